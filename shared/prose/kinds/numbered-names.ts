import { chineseNumeral } from '../../base/text.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import type { Run } from '../block.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { counted, typed, words } from '../run.ts';

const LABELS = { subordinates: '下属预算单位名称', offices: '下设科室名称' } as const;

/** A list of names, one a paragraph; silent where there is nothing to list. */
export function numberedNames(context: ProseContext, id: string, spec: SpecOf<'numbered-names'>): readonly ProseItem[] {
  const names = context.draft.organization[spec.list].map((name, index): readonly Run[] => [
    typed(name, `/organization/${spec.list}/${String(index)}`, LABELS[spec.list]),
  ]);
  const entries = spec.first === undefined ? names : [fill(context, spec.first), ...names];
  return entries.map((name, index) =>
    paragraph(
      `${id}.${String(index + 1)}`,
      fill(context, spec.line, {
        number: counted(index + 1, { kind: 'count', of: id }),
        chineseNumber: words(chineseNumeral(index + 1)),
        name,
      }),
    ),
  );
}

import type { SpecOf } from '../../pack/prose-spec.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { counted, typed, words } from '../run.ts';

/** Subordinate units and offices: how many, and which (forms.md §3). */
export function organization(context: ProseContext, id: string, spec: SpecOf<'organization'>): readonly ProseItem[] {
  const { subordinates, offices } = context.draft.organization;
  const list = (names: readonly string[], pointer: string, label: string) => ({
    count: counted(names.length, { kind: 'count', of: pointer }),
    names: names.flatMap((name, index) => {
      const run = typed(name, `${pointer}/${String(index)}`, label);
      return index === 0 ? [run] : [words('、'), run];
    }),
  });
  return [
    paragraph(id, [
      ...(subordinates.length === 0
        ? fill(context, spec.noSubordinates)
        : fill(context, spec.subordinates, list(subordinates, '/organization/subordinates', '下属预算单位名称'))),
      ...(offices.length === 0
        ? fill(context, spec.noOffices)
        : fill(context, spec.offices, list(offices, '/organization/offices', '下设科室名称'))),
    ]),
  ];
}

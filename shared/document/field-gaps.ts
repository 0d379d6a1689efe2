import { quoted } from '../base/text.ts';
import { fieldProblems, silentFields } from '../pack/field-problems.ts';
import type { FieldValue } from '../pack/field-reader.ts';
import { fieldsAsked } from '../pack/field-spec.ts';
import type { ProseContext } from '../prose/context.ts';
import type { Block, Gap } from './document.ts';

/** What is missing or wrong in the fields the pack asks. */
export function fieldGaps(context: ProseContext, blocks: readonly Block[]): readonly Gap[] {
  const { draft, pack } = context;
  const { whole = pack } = pack;
  const problems = [
    ...fieldProblems(draft, { name: pack.manifest.name, fields: whole.fields }),
    ...silentFields(draft, whole.fields, pack.fields),
  ];
  const printed = printedAt(blocks);
  return [
    ...problems.map(({ place, message, pointer }): Gap => {
      return { severity: 'error', block: '', message: `${place}：${message}`, pointer };
    }),
    ...missingFields(context, printed),
  ];
}

/** Fields that must be filled in and are not; those whose sentence says 【待填】 have been reported there. */
function missingFields({ draft, pack, fields, funded }: ProseContext, { texts, values }: Printed): readonly Gap[] {
  const withMoney = new Set(funded.map(({ id }) => id));
  const missing = (value: FieldValue, whose: string): readonly Gap[] =>
    [...(value.isMissing ? [[value.pointer, `缺少${quoted(value.spec.label)}`] as const] : []), ...missingCells(value)]
      .filter(([pointer]) => !texts.has(pointer))
      .map(([pointer, message]) => ({
        severity: 'error',
        block: values.get(pointer) ?? '',
        message: whose + message,
        pointer,
      }));
  return [
    ...fieldsAsked(pack.fields, 'document').flatMap(([id]) => missing(fields.value(id), '')),
    ...draft.projects.flatMap((project, place) =>
      project.classified || !withMoney.has(project.id)
        ? []
        : fieldsAsked(pack.fields, 'project').flatMap(([id]) =>
            missing(fields.ofProject(place, id), `项目${quoted(project.name)}`),
          ),
    ),
  ];
}

/** Cells of rows that must not stay empty. */
function missingCells({
  spec,
  content,
  pointer,
}: FieldValue): readonly (readonly [pointer: string, message: string])[] {
  if (spec.type !== 'rows' || !Array.isArray(content)) return [];
  const wanted = Object.entries(spec.columns).filter(([, column]) => column.required === true);
  return content.flatMap((row, index) =>
    wanted
      .filter(([id]) => isEmpty(row[id]))
      .map(([id, { label = id }]) => [
        `${pointer}/${String(index)}/${id}`,
        `${quoted(spec.label)}第 ${String(index + 1)} 行缺少${quoted(label)}`,
      ]),
  );
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** What paragraphs print of the draft: texts whose absence shows there, and the first block of every other value. */
interface Printed {
  readonly texts: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

function printedAt(blocks: readonly Block[]): Printed {
  const texts = new Set<string>();
  const values = new Map<string, string>();
  for (const block of blocks) {
    for (const run of block.type === 'paragraph' ? block.runs : []) {
      if (run.kind === 'missing') texts.add(run.pointer);
      if (run.kind !== 'value' || run.source.kind !== 'entered' || values.has(run.source.pointer)) continue;
      values.set(run.source.pointer, block.id);
    }
  }
  return { texts, values };
}

import { chineseNumeral } from '../../base/text.ts';
import { pointerStep } from '../../draft/value-at.ts';
import type { FieldRow } from '../../draft/field-content.ts';
import { fieldOf, isNumberType, type FieldColumn } from '../../pack/field-spec.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import { textOf, type Run } from '../block.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill, type Slots } from '../fill.ts';
import { valueRun } from '../own-run.ts';
import { counted, joinRuns, words } from '../run.ts';

/** Prose made of a pack's own fields: the numbers of a group in one sentence, and what is said once a row. */

/** 其中：A1辆、B0辆: every number of a group, those that are 0 among them. */
export function fieldList(context: ProseContext, id: string, spec: SpecOf<'field-list'>): readonly ProseItem[] {
  const { fields, pack } = context;
  const items = Object.entries(pack.fields.fields)
    .filter(([, { group, type }]) => group === spec.group && isNumberType(type))
    .map(([field, { label }]) =>
      fill(context, spec.item, { label: words(label), value: valueRun(context, fields.value(field), true) }),
    );
  return [paragraph(id, fill(context, spec.text, { items: joinRuns(items, spec.separator) }))];
}

/** The blocks of a row, one row after the other. */
export function each(context: ProseContext, _id: string, spec: SpecOf<'each'>): readonly ProseItem[] {
  return context.fields.rows(spec.rows).flatMap((row, index) => {
    const slots = rowSlots(context, spec.rows, row, index);
    return Object.values(spec.blocks).flatMap((block): readonly ProseItem[] => {
      const id = [spec.prefix, String(index + 1), block.id].filter((part) => part !== '').join('.');
      const runs = fill(context, block.text, slots);
      if (block.kind === 'text') return [paragraph(id, runs)];
      const text = textOf(runs);
      return text.trim() === '' ? [] : [{ type: 'heading', level: block.level, id, text }];
    });
  });
}

function rowSlots(context: ProseContext, field: string, row: FieldRow, index: number): Slots {
  const { pack, fields } = context;
  const spec = fieldOf(pack.fields, field);
  const columns: Readonly<Record<string, FieldColumn>> = spec?.type === 'rows' ? spec.columns : {};
  const { pointer } = fields.value(field);
  const cells = Object.entries(columns).map(([name, column]): readonly [string, Run] => {
    const place = `${pointer}/${String(index)}/${pointerStep(name)}`;
    const content = row[name];
    const isMissing = column.required === true && (content === undefined || content === '');
    const labelled = { ...column, label: column.label ?? name };
    const value = { spec: labelled, pointer: place, content, isDefault: false, isMissing };
    return [`row:${name}`, valueRun(context, value, false)];
  });
  return {
    ...Object.fromEntries(cells),
    number: counted(index + 1, { kind: 'count', of: field }),
    chineseNumber: words(chineseNumeral(index + 1)),
  };
}

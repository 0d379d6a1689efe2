import type { Condition } from './condition-spec.ts';
import type { FieldDefault } from './field-spec.ts';
import type { Pack } from './pack.ts';
import type { ProseBlockSpec } from './prose-spec.ts';

/** A condition of a pack and where it stands: the file, and the way to it inside the file. */
export interface PlacedCondition {
  readonly file: string;
  readonly place: string;
  readonly condition: Condition;
}

/** Every condition of a pack's fields and of their defaults. */
export function fieldConditions({ fields: { fields } }: Pick<Pack, 'fields'>): readonly PlacedCondition[] {
  return Object.entries(fields).flatMap(([id, spec]) => {
    const defaults: readonly FieldDefault[] = spec.type === 'rows' ? [] : (spec.default ?? []);
    return [
      [`fields.${id}.when`, spec.when] as const,
      ...defaults.map(({ when }, index) => [`fields.${id}.default.${String(index)}.when`, when] as const),
    ].flatMap(([place, condition]) => (condition === undefined ? [] : [{ file: 'fields.json', place, condition }]));
  });
}

/** Every condition of a pack's tables. */
export function tableConditions({ tables }: Pick<Pack, 'tables'>): readonly PlacedCondition[] {
  return [...tables].flatMap(([id, { when, columns, body, empty }]) => {
    const rows = 'rows' in body ? Object.entries(body.rows) : [];
    return [
      ['when', when] as const,
      ...Object.entries(columns).map(([name, column]) => [`columns.${name}.when`, column.when] as const),
      ...rows.map(([name, row]) => [`body.rows.${name}.when`, row.when] as const),
      ['empty.when', empty.when] as const,
    ].flatMap(([place, condition]) =>
      condition === undefined ? [] : [{ file: `tables/${id}.json`, place, condition }],
    );
  });
}

/** Every condition of a block of prose, and the way to it inside the block. */
export function blockConditions(spec: ProseBlockSpec): readonly Omit<PlacedCondition, 'file'>[] {
  const texts = spec.kind === 'one-of' ? spec.texts : [];
  return [
    ['when', 'when' in spec ? spec.when : undefined] as const,
    ...texts.map((text, index) => [`texts.${String(index)}.when`, text.when] as const),
  ].flatMap(([place, condition]) => (condition === undefined ? [] : [{ place, condition }]));
}

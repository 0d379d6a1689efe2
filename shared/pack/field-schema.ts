import { z } from 'zod';
import { count, isoDate, lineAmount, listOf, name, squareMetres, text } from '../draft/bounded.ts';
import type { FieldContent } from '../draft/field-content.ts';
import type { FieldColumn, FieldSpec, FieldType } from './field-spec.ts';

/** What belongs into a field of a pack: the schema that drafts are checked with, and that the forms on the screen are made from. */

type Spec = FieldSpec | FieldColumn;
type Maker<Type extends FieldType> = (spec: Extract<Spec, { type: Type }>) => z.ZodType<FieldContent>;

const SCHEMAS: { readonly [Type in FieldType]: Maker<Type> } = {
  text: () => name,
  paragraphs: () => text,
  count: () => count,
  area: () => squareMetres,
  amount: () => lineAmount,
  yes: () => z.boolean('只能是 true 或 false'),
  date: () => isoDate,
  choice: ({ choices }) =>
    z.string('必须是文字').refine((choice) => Object.hasOwn(choices, choice), {
      error: () => `只能是 ${Object.keys(choices).join('、')} 之一`,
    }),
  rows: ({ columns }) =>
    listOf(
      z.strictObject(
        Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, contentSchema(column).optional()])),
      ) as z.ZodType<Record<string, string | number | boolean>>,
    ),
};

const made = new WeakMap<Spec, z.ZodType<FieldContent>>();

/** The schema of a field's or a column's content. */
export function contentSchema(spec: Spec): z.ZodType<FieldContent> {
  const known = made.get(spec);
  if (known !== undefined) return known;
  const schema = (SCHEMAS[spec.type] as (spec: Spec) => z.ZodType<FieldContent>)(spec);
  made.set(spec, schema);
  return schema;
}

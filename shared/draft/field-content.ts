import { z } from 'zod';
import { few, listOf, MOST, text, TOO_MANY } from './bounded.ts';

/**
 * What stands in the fields a pack asks for (`fields`, `projects[].fields`). Which fields there are and what belongs into
 * them only the pack knows; before it is opened they are plain values with bounds.
 */

/** One value: a text, a number (fen of an amount, square metres of an area), or yes and no. */
const CellSchema = z.union([text, z.number(), z.boolean()], {
  error: ({ input, errors }) =>
    (typeof input === 'string' ? errors[0]?.[0]?.message : undefined) ?? '必须是文字、数字、true 或 false',
});

const columnName = z.string().max(MOST.name, '不是栏目的编号');
const RowSchema = z.record(columnName, CellSchema).refine(few, TOO_MANY);

/** What one field holds: one value, or rows of values by column. */
const ContentSchema = z.union([...CellSchema.options, listOf(RowSchema)], {
  error: ({ input, errors }) => {
    // Of a text and of rows it is said what is wrong with them; anything else is neither.
    const own = typeof input === 'string' ? errors[0] : Array.isArray(input) ? errors[3] : undefined;
    return own?.[0]?.message ?? '必须是文字、数字、true 或 false，或几行这样的值';
  },
});

/** Fields by id. */
export const FieldsSchema = z
  .record(
    z
      .string()
      .regex(/^[A-Za-z][\w.-]*$/, '不是栏目的编号')
      .max(MOST.name, '不是栏目的编号'),
    ContentSchema,
  )
  .refine(few, TOO_MANY);

/** One value of a field or of a row. */
export type FieldCell = z.infer<typeof CellSchema>;
/** A row of a field: values by column; a column that is missing is empty. */
export type FieldRow = z.infer<typeof RowSchema>;
/** What one field holds. */
export type FieldContent = z.infer<typeof ContentSchema>;
/** Fields by id. */
export type FieldContents = z.infer<typeof FieldsSchema>;

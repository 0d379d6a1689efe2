import { z } from 'zod';
import { isoDate, count, lineAmount, squareMetres } from '../draft/bounded.ts';
import { EditionConditionSchema } from './condition-spec.ts';
import { entryName } from './entry-name.ts';
import { MeasureSchema } from './filter-spec.ts';
import { plain, title } from './slot.ts';

/**
 * Data that the program does not know (`fields.json`): what a pack asks, of the document or of every project. The form on
 * the screen, what a draft may hold, how units add up and what a slot prints follow from the type.
 */

/** What a default stands for where nothing is typed: the first whose condition holds. */
const when = { when: EditionConditionSchema.optional() };
/** Projects that say yes to a field: how many with money there are, or their money. */
const projects = { projects: entryName };

const TextDefault = z.strictObject({ ...when, text: title() });
const CountDefault = z.union(
  [z.strictObject({ ...when, count }), z.strictObject({ ...when, ...projects })],
  '默认值只能写 count（整数）或 projects（一个“是否”的项目栏目），可以加 when',
);
const AreaDefault = z.strictObject({ ...when, area: squareMetres });
const AmountDefault = z.union(
  [
    z.strictObject({ ...when, amount: lineAmount }),
    z.strictObject({ ...when, measure: MeasureSchema }),
    z.strictObject({ ...when, ...projects }),
  ],
  '默认值只能写 amount（整数分）、measure（金额名称）或 projects（一个“是否”的项目栏目），可以加 when',
);
const YesDefault = z.strictObject({ ...when, yes: z.boolean('只能是 true 或 false') });
const DateDefault = z.strictObject({ ...when, date: isoDate });
const ChoiceDefault = z.strictObject({ ...when, choice: z.string() });

const defaults = <Default extends z.ZodType>(entry: Default) => z.array(entry).min(1).optional();
const choices = z
  .record(
    z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u, '选项的编号只用文字、字母、数字、点和连字符'),
    plain.min(1),
  )
  .refine((all) => Object.keys(all).length > 0, '至少要有一个选项');

/** What every field and column has. A column without a label goes by its id. */
const required = { required: z.boolean('只能是 true 或 false').optional(), help: plain.min(1).optional() };
const column = { label: plain.min(1).optional(), ...required };

/** The types of one value. */
const ColumnSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...column }),
  z.strictObject({ type: z.literal('paragraphs'), ...column }),
  z.strictObject({ type: z.literal('count'), ...column }),
  z.strictObject({ type: z.literal('area'), ...column }),
  z.strictObject({ type: z.literal('amount'), ...column }),
  z.strictObject({ type: z.literal('yes'), ...column }),
  z.strictObject({ type: z.literal('date'), ...column }),
  z.strictObject({ type: z.literal('choice'), choices, ...column }),
]);

const field = {
  label: plain.min(1),
  group: entryName.optional(),
  /** Asked once, or of every project. */
  of: z.enum(['document', 'project'], '只能是 document（整份文档）或 project（每个项目）').optional(),
  /** For which offices it is asked at all. */
  when: EditionConditionSchema.optional(),
  ...required,
};

const FieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...field, default: defaults(TextDefault) }),
  z.strictObject({ type: z.literal('paragraphs'), ...field, default: defaults(TextDefault) }),
  z.strictObject({ type: z.literal('count'), ...field, default: defaults(CountDefault) }),
  z.strictObject({ type: z.literal('area'), ...field, default: defaults(AreaDefault) }),
  z.strictObject({ type: z.literal('amount'), ...field, default: defaults(AmountDefault) }),
  z.strictObject({ type: z.literal('yes'), ...field, default: defaults(YesDefault) }),
  z.strictObject({ type: z.literal('date'), ...field, default: defaults(DateDefault) }),
  z.strictObject({ type: z.literal('choice'), choices, ...field, default: defaults(ChoiceDefault) }),
  z.strictObject({
    type: z.literal('rows'),
    ...field,
    columns: z.record(entryName, ColumnSchema).refine((columns) => Object.keys(columns).length > 0, '至少要有一栏'),
  }),
]);

/** The fields of a pack; groups and fields in the order of the screen. */
export const FieldsFileSchema = z.strictObject({
  groups: z.record(entryName, plain.min(1)).default({}),
  fields: z.record(entryName, FieldSchema),
});

/** The fields of a pack. */
export type PackFields = z.infer<typeof FieldsFileSchema>;
/** One field. */
export type FieldSpec = PackFields['fields'][string];
/** One column of a field of rows. */
export type FieldColumn = z.infer<typeof ColumnSchema>;
/** What a field holds. */
export type FieldType = FieldSpec['type'];
/** A field that holds rows. */
export type RowsField = Extract<FieldSpec, { type: 'rows' }>;
/** One default of a field, whatever its type. */
export type FieldDefault = NonNullable<Exclude<FieldSpec, RowsField>['default']>[number];

/** Types whose values add up. */
export type NumberType = 'count' | 'area' | 'amount';
const NUMBER_TYPES: ReadonlySet<FieldType> = new Set<NumberType>(['count', 'area', 'amount']);

/** Whether values of a type add up. */
export function isNumberType(type: FieldType): type is NumberType {
  return NUMBER_TYPES.has(type);
}

/** A pack that asks nothing of its own. */
export const NO_FIELDS: PackFields = { groups: {}, fields: {} };

/** A field of a pack by its id; undefined where there is none. */
export function fieldOf({ fields }: PackFields, id: string): FieldSpec | undefined {
  return Object.hasOwn(fields, id) ? fields[id] : undefined;
}

/** The fields asked once, or those asked of every project, by id. */
export function fieldsAsked(
  { fields }: PackFields,
  of: 'document' | 'project',
): readonly (readonly [string, FieldSpec])[] {
  return Object.entries(fields).filter(([, spec]) => (spec.of ?? 'document') === of);
}

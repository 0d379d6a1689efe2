import { z } from 'zod';
import { LIST_NUMBERS } from '../base/list-number.ts';
import { ConditionSchema, EditionConditionSchema } from './condition-spec.ts';
import { entryName } from './entry-name.ts';
import type { YearPart } from '../ledger/filter.ts';
import { FilterSchema } from './filter-spec.ts';
import { numberName } from './number-spec.ts';
import { TableRoleSchema } from './role.ts';
import { plain, title } from './slot.ts';

/** A table as a pack describes it (`tables/<id>.json`): rows group the ledger by a classification, columns are filters. */

/** A text in which `{word}` stands for one of the table's own `words`, so that a derived pack can change it in one place. */
const worded = z.string().min(1);

/** Whether a column, a row or the table is part of the form at all. */
const when = { when: EditionConditionSchema.optional() };

/** What a column that is not a sum shows. */
const LabelColumn = z.strictObject({
  header: z.array(worded).min(1),
  width: z.number().positive(),
  /** `class` 类, `section` 款, `item` 项, `name` the code's name, `project` the project's name, `label` a fixed row's words. */
  show: z.enum(['class', 'section', 'item', 'name', 'project', 'label']),
  ...when,
});

/** What a column of sums says of the two years. */
export const YEAR_PARTS = ['prior', 'difference', 'rate'] as const satisfies readonly YearPart[];

const SumColumn = z.strictObject({
  header: z.array(worded).min(1),
  width: z.number().positive(),
  sum: FilterSchema,
  /** Last year's sum, this year's less last year's, or that as a share of last year's; without it this year's sum. */
  of: z.enum(YEAR_PARTS).optional(),
  /** Whose stated prior stands for last year's sum, in rows that add up all of the column. */
  measure: entryName.optional(),
  ...numberName,
  ...when,
});

const Columns = z.record(
  entryName,
  z.union(
    [LabelColumn, SumColumn],
    '每一栏要有 header、width，再写 show（文字栏）或 sum（金额栏；选填 of：prior、difference、rate，和 measure）',
  ),
);

/** The row of totals: its words, and whether it stands under the header or under the last row. */
export const TotalSchema = z.strictObject({ label: worded, position: z.enum(['top', 'bottom']) });

/** Columns that print a field in place of a sum. */
const fieldCells = z.record(entryName, entryName).optional();

const FixedRow = z.strictObject({
  label: worded,
  sum: FilterSchema,
  cells: fieldCells,
  ...when,
});

/** Which rows print: those with money this year, or those with money in either of the two years. */
const include = z.enum(['current', 'either'], '只能是 current 或 either').optional();

const tree = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), scope: FilterSchema, include });

const BodySchema = z.discriminatedUnion('kind', [
  /** 类款项 of the functional classification. */
  tree('function-tree'),
  /** 类款 of the economic classification. */
  tree('economic-tree'),
  /** 类款 and under every 项 its projects; `organizationRow` repeats the totals under the organisation's name. */
  z.strictObject({ kind: z.literal('project-tree'), scope: FilterSchema, organizationRow: z.boolean(), include }),
  /** One row per 项 of basic lines and one per project. */
  tree('carry-over'),
  /** The same rows whatever the money. */
  z.strictObject({ kind: z.literal('fixed'), scope: FilterSchema, rows: z.record(entryName, FixedRow) }),
  /** One row of figures without a label. */
  z.strictObject({ kind: z.literal('one-row'), scope: FilterSchema, cells: fieldCells }),
  /** Fixed income rows on the left, one row per functional class on the right, totals at the bottom. */
  z.strictObject({
    kind: z.literal('balance'),
    scope: FilterSchema,
    rows: z.record(entryName, FixedRow),
    /** The 类 that always have a row, or none but those with money. */
    classes: z.union([
      z.literal('with-money', '只能是 with-money（有钱的类）或类级科目的列表'),
      z.array(z.string().regex(/^\d{3}$/, '必须是 3 位类级科目')).min(1),
    ]),
    /** What stands before the name of a 类: its code if it is not said, or its place among the rows that print. */
    numbering: z.enum(['code', ...LIST_NUMBERS], `只能是 code、${LIST_NUMBERS.join('、')}`).optional(),
    /** Printed in place of the classification's name. */
    classNames: z.record(z.string().regex(/^\d{3}$/, '必须是 3 位类级科目'), plain),
    incomeTotal: worded,
    expenditureTotal: worded,
    /** How many leading columns belong to the income side. */
    incomeColumns: z.number().int().min(2),
    include,
  }),
]);

/** A table's file. `empty` says what an empty table prints: nothing, the total row alone, or its fixed rows; and its note. */
export const TableSchema = z.strictObject({
  role: TableRoleSchema.optional(),
  number: z.number().int().min(1),
  /** What stands before the title, such as 表1; nothing where the form has none. */
  caption: plain,
  ...when,
  title: title(),
  unit: plain.min(1).optional(),
  /** The number style of its columns where it is not the pack's for tables. */
  numbers: z.string().min(1).optional(),
  orientation: z.enum(['portrait', 'landscape']),
  words: z.record(entryName, plain).optional(),
  letterSpaced: z.array(plain).optional(),
  columns: Columns,
  indexRow: z.array(plain),
  total: TotalSchema.partial().optional(),
  body: BodySchema,
  empty: z
    .strictObject({
      totalRow: z.boolean(),
      /** Its figures stay blank, whatever else of the table prints of nothing. */
      blank: z.boolean().optional(),
      note: title().nullish(),
      /** When the note prints. */ when: ConditionSchema.optional(),
    })
    .refine(({ note, when: condition }) => condition === undefined || note, {
      path: ['when'],
      message: '没有表下说明 note，条件没有用处',
    }),
});

/** One table of a pack. */
export type TableSpec = z.infer<typeof TableSchema>;
/** How a table's rows come about. */
export type BodySpec = TableSpec['body'];
/** One column of a table. */
export type ColumnSpec = TableSpec['columns'][string];
/** One column of figures. */
export type FigureSpec = Extract<ColumnSpec, { sum: unknown }>;

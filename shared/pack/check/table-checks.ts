import { z } from 'zod';
import { entryName } from '../entry-name.ts';
import { cellName, columnName, COMMON, tableId } from './every-check.ts';
import { pattern } from './pattern.ts';

/** A row: `total`, `incomeTotal`, `expenditureTotal`, a row's name in `tables/<id>.json`, or a code. */
const rowName = z.string().min(1);

/** How the left must stand to the right; equal if it is not said. */
const relation = z.enum(['equal', 'at-most', 'at-least']).optional();

const threeDigits = z.string().regex(/^\d{3}$/, '必须是 3 位类级科目');

/** Checks inside and between tables; each kind is a function in `shared/check/table/`. */
export const TABLE_CHECKS = [
  /** In every row of money one column is the sum of others. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('row-sums'),
    table: tableId,
    total: columnName,
    parts: z.array(columnName).min(2),
    relation,
  }),
  /** In every column of money a parent is the sum of its own children, and the total that of the highest rows. */
  z.strictObject({ ...COMMON, kind: z.literal('tree-sums'), tables: z.array(tableId).min(1) }),
  /** Forms with fixed rows have all of them. */
  z.strictObject({ ...COMMON, kind: z.literal('form-rows'), tables: z.array(tableId).min(1) }),
  /** In the named columns, or in every column of money, one row of a form is the sum of others; `classes` is all 类 rows. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('form-sums'),
    table: tableId,
    columns: z.array(columnName).min(1).optional(),
    total: rowName,
    parts: z.array(rowName).min(1),
  }),
  /** What some cells add up to is what others do. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('equal-cells'),
    equations: z.record(
      entryName,
      z.strictObject({ left: z.array(cellName).min(1), right: z.array(cellName).min(1), relation }),
    ),
  }),
  /** Code by code the columns of one table stand to those of another. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('same-codes'),
    left: tableId,
    right: tableId,
    /** Pairs of a column on the left and one on the right. */
    columns: z.array(z.tuple([columnName, columnName])).min(1),
    levels: z.array(z.enum(['total', 'class', 'section', 'item'])).min(1),
    relation,
    /** Only codes for which these columns of another table hold nothing, or nothing negative. */
    where: z
      .strictObject({ table: tableId, columns: z.array(columnName).min(1), hold: z.enum(['nothing', 'no-negative']) })
      .optional(),
  }),
  /** Money of some economic classes stands in one column, that of all others in another. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('spending-column'),
    table: tableId,
    classes: z.array(threeDigits).min(1),
    column: columnName,
    otherwise: columnName,
  }),
  /** Codes have their digits and stand under their parents; names are those of the classification. */
  z.strictObject({ ...COMMON, kind: z.literal('code-names'), tables: z.array(tableId).min(1) }),
  /** Cells of money hold numbers with this many decimals, or with those of their style; negative ones are confirmed. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('amount-format'),
    tables: z.array(tableId).min(1),
    decimals: z.number().int().min(0).max(6).optional(),
  }),
  /** Project sheets against the project tables. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('project-sheets'),
    /** What stands before a project's name, on its sheet and in the section. */
    nameLabel: z.string().min(1),
    /** All project money. */
    spending: cellName,
    /** The table of projects, as far as the form has one, and its column of totals. */
    projects: z.strictObject({ table: tableId, column: columnName }).optional(),
    /** 财政拨款 that no row of `projects` shows: while all of it is nothing, a sheet's must be that of its project. */
    otherFiscal: z.array(cellName),
    /** The section that names each project, and what it prints in place of a classified one's detail. */
    section: z.string().min(1).optional(),
    withheld: z.string().min(1),
    /** Where the document says how many projects are classified; group `count`. */
    classified: pattern.optional(),
  }),
  /** The money on the 整体 sheet against the tables: some of its `funds`, by the pack's names, add up to some cells. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('overall-funds'),
    sums: z.record(
      entryName,
      z.strictObject({ funds: z.array(z.string().min(1)).min(1), cells: z.array(cellName).min(1) }),
    ),
  }),
  /** The tables of a 部门 against those of its units together. */
  z.strictObject({ ...COMMON, kind: z.literal('units-sum'), tables: z.array(tableId).min(1) }),
  /** Columns of change against the two years' columns beside them: a difference is exact, a rate that of the printed amounts. */
  z.strictObject({ ...COMMON, kind: z.literal('year-columns'), tables: z.array(tableId).min(1) }),
  /** The published tables against the approved ones. */
  z.strictObject({ ...COMMON, kind: z.literal('approved'), tables: z.array(tableId).min(1) }),
] as const;

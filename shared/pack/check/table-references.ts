import type { SpecOf } from '../check-spec.ts';
import { cells, column, section, tables, type Reference } from './reference.ts';
import type { TABLE_CHECKS } from './table-checks.ts';

/** The kinds of checks inside and between tables. */
type TableKind = (typeof TABLE_CHECKS)[number]['shape']['kind']['value'];

/** What the checks inside and between tables name. */
export const TABLE_REFERENCES: { readonly [Kind in TableKind]: (spec: SpecOf<Kind>) => readonly Reference[] } = {
  'row-sums': ({ table, total, parts }) => [{ table, columns: [total, ...parts] }],
  'tree-sums': tables,
  'form-rows': tables,
  'form-sums': ({ table, columns = [], total, parts }) => [
    { table, columns, rows: [total, ...parts.filter((part) => part !== 'classes')] },
  ],
  'equal-cells': ({ equations }) => Object.values(equations).flatMap(({ left, right }) => cells(...left, ...right)),
  'same-codes': ({ left, right, columns, where }) => [
    { table: left, columns: columns.map(([one]) => one) },
    { table: right, columns: columns.map(([, other]) => other) },
    ...(where === undefined ? [] : [{ table: where.table, columns: where.columns }]),
  ],
  'spending-column': ({ table, column: one, otherwise }) => [{ table, columns: [one, otherwise] }],
  'code-names': tables,
  'amount-format': tables,
  'project-sheets': ({ spending, projects, otherFiscal, section: heading }) => [
    ...cells(spending, ...otherFiscal),
    ...(projects === undefined ? [] : column(projects)),
    ...(heading === undefined ? [] : section({ section: heading })),
  ],
  'overall-funds': ({ sums }) =>
    Object.values(sums).flatMap(({ funds, cells: names }) => [...funds.map((fund) => ({ fund })), ...cells(...names)]),
  'units-sum': tables,
  approved: tables,
  'year-columns': ({ tables: ids }) => ids.map((table) => ({ table, changes: true })),
};

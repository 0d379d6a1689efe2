import type { Located } from '../../base/result.ts';
import type { CheckSpec } from '../check-spec.ts';
import type { TableSpec } from '../table-spec.ts';

/** What a check names of a table: the table itself, one of its columns, one of its rows. */
interface Reference {
  readonly table: string;
  readonly columns?: readonly string[];
  readonly rows?: readonly string[];
}

type References = {
  readonly [Kind in CheckSpec['kind']]?: (spec: Extract<CheckSpec, { kind: Kind }>) => readonly Reference[];
};

interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const cells = (names: readonly CellName[]): readonly Reference[] =>
  names.map(({ table, row, column }) => ({ table, columns: [column], rows: [row] }));

const tables = ({ tables: ids }: { readonly tables: readonly string[] }): readonly Reference[] =>
  ids.map((table) => ({ table }));

const REFERENCES: References = {
  'row-sums': ({ table, total, parts }) => [{ table, columns: [total, ...parts] }],
  'tree-sums': tables,
  'form-sums': ({ table, columns = [], total, parts }) => [
    { table, columns, rows: [total, ...parts.filter((part) => part !== 'classes')] },
  ],
  'equal-cells': ({ equations }) =>
    Object.values(equations).flatMap(({ left, right }) => [...cells(left), ...cells(right)]),
  'same-codes': ({ left, right, columns, where }) => [
    { table: left, columns: columns.map(([column]) => column) },
    { table: right, columns: columns.map(([, column]) => column) },
    ...(where === undefined ? [] : [where]),
  ],
  'spending-column': ({ table, column, otherwise }) => [{ table, columns: [column, otherwise] }],
  'form-rows': tables,
  'code-names': tables,
  'amount-format': tables,
  'project-sheets': ({ spending, projects, otherFiscal }) => [
    ...cells([spending, ...otherFiscal]),
    ...(projects === undefined ? [] : [{ table: projects.table, columns: [projects.column] }]),
  ],
  'units-sum': tables,
  approved: tables,
};

/** A check that names a table, column or row the pack does not have would silently never find anything. */
export function unknownReference(
  checks: ReadonlyMap<string, CheckSpec>,
  specs: ReadonlyMap<string, TableSpec>,
): Located | undefined {
  for (const [name, spec] of checks) {
    const references = REFERENCES[spec.kind] as ((spec: CheckSpec) => readonly Reference[]) | undefined;
    for (const reference of references?.(spec) ?? []) {
      const message = missingIn(reference, specs);
      if (message !== undefined) return { place: `checks.${name}`, message };
    }
  }
  return undefined;
}

function missingIn({ table, columns = [], rows = [] }: Reference, specs: ReadonlyMap<string, TableSpec>) {
  const spec = specs.get(table);
  if (spec === undefined) return `没有表“${table}”`;
  const column = columns.find((name) => !Object.hasOwn(spec.columns, name));
  if (column !== undefined) return `表 ${table} 没有“${column}”这一栏`;
  const row = rows.find((name) => !hasRow(spec, name));
  return row === undefined ? undefined : `表 ${table} 没有“${row}”这一行`;
}

function hasRow({ body }: TableSpec, name: string): boolean {
  if ('rows' in body && Object.hasOwn(body.rows, name)) return true;
  if (body.kind === 'balance') return name === 'incomeTotal' || name === 'expenditureTotal' || /^\d{3}$/.test(name);
  if (body.kind === 'fixed') return false;
  return name === 'total' || /^\d{3}(\d{2}){0,2}$/.test(name);
}

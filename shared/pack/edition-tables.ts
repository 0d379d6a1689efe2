import type { Condition, EditionCondition } from './condition-spec.ts';
import type { BodySpec, TableSpec } from './table-spec.ts';

type Holds = (condition: EditionCondition | undefined) => boolean;
/** Whether a condition holds as far as the edition decides it. */
type Settled = (condition: Condition | undefined) => boolean | undefined;

/** The tables of an edition: without the tables, columns and rows that are no part of it. */
export function editionTables(
  tables: ReadonlyMap<string, TableSpec>,
  settled: Settled,
): ReadonlyMap<string, TableSpec> {
  const holds: Holds = (condition) => settled(condition) === true;
  return new Map(
    [...tables].flatMap(([id, table]) =>
      holds(table.when) ? [[id, editionTable(table, holds, settled)] as const] : [],
    ),
  );
}

function editionTable(table: TableSpec, holds: Holds, settled: Settled): TableSpec {
  const columns = Object.entries(table.columns);
  const stays = columns.map(([, { when }]) => holds(when));
  const { when: _, ...rest } = table;
  return {
    ...rest,
    empty: editionEmpty(table.empty, settled),
    columns: Object.fromEntries(
      columns.filter((_column, index) => stays[index]).map(([name, column]) => [name, unconditional(column)]),
    ),
    indexRow: table.indexRow.filter((_text, index) => stays[index]),
    body: editionBody(
      table.body,
      holds,
      columns.map(([, column]) => holds(column.when)),
    ),
  };
}

function editionBody(body: BodySpec, holds: Holds, stays: readonly boolean[]): BodySpec {
  if (!('rows' in body)) return body;
  const rows = Object.fromEntries(
    Object.entries(body.rows).flatMap(([name, row]) => (holds(row.when) ? [[name, unconditional(row)]] : [])),
  );
  if (body.kind === 'fixed') return { ...body, rows };
  return { ...body, rows, incomeColumns: stays.slice(0, body.incomeColumns).filter(Boolean).length };
}

/** An edition in which the note of a table never prints has none. */
function editionEmpty(empty: TableSpec['empty'], settled: Settled): TableSpec['empty'] {
  if (settled(empty.when) !== false) return empty;
  const { note: _note, when: _when, ...rest } = empty;
  return rest;
}

function unconditional<Part extends { readonly when?: unknown }>(part: Part): Part {
  const { when: _, ...rest } = part;
  return rest as Part;
}

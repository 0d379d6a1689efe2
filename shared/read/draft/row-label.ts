import type { LedgerFilter } from '../../ledger/filter.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock, TableRow } from '../../table/block.ts';
import { folded } from '../../base/fold.ts';
import { codedRows, isCoded, type CodedRow } from './coded-row.ts';
import type { ProjectBook } from './project-book.ts';

/** A row of a printed table and which lines it adds up; no filter where its labels leave that open. */
export interface LabelledRow {
  readonly cells: readonly string[];
  readonly filter: LedgerFilter | undefined;
  readonly label: string;
  /** Its place in the table, from 0. */
  readonly row: number;
}

/** Every row of a table with the lines it adds up. */
export function labelledRows(table: TableBlock, spec: TableSpec, projects: ProjectBook): readonly LabelledRow[] {
  if (isCoded(spec)) {
    return codedRows(table).map(({ row, ...coded }) => ({
      cells: row.cells.map(({ text }) => text),
      filter: codedFilter(row, coded, spec, projects),
      label: [coded.code, coded.name, coded.project].filter((text) => text !== '').join(' '),
      row: table.rows.indexOf(row),
    }));
  }
  const fixed = 'rows' in spec.body ? Object.values(spec.body.rows) : [];
  let next = 0;
  return table.rows.map((row, index) => {
    const label = row.cells[0]?.text ?? '';
    if (spec.body.kind === 'one-row')
      return { cells: row.cells.map(({ text }) => text), label: '', row: index, filter: {} };
    const labelled = { cells: row.cells.map(({ text }) => text), label, row: index };
    if (spec.body.kind === 'carry-over') {
      return { ...labelled, filter: row.role === 'total' ? {} : projects.ofCarryOver(label) };
    }
    const known = fixed.findIndex((one, at) => at >= next && folded(one.label) === folded(label));
    if (known >= 0) next = known + 1;
    return { ...labelled, filter: fixed[known]?.sum };
  });
}

function codedFilter(
  row: TableRow,
  { code, project }: Omit<CodedRow, 'row'>,
  { body }: TableSpec,
  projects: ProjectBook,
): LedgerFilter | undefined {
  if (row.role === 'total' || row.role === 'organization') return {};
  if (body.kind === 'economic-tree') return /^3\d{2}(\d{2})?$/u.test(code) ? { economic: [code] } : undefined;
  if (!/^2\d{2}(\d{2}){0,2}$/u.test(code)) return undefined;
  if (body.kind !== 'project-tree' || code.length < 7) return { function: code };
  const known = projects.named(project);
  return known === undefined ? undefined : { function: code, project: known.id };
}

import { plainAmount, readAmount } from '../../../shared/base/money/typed-amount.ts';
import { codeAndName, type Classification } from '../../../shared/ledger/codes.ts';
import type { LedgerLine, Project } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import type { Unit } from '../../workspace.ts';
import { isAmount, type ColumnId, type Typed } from './column.ts';

/** One row of the grid: a line of this year, a line of last year, both, or one that is still being entered. */
export interface LedgerRow {
  readonly current: LedgerLine | null;
  readonly prior: LedgerLine | null;
  /** Place of the line in its ledger, or where a new one of this row would go. */
  readonly currentAt: number;
  readonly priorAt: number;
  /** The unfinished row it is; null for one that stands in the draft, and for the blank row at the end. */
  readonly entry: string | null;
  /** What was typed and is not valid yet; the draft does not have it. */
  readonly typed: Typed;
}

/** What is needed to read and write the cells of a row. */
export interface CellContext {
  readonly codes: Classification;
  readonly projects: readonly Project[];
  readonly unit: Unit;
  /** This year's lines that were taken from last year and are still to be confirmed. */
  readonly carried?: ReadonlySet<LedgerLine>;
}

/** The blank row at the end, in which a new line is begun. */
export function blankRow(currentAt: number, priorAt: number): LedgerRow {
  return { current: null, prior: null, currentAt, priorAt, entry: null, typed: {} };
}

/** Whether nothing stands in a row. */
export function isBlankRow(row: LedgerRow): boolean {
  return row.current === null && row.prior === null && Object.values(row.typed).every((text) => text === '');
}

/** A cell as text: codes with their names, amounts plain in the unit; what was typed last, even if it is not valid. */
export function cellText(row: LedgerRow, column: ColumnId, context: CellContext): string {
  const typed = row.typed[column];
  if (typed !== undefined) return isAmount(column) ? inUnit(typed, context.unit) : typed;
  const line = row.current ?? row.prior;
  if (line === null) return '';
  switch (column) {
    case 'function':
      return codeAndName(context.codes, line.function);
    case 'economic':
      return line.economic === undefined ? '' : codeAndName(context.codes, line.economic);
    case 'source':
      return SOURCE_NAMES[line.source];
    case 'project':
      return projectName(row, context.projects);
    case 'current':
      return row.current === null ? '' : plainAmount(row.current.amount, context.unit);
    case 'prior':
      return row.prior === null ? '' : plainAmount(row.prior.amount, context.unit);
  }
}

/** The name of a row's project, empty for basic expenditure: this year's lines hold an id, last year's the name. */
export function projectName(row: LedgerRow, projects: readonly Project[]): string {
  if (row.current === null) return row.prior?.project ?? '';
  return nameOfProject(projects, row.current.project) ?? '';
}

/** The name of a project of this year; its id where there is no such project. */
export function nameOfProject(projects: readonly Project[], id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  return projects.find((project) => project.id === id)?.name ?? id;
}

/** Whether a row is a line of one of the ledgers. */
export function hasLine({ current, prior }: LedgerRow): boolean {
  return current !== null || prior !== null;
}

/** An unfinished row keeps the unit its amount was typed in; it shows in the unit of the moment. */
function inUnit(typed: string, unit: Unit): string {
  const amount = readAmount(typed, unit);
  return amount.ok && amount.value !== null ? plainAmount(amount.value, unit) : typed;
}

import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { readAmount, writeAmount } from '../../../shared/base/money/typed-amount.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { ReadLine } from '../../../shared/read/ledger/read-line.ts';
import type { ColumnId } from './column.ts';
import type { RowChange } from './row-change.ts';
import { cellText, type CellContext } from './row.ts';

/** What came in, in words: how many rows, and the money in them. */

/** Lines that were put into the ledger as new rows; `place` is the first of them, counted from 1. */
export function linesInWords(lines: readonly ReadLine[], place: number | null, { unit }: CellContext): string {
  const where = place === null || lines.length === 0 ? '' : `（${rowsInWords(place, lines.length)}）`;
  const sums = YEARS.map((year) => {
    const amounts = lines.flatMap((line) => line[year] ?? []);
    return { year, count: amounts.length, sum: amounts.reduce((sum, amount) => sum + amount, 0) };
  });
  return `已放入 ${String(lines.length)} 行${where}${sumsInWords(sums, unit)}`;
}

/** Lines that an edit put into the ledgers, in place of others or beside them. */
export function addedInWords(before: Ledgers, after: Ledgers, { unit }: CellContext): string {
  const sums = (
    [
      ['current', 'ledger'],
      ['prior', 'priorLedger'],
    ] as const
  ).map(([year, name]) => {
    const old = new Set(before[name]);
    const added = after[name].filter((line) => !old.has(line));
    return { year, count: added.length, sum: added.reduce((sum, { amount }) => sum + amount, 0) };
  });
  const rows = Math.max(...sums.map(({ count }) => count));
  return `已放入 ${String(rows)} 行${sumsInWords(sums, unit)}`;
}

type Ledgers = Pick<Draft, 'ledger' | 'priorLedger'>;

/** Cells that a pasted block went into; `troubled` rows hold something that is not valid. */
export function cellsInWords(changes: readonly RowChange[], troubled: number, context: CellContext): string {
  const sums = YEARS.map((year) => {
    const amounts = changes.flatMap(({ typed }) => {
      const read = readAmount(typed[year] ?? '', context.unit);
      return read.ok && read.value !== null ? [read.value] : [];
    });
    return { year, count: amounts.length, sum: amounts.reduce((sum, amount) => sum + amount, 0) };
  });
  const emptied = changes.flatMap(({ row, typed }) =>
    Object.entries(typed).filter(([column, text]) => text === '' && cellText(row, column as ColumnId, context) !== ''),
  ).length;
  return [
    `已放入 ${String(changes.length)} 行${sumsInWords(sums, context.unit)}`,
    emptied === 0 ? '' : `，清空 ${String(emptied)} 格`,
    troubled === 0 ? '' : `；${String(troubled)} 行有没填对或还缺的格子，请看标记`,
  ].join('');
}

/** `第 7 行`, `第 7–9 行`. */
export function rowsInWords(first: number, count: number): string {
  return count === 1 ? `第 ${String(first)} 行` : `第 ${String(first)}–${String(first + count - 1)} 行`;
}

const YEARS = ['current', 'prior'] as const satisfies readonly ColumnId[];
const YEAR_NAMES = { current: '本年', prior: '上年' } as const;

interface YearSum {
  readonly year: (typeof YEARS)[number];
  readonly count: number;
  readonly sum: number;
}

function sumsInWords(sums: readonly YearSum[], unit: CellContext['unit']): string {
  const stated = sums.filter(({ count }) => count > 0);
  const isOne = stated.length === 1 && stated[0]?.year === 'current';
  return stated
    .map(
      ({ year, sum }) => `，${isOne ? '' : YEAR_NAMES[year]}合计 ${writeAmount(sum, unit, true)} ${UNIT_NAMES[unit]}`,
    )
    .join('');
}

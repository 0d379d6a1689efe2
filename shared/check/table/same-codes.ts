import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult } from '../finding.ts';
import { amountAt, compareSums, nothingAt, type PlacedAmount } from './comparison.ts';
import { levelOf } from './figure-row.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';

type Spec = SpecOf<'same-codes'>;

const DIGITS = { total: 0, class: 3, section: 5, item: 7 } as const satisfies Record<Spec['levels'][number], number>;

/** Code by code one table stands to another (rules 10, 11, 13, 14). */
export function sameCodes(spec: Spec, context: CheckContext): CheckResult {
  const left = figuresOf(context, spec.left);
  const right = figuresOf(context, spec.right);
  if (left === undefined || right === undefined) return CLEAN;
  const among = spec.where === undefined ? () => true : onlyThese(spec.where, context);
  const keys = keysOf(spec, left, right).filter(among);
  const findings = keys.flatMap((key) =>
    spec.columns.flatMap(([ofLeft, ofRight]) => {
      const [actual, expected] = [amountsOf(left, key, ofLeft), amountsOf(right, key, ofRight)];
      if (actual === undefined || expected === undefined) return [];
      const found = compareSums(spec, actual, expected, spec.relation ?? 'equal', {
        fix: '请核对两表，改正不对的一处',
      });
      return found === undefined ? [] : [found];
    }),
  );
  return { findings };
}

/** The codes of both tables, at the levels looked at; the total as an empty key. */
function keysOf({ levels }: Spec, left: TableFigures, right: TableFigures): readonly string[] {
  const lengths = new Set<number>(levels.map((level) => DIGITS[level]));
  const codes = new Set([...left.codes(), ...right.codes()]);
  return [...(lengths.has(0) ? [''] : []), ...[...codes].filter(({ length }) => lengths.has(length))];
}

/** The amounts a key stands for; undefined if one is no number or the total is missing. */
function amountsOf(figures: TableFigures, key: string, columnName: string): readonly PlacedAmount[] | undefined {
  const column = figures.column(columnName);
  if (column === undefined) return undefined;
  const rows = rowsOf(figures, key);
  if (rows.length === 0) {
    if (key === '' && !figures.isEmpty()) return undefined;
    return [nothingAt(figures, key === '' ? '合计' : key, column)];
  }
  const amounts = rows.map(({ index }) => amountAt(figures, index, column)).filter((amount) => amount !== undefined);
  return amounts.length === rows.length ? amounts : undefined;
}

/** The row of a key; its projects, where they stand in place of it. */
function rowsOf(figures: TableFigures, key: string): readonly FigureRow[] {
  if (key === '') {
    const total = figures.total();
    return total === undefined ? [] : [total];
  }
  const rows = figures.allCoded(key);
  const own = rows.filter((row) => row.project === '' || levelOf(row) < 4);
  return own.length > 0 ? own.slice(0, 1) : rows;
}

/** Whether a code's total in another table holds nothing but the named parts. */
function onlyThese(where: NonNullable<Spec['where']>, context: CheckContext): (key: string) => boolean {
  const figures = figuresOf(context, where.table);
  return (key) => {
    if (figures === undefined) return false;
    const total = amountsOf(figures, key, where.total);
    const parts = where.parts.map((part) => amountsOf(figures, key, part));
    if (total === undefined || parts.includes(undefined)) return false;
    const held = parts.reduce((sum, amounts) => sum + sumOf(amounts ?? []), 0);
    return held !== 0 && held === sumOf(total);
  };
}

function sumOf(amounts: readonly PlacedAmount[]): number {
  return amounts.reduce((sum, { amount }) => sum + amount.printed, 0);
}

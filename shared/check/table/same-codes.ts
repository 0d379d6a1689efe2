import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { amountAt, compareSums, nothingAt, type PlacedAmount } from './comparison.ts';
import { levelOf } from './figure-row.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

type Spec = SpecOf<'same-codes'>;

const DIGITS = { total: 0, class: 3, section: 5, item: 7 } as const satisfies Record<Spec['levels'][number], number>;

/** Code by code one table stands to another (rules 10, 11, 13, 14). */
export function sameCodes(spec: Spec, context: CheckContext): CheckResult {
  const left = figuresOf(context, spec.left);
  const right = figuresOf(context, spec.right);
  if (left === undefined || right === undefined) return CLEAN;
  const beside = spec.where === undefined ? undefined : figuresOf(context, spec.where.table);
  return { findings: onTable(left, spec, [right, beside], () => betweenTables(spec, left, right, beside)) };
}

function betweenTables(
  spec: Spec,
  left: TableFigures,
  right: TableFigures,
  beside: TableFigures | undefined,
): readonly Finding[] {
  const keys = keysOf(spec, left, right).filter(spec.where === undefined ? () => true : among(spec.where, beside));
  return keys.flatMap((key) =>
    spec.columns.flatMap(([ofLeft, ofRight]) => {
      const [actual, expected] = [amountsOf(left, key, ofLeft), amountsOf(right, key, ofRight)];
      if (actual === undefined || expected === undefined) return [];
      const found = compareSums(spec, actual, expected, spec.relation ?? 'equal', {
        fix: '请核对两表，改正不对的一处',
      });
      return found === undefined ? [] : [found];
    }),
  );
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

/** Whether the named columns of another table hold nothing, or nothing negative, for a code. */
function among(where: NonNullable<Spec['where']>, figures: TableFigures | undefined): (key: string) => boolean {
  if (figures === undefined) return () => where.hold === 'no-negative';
  const fits = ({ amount }: PlacedAmount): boolean =>
    (amount.printed === 0 && !figures.isRounded(amount)) || (where.hold === 'no-negative' && amount.printed > 0);
  return (key) => where.columns.every((column) => amountsOf(figures, key, column)?.every(fits) === true);
}

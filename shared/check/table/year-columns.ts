import { printPercent, ratioOf, type Fen, type Hundredths } from '../../base/money/fen.ts';
import { stepOf } from '../../base/money/number-style.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { FigureSpec } from '../../pack/table-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { printIn, roundedTo, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellName, columnName } from './place-name.ts';
import { rateOf, type PrintedRate } from './printed-rate.ts';
import type { TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

type Spec = SpecOf<'year-columns'>;

/** A difference column is this year less last year, a rate column that divided by last year, as printed (rule 28). */
export function yearColumns(spec: Spec, context: CheckContext): CheckResult {
  return {
    findings: spec.tables.flatMap((id) => {
      const figures = figuresOf(context, id);
      return figures === undefined ? [] : onTable(figures, spec, [], () => inTable(spec, figures));
    }),
  };
}

function inTable(spec: Spec, figures: TableFigures): readonly Finding[] {
  return comparedColumns(figures).flatMap((compared) =>
    figures.rows.flatMap(({ index }) => {
      const years = yearsAt(figures, index, compared);
      if (years === undefined) return [];
      const found = compared.part === 'rate' ? wrongRate(figures, years) : wrongDifference(figures, years);
      if (found === undefined) return [];
      const where = { block: figures.block.id, row: index, column: compared.column };
      return [{ rule: ruleOf(spec), severity: found.tail === true ? 'hint' : spec.severity, where, ...found.words }];
    }),
  );
}

/** A column of change, and the columns of the two years it compares. */
interface ComparedColumn {
  readonly part: 'difference' | 'rate';
  readonly column: number;
  readonly current: number;
  readonly prior: number;
  /** The last step of the style it is worked out in, in fen, where the two years are printed in another. */
  readonly shown: Fen | undefined;
}

/** The columns of change whose two years the table prints as well. */
function comparedColumns(figures: TableFigures): readonly ComparedColumn[] {
  const there = Object.entries(figures.spec.columns).flatMap(([name, spec]) => {
    const column = figures.column(name);
    return column === undefined || !('sum' in spec) ? [] : [{ spec, column }];
  });
  return there.flatMap(({ spec, column }) => {
    const { of: part } = spec;
    if (part !== 'difference' && part !== 'rate') return [];
    const yearOf = (wanted: FigureSpec['of']) =>
      there.find((other) => other.spec.of === wanted && sameMoney(other.spec, spec));
    const [current, prior] = [yearOf(undefined), yearOf('prior')];
    if (current === undefined || prior === undefined) return [];
    const style = figures.styleOf(spec);
    const isAlike = [current, prior].every((year) => figures.styleOf(year.spec) === style);
    const shown = isAlike ? undefined : stepOf(style);
    return [{ part, column, current: current.column, prior: prior.column, shown }];
  });
}

function sameMoney(one: FigureSpec, other: FigureSpec): boolean {
  return JSON.stringify(one.sum) === JSON.stringify(other.sum);
}

/** What a row prints of a change and of its two years. */
interface PrintedYears extends ComparedColumn {
  readonly row: number;
  readonly text: string;
  readonly this: PrintedAmount;
  readonly last: PrintedAmount;
}

/** Undefined where a year is no number, which rule 9 finds, and on a side of a balance that has no row here. */
function yearsAt(figures: TableFigures, row: number, compared: ComparedColumn): PrintedYears | undefined {
  const [now, last] = [figures.amountAt(row, compared.current), figures.amountAt(row, compared.prior)];
  if (now === undefined || last === undefined) return undefined;
  const text = figures.block.rows[row]?.cells[compared.column]?.text.trim() ?? '';
  return { ...compared, row, text, this: now, last };
}

interface Wrong {
  /** What the rounding of the two years explains. */
  readonly tail?: boolean;
  readonly words: Pick<Finding, 'message' | 'expected' | 'actual' | 'fix'>;
}

const TAIL_FIX = '这是四舍五入尾差，不用改';

function wrongDifference(figures: TableFigures, years: PrintedYears): Wrong | undefined {
  const actual = figures.amountAt(years.row, years.column);
  const due = shownTo(years.this, years.shown) - shownTo(years.last, years.shown);
  if (actual === undefined || actual.printed === due) return undefined;
  const step = Math.max(actual.step, years.this.step, years.last.step);
  // Of an own document what is printed was taken from what is printed.
  const tail = actual.exact === undefined && Math.abs(actual.printed - due) <= step;
  const say = (amount: Fen): string => printIn(amount, figures.unit, step);
  const message = `${nameAt(figures, years)} ${say(actual.printed)} 不等于${inWords(figures, years)}，应为 ${say(due)}`;
  const fix = tail ? TAIL_FIX : '请核对本年数、上年数和增减额';
  return { tail, words: { message, expected: say(due), actual: years.text, fix } };
}

function wrongRate(figures: TableFigures, years: PrintedYears): Wrong | undefined {
  const { text, last } = years;
  const base = shownTo(last, years.shown);
  const change = shownTo(years.this, years.shown) - base;
  // What a base of nothing and no change read is the region's own.
  if (base === 0 || (text === '' && change === 0)) return undefined;
  const size = ratioOf(Math.abs(change), Math.abs(base));
  const due = change < 0 ? -size : size;
  const rate = rateOf(text);
  const expected = printPercent(due);
  if (rate === undefined) {
    const what = text === '' ? '没有写' : `“${text}”不是百分数`;
    const message = `${nameAt(figures, years)}${what}，应为 ${expected}`;
    return { words: { message, expected, actual: text, fix: '请填上增减率' } };
  }
  // Printed to other places, either of the two was rounded once more.
  const slack = rate.step === 1 ? 0 : Math.max(rate.step, 1) / 2;
  if (Math.abs(rate.value - due) <= slack) return undefined;
  const tail = mayBe(rate, years);
  const message = `${nameAt(figures, years)} ${text} 不等于${inWords(figures, years)}的变化，应为 ${expected}`;
  const fix = tail ? TAIL_FIX : '请核对本年数、上年数和增减率';
  return { tail, words: { message, expected, actual: text, fix } };
}

/** Whether amounts that print like these two may differ by this rate before they are rounded. */
function mayBe({ value, step }: PrintedRate, { this: now, last }: PrintedYears): boolean {
  const half = Math.max(now.step, last.step) / 2;
  if (last.exact !== undefined || now.printed < 0 || last.printed <= half) return false;
  const rate = (current: Fen, prior: Fen): Hundredths => (current / prior - 1) * 10_000;
  const low = rate(now.printed - half, last.printed + half) - step / 2;
  const high = rate(now.printed + half, last.printed - half) + step / 2;
  return low <= value && value <= high;
}

/** An amount as printed, or as the style of another column shows it; more exactly than it is printed only where it is known. */
function shownTo({ printed, exact, step }: PrintedAmount, shown: Fen | undefined): Fen {
  if (shown === undefined || (exact === undefined && step > shown)) return printed;
  return roundedTo(exact ?? printed, shown);
}

function nameAt(figures: TableFigures, { row, column }: PrintedYears): string {
  return cellName(figures, row, column);
}

function inWords(figures: TableFigures, { current, prior, this: now, last }: PrintedYears): string {
  const amount = ({ text }: PrintedAmount): string => (text === '' ? '0' : text);
  return `${columnName(figures, current)} ${amount(now)} 减${columnName(figures, prior)} ${amount(last)}`;
}

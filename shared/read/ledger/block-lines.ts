import type { Fen } from '../../base/money/fen.ts';
import { isMeantAsNumeral, readAmount, writeAmount, type TypedUnit } from '../../base/money/typed-amount.ts';
import { needsEconomic, type Source } from '../../draft/source.ts';
import type { Classification } from '../../ledger/codes.ts';
import type { BudgetYear, ColumnMeaning } from '../table-file/column-meaning.ts';
import { amountCells, cellsByMeaning, readEconomic, readFunction, type Cells } from './block-cells.ts';
import type { BlockMeaning } from './block-meaning.ts';
import { natureOf } from './expenditure-nature.ts';
import { HIDDEN_ROW, isTotalLost, lostIn, NO_FLAWS, type Flaws } from './flaws.ts';
import { filledCells, isNumber, isNumbering, type Block } from './heading-rows.ts';
import type { ReadLine } from './read-line.ts';
import { cleanName } from '../../base/text.ts';
import { findSource, parseSource } from './source-name.ts';

/** Reads the lines of a block, and says of every row that is none why. */

/** A row that is no line: one with something wrong, or one that never was one. */
export interface OtherRow {
  /** Row of the block, from 1. */
  readonly row: number;
  readonly reason: string;
  readonly cells: readonly string[];
}

/** What is in a block. */
export interface BlockLines {
  readonly lines: readonly ReadLine[];
  /** Rows with something wrong. */
  readonly rejected: readonly OtherRow[];
  /** Sums, repeated headings and notes. */
  readonly leftOut: readonly OtherRow[];
  /** Names of projects that are not among those known, in the order they come. */
  readonly newProjects: readonly string[];
  /** Codes that have no name, in the order they come. */
  readonly unknownCodes: readonly string[];
  /** Texts in the column of sources that name none, or several. */
  readonly unknownSources: readonly { readonly text: string; readonly rows: number }[];
  /** What the row of the grand total states, by year; null where there is no such row, or it could not be read. */
  readonly stated: Readonly<Record<BudgetYear, Fen | null>>;
  /** Every row of a grand total with what it states of each year it has an amount for; null where that could not be read. */
  readonly totals: readonly StatedTotal[];
  /** Rows whose own sum beside the amounts of its sources was not read, so that nothing was compared. */
  readonly uncompared: readonly number[];
}

/** What a row of a grand total states. */
export interface StatedTotal {
  /** Row of the block, from 1. */
  readonly row: number;
  readonly year: BudgetYear;
  readonly printed: Fen | null;
}

/** What the block itself does not say. */
export interface BlockChoices {
  readonly unit: TypedUnit;
  /** For blocks without a column of sources. */
  readonly source: Source | null;
  /** What the table's own names of sources stand for. */
  readonly sources?: ReadonlyMap<string, Source>;
}

/** What became of a row; `mayLose`: what was not read of it could have made it a line. */
type Outcome =
  | { readonly kind: 'lines'; readonly lines: readonly ReadLine[] }
  | { readonly kind: 'rejected'; readonly reason: string; readonly sum?: PossibleSum }
  | { readonly kind: 'left-out'; readonly reason: string; readonly mayLose?: true };

/** A row that may be the sum of the lines whose codes begin like its own. */
interface PossibleSum {
  readonly function: string;
  readonly economic?: string;
  /** Set where the row could be a line as well: then it is a sum only if it adds up. */
  readonly amounts?: Amounts;
}

/** Reads a block as it was understood. */
export function readBlock(
  block: Block,
  meaning: Pick<BlockMeaning, 'headings' | 'columns'>,
  choices: BlockChoices,
  codes: Classification,
  projects: readonly string[],
  flaws: Flaws = NO_FLAWS,
): BlockLines {
  const { headings, columns } = meaning;
  const headingRows = new Set(block.slice(headings.from, headings.until).map((row) => filledCells(row).join('|')));
  const lines: ReadLine[] = [];
  const troubles: (OtherRow & { readonly sum?: PossibleSum | undefined })[] = [];
  const leftOut: OtherRow[] = [];
  const sources = new Map<string, number>();
  const totals: StatedTotal[] = [];
  const uncompared: number[] = [];
  for (const [index, row] of block.entries()) {
    const texts = filledCells(row);
    const lost = flaws.cells.get(index);
    if (index < headings.until || (texts.length === 0 && lost === undefined)) continue;
    const cells = cellsByMeaning(row, columns);
    const outcome = headingRows.has(texts.join('|'))
      ? LEFT_OUT.heading
      : seen(
          withoutLost(readRow(index + 1, row, cells, columns, choices, codes), lostIn(lost, columns)),
          flaws.hiddenRows.has(index),
        );
    if (outcome.kind === 'lines' && isTotalLost(lost, columns)) uncompared.push(index + 1);
    if (outcome.kind === 'lines') lines.push(...outcome.lines);
    else if (outcome.kind === 'rejected') {
      troubles.push({ row: index + 1, reason: outcome.reason, cells: row, sum: outcome.sum });
      const text = cells.get('source');
      if (text !== undefined && outcome.reason === sourceTrouble(text)) sources.set(text, (sources.get(text) ?? 0) + 1);
    } else {
      leftOut.push({ row: index + 1, reason: outcome.reason, cells: row });
      if (outcome.reason === LEFT_OUT.sum.reason && texts.some((cell) => GRAND_TOTAL.test(cell)))
        totals.push(...statedBy(index + 1, cells, columns, choices.unit));
    }
  }
  const isSum = sumTest(lines);
  const sums = new Set(troubles.filter(({ sum }) => sum !== undefined && isSum(sum)));
  return {
    lines,
    rejected: troubles.filter((one) => !sums.has(one)).map(otherRow),
    leftOut: [...leftOut, ...[...sums].map((one) => ({ ...otherRow(one), reason: '上级科目的小计，不是明细' }))].sort(
      (one, other) => one.row - other.row,
    ),
    newProjects: distinct(lines.map(({ project }) => project)).filter((name) => !projects.includes(name)),
    unknownCodes: distinct(lines.flatMap((line) => [line.function, line.economic])).filter(
      (code) => codes.entry(code) === undefined,
    ),
    unknownSources: [...sources].map(([text, rows]) => ({ text, rows })),
    stated: { current: lastOf(totals, 'current'), prior: lastOf(totals, 'prior') },
    totals,
    uncompared,
  };
}

const LEFT_OUT = {
  heading: { kind: 'left-out', reason: '重复的表头' },
  sum: { kind: 'left-out', reason: '合计行，不是明细' },
  numbering: { kind: 'left-out', reason: '栏次行' },
  words: { kind: 'left-out', reason: '没有科目编码，也没有金额', mayLose: true },
  zero: { kind: 'left-out', reason: '各栏金额都是 0', mayLose: true },
} as const satisfies Record<string, Outcome>;

const GRAND_TOTAL = /^(合计|总计|共计|[^小]{0,8}(支出|预算|资金)(合计|总计))[:：]?$/u;
const SUM = /^[^\d]{0,16}(合计|总计|小计|共计)[:：]?$/u;
/** Who made a table, when, and notes to it: they stand under its lines. */
const SIGNED =
  /^(填报|填表|审核|制表|编制|复核|经办|单位)?(人|负责人|单位|部门|日期|时间)[:：]|^(注|说明|备注)\s*\d*[:：]/u;
const NO_PROJECT = /^(无|—|-|基本支出|人员经费|公用经费|日常公用经费)$/u;

/** One row as its lines, or why it has none. */
function readRow(
  row: number,
  all: readonly string[],
  cells: Cells,
  columns: readonly ColumnMeaning[],
  choices: BlockChoices,
  codes: Classification,
): Outcome {
  if (isSumRow(all, columns)) return LEFT_OUT.sum;
  if (isNumbering(all)) return LEFT_OUT.numbering;
  if (!all.some((cell, column) => columns[column] !== 'note' && /\d/.test(cell.normalize('NFKC'))))
    return LEFT_OUT.words;
  const signed = all.some((cell) => SIGNED.test(cell.trim()));
  if (!hasCode(cells) && (signed || amountCells(cells).length === 0)) return LEFT_OUT.words;
  const functional = readFunction(cells, codes);
  if (!functional.ok) {
    const { reason, prefix } = functional.problem;
    return { kind: 'rejected', reason, ...(prefix === undefined ? {} : { sum: { function: prefix } }) };
  }
  const economic = readEconomic(cells, codes);
  if (!economic.ok) {
    const { prefix, reason } = economic.problem;
    return {
      kind: 'rejected',
      reason,
      ...(prefix === undefined ? {} : { sum: { function: functional.value, economic: prefix } }),
    };
  }
  const project = projectOf(cells);
  if (project === null) return { kind: 'rejected', reason: '写的是项目支出，没有项目名称' };
  const amounts = amountsOf(cells, choices);
  if (typeof amounts === 'string') return { kind: 'rejected', reason: amounts };
  const note = cells.get('note');
  const lines = [...amounts].map(([source, amount]): ReadLine => ({
    row,
    function: functional.value,
    economic: economic.value,
    source,
    project,
    ...amount,
    note: note === undefined ? undefined : cleanName(note),
  }));
  if (lines.length === 0) return LEFT_OUT.zero;
  if (economic.value === undefined && lines.some(({ source }) => needsEconomic(source))) {
    const sum = { function: functional.value, amounts: addUp(lines) };
    return { kind: 'rejected', reason: '没有经济科目：财政拨款和结转资金必须填写', sum };
  }
  return { kind: 'lines', lines };
}

/** A row of which something was not read is no line; a sum is none anyway. */
function withoutLost(outcome: Outcome, lost: ReturnType<typeof lostIn>): Outcome {
  if (lost === undefined) return outcome;
  if (outcome.kind === 'left-out' && outcome.mayLose !== true) return outcome;
  // A row with the code of a higher level is a sum whatever it comes to.
  if (outcome.kind === 'rejected' && outcome.sum !== undefined && outcome.sum.amounts === undefined && lost.onlyAmounts)
    return outcome;
  return { kind: 'rejected', reason: lost.reason };
}

/** What stands in a hidden row and would be a line is not taken without a word, and not lost without one either. */
function seen(outcome: Outcome, isHidden: boolean): Outcome {
  if (!isHidden || outcome.kind === 'left-out') return outcome;
  const sum = outcome.kind === 'rejected' ? outcome.sum : undefined;
  return { kind: 'rejected', reason: HIDDEN_ROW, ...(sum === undefined ? {} : { sum }) };
}

/** Whether a row says of itself that it is a sum. */
export function isSumRow(row: readonly string[], columns: readonly ColumnMeaning[]): boolean {
  return row.some((cell, column) => columns[column] !== 'note' && SUM.test(cell.replace(/\s+/gu, '')));
}

function hasCode(cells: Cells): boolean {
  return [...cells].some(
    ([meaning, cell]) => /^(function|economic)/.test(meaning) && /^[[【(]?\d/.test(cell.normalize('NFKC')),
  );
}

/** Undefined for basic expenditure; null where a project is meant and not named. */
function projectOf(cells: Cells): string | undefined | null {
  const nature = natureOf(cells.get('nature') ?? '');
  const name = cleanName(cells.get('project') ?? '');
  const named = name === '' || NO_PROJECT.test(name) ? undefined : name;
  if (nature === 'basic') return undefined;
  return nature === 'project' && named === undefined ? null : named;
}

type Amounts = Record<BudgetYear, Fen | null>;

/** The amounts of a row by source, or what is wrong with them. */
function amountsOf(cells: Cells, choices: BlockChoices): ReadonlyMap<Source, Amounts> | string {
  const bySource = new Map<Source, Amounts>();
  const columns = amountCells(cells);
  for (const { meaning, cell, amount } of columns) {
    const read = readAmount(cell, choices.unit);
    if (!read.ok) return `${meaning.startsWith('current') ? '本年' : '上年'}预算数“${cell}”${read.problem}`;
    // A zero in a table with a column for each source says that there is no such money.
    if (read.value === null || (read.value === 0 && amount.source !== undefined)) continue;
    const source = amount.source ?? rowSource(cells, choices);
    if (typeof source === 'object') return source.problem;
    const old = bySource.get(source) ?? { current: null, prior: null };
    bySource.set(source, { ...old, [amount.year]: read.value });
  }
  if (bySource.size > 0) return totalTrouble(cells, bySource, choices.unit) ?? bySource;
  if (columns.some(({ cell, amount }) => amount.source !== undefined && isNumber(cell))) return bySource;
  const source = columns.some(({ amount }) => amount.source !== undefined) ? '' : rowSource(cells, choices);
  return typeof source === 'object' ? source.problem : '没有金额';
}

/** The source a row names, or else the one that was chosen for all rows. */
function rowSource(cells: Cells, { source: chosen, sources }: BlockChoices): Source | { readonly problem: string } {
  const text = cells.get('source');
  if (text === undefined) return chosen ?? { problem: '没有资金来源' };
  const named = findSource(text);
  if (named.kind === 'found') return named.source;
  return sources?.get(text) ?? { problem: sourceTrouble(text) };
}

function sourceTrouble(text: string): string {
  const read = parseSource(text);
  return read.ok ? '' : read.problem;
}

/** Where a row states its sum, the amounts of its sources must add up to it. */
function totalTrouble(cells: Cells, bySource: ReadonlyMap<Source, Amounts>, unit: TypedUnit): string | undefined {
  const text = cells.get('total') ?? '';
  const stated = readAmount(text, unit);
  if (!stated.ok && isMeantAsNumeral(text)) return `合计栏“${text}”${stated.problem}`;
  if (!stated.ok || stated.value === null) return undefined;
  const sum = [...bySource.values()].reduce((total, { current }) => total + (current ?? 0), 0);
  if (sum === stated.value) return undefined;
  const words = `各来源相加是 ${writeAmount(sum, unit, true)}，合计栏写的是 ${writeAmount(stated.value, unit, true)}，对不上`;
  return `${words}；要照样放入，请把合计栏改为“不导入”`;
}

/**
 * What the row of a grand total says of each year. One cell of it that cannot be read makes the whole unknown: half a sum
 * agrees with nothing.
 */
function statedBy(
  row: number,
  cells: Cells,
  columns: readonly ColumnMeaning[],
  unit: TypedUnit,
): readonly StatedTotal[] {
  const total = readAmount(cells.get('total') ?? '', unit);
  const states = columns.includes('total') && (!total.ok || total.value !== null);
  return YEARS.flatMap((year): readonly StatedTotal[] => {
    if (year === 'current' && states) return [{ row, year, printed: total.ok ? total.value : null }];
    const amounts = amountCells(cells).filter(({ amount }) => amount.year === year);
    const read = amounts.map(({ cell }) => readAmount(cell, unit));
    const values = read.flatMap((one) => (one.ok && one.value !== null ? [one.value] : []));
    const isWhole = read.every(({ ok }) => ok);
    if (isWhole && values.length === 0) return [];
    return [{ row, year, printed: isWhole ? values.reduce((sum, value) => sum + value, 0) : null }];
  });
}

const YEARS = ['current', 'prior'] as const satisfies readonly BudgetYear[];

function lastOf(totals: readonly StatedTotal[], year: BudgetYear): Fen | null {
  return totals.findLast((one) => one.year === year)?.printed ?? null;
}

/** Tells whether a row with the code of a higher level stands over lines that were read. */
function sumTest(lines: readonly ReadLine[]): (sum: PossibleSum) => boolean {
  const known = new Map<string, Amounts | undefined>();
  return ({ function: item, economic = '', amounts }) => {
    const key = `${item}/${economic}`;
    if (!known.has(key)) {
      const below = lines.filter(
        (line) => line.function.startsWith(item) && (line.economic ?? '').startsWith(economic),
      );
      known.set(key, below.length === 0 ? undefined : addUp(below));
    }
    const below = known.get(key);
    if (amounts === undefined || below === undefined) return below !== undefined;
    return below.current === amounts.current && below.prior === amounts.prior;
  };
}

/** The amounts of lines of each year together; null where no line has one. */
function addUp(lines: readonly ReadLine[]): Amounts {
  return lines.reduce<Amounts>(
    (sum, line) => ({ current: plus(sum.current, line.current), prior: plus(sum.prior, line.prior) }),
    { current: null, prior: null },
  );
}

function plus(one: Fen | null, other: Fen | null): Fen | null {
  return one === null ? other : one + (other ?? 0);
}

function otherRow({ row, reason, cells }: OtherRow): OtherRow {
  return { row, reason, cells };
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}

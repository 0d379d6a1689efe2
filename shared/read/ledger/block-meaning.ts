import type { TypedUnit } from '../../base/money/typed-amount.ts';
import { amountColumn, type ColumnMeaning } from '../table-file/column-meaning.ts';
import { natureOf } from './expenditure-nature.ts';
import { meaningOfHeading, type BlockHints } from './heading-meaning.ts';
import type { Rivals } from './rival-columns.ts';
import { settled } from './settled-columns.ts';
import { findHeadingRows, headingWords, isLineRow, isNumber, type Block, type HeadingRows } from './heading-rows.ts';
import { parseSource } from './source-name.ts';

/** What the columns of a block mean: from the words above them, else from what stands in them. */

/** How a block was understood. */
export interface BlockMeaning {
  readonly headings: HeadingRows;
  readonly columns: readonly ColumnMeaning[];
  /** The unit its headings and titles state; null where they do not. */
  readonly unit: TypedUnit | null;
  /** Columns of which one must be chosen, because each could be the amount of one year; absent where there are none. */
  readonly rivals?: readonly Rivals[];
}

/** Rows of a block that are looked at to tell what a column holds. */
const SAMPLE = 200;

/** Understands a block; headings that a person corrected are given. */
export function understandBlock(block: Block, hints: BlockHints, given?: HeadingRows): BlockMeaning {
  const headings = given ?? findHeadingRows(block, (word) => meaningOfHeading(word, hints) !== null);
  const width = widthOf(block, headings);
  const words = headingWords(block, headings, width);
  // Notes and repeated headings say nothing about the columns.
  const body = block.slice(headings.until, headings.until + SAMPLE).filter(isLineRow);
  const cells = Array.from({ length: width }, (_, column) =>
    body.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const named = words.map((word, column) => fitting(meaningOfHeading(word, hints), cells[column] ?? []));
  const guessed = withContents(withNames(splitLevels(named, words), words), words, cells, hints);
  const { columns, rivals } = settled(guessed, words, cells, hints);
  return {
    headings,
    columns,
    unit: unitOf(block.slice(0, headings.until).flat().join(' ')),
    ...(rivals.length === 0 ? {} : { rivals }),
  };
}

/** How many columns a block has, as far as it is looked at. */
export function widthOf(block: Block, { until }: HeadingRows): number {
  return Math.max(0, ...block.slice(0, until + SAMPLE).map((row) => row.length));
}

/** The unit a heading states; null when it states none or two. */
export function unitOf(words: string): TypedUnit | null {
  const plain = words.replace(/\s+/gu, '');
  const wan = plain.includes('万元');
  const yuan = /(单位|[（(])[:：]?(人民币)?元|元[)）]/u.test(plain.replace(/万元/gu, ''));
  if (wan === yuan) return null;
  return wan ? 'wan' : 'yuan';
}

/**
 * The columns with one of them changed; two cannot mean the same, and a table has its amounts in one column or in many.
 * Where one of several rivals is chosen, the others are not taken.
 */
export function withMeaning(
  columns: readonly ColumnMeaning[],
  changed: number,
  meaning: ColumnMeaning,
  rivals: readonly Rivals[] = [],
): readonly ColumnMeaning[] {
  const beaten = new Set(
    amountColumn(meaning) === undefined
      ? []
      : rivals.flatMap((one) => (one.columns.includes(changed) ? one.columns : [])),
  );
  return columns.map((old, column) => {
    if (column === changed) return meaning;
    return excludes(meaning, old) || (old === 'unclear' && beaten.has(column)) ? 'ignore' : old;
  });
}

function excludes(meaning: ColumnMeaning, other: ColumnMeaning): boolean {
  if (meaning === 'ignore' || meaning === 'unclear') return false;
  if (meaning === other) return true;
  const [one, two] = [amountColumn(meaning), amountColumn(other)];
  return one?.year !== undefined && one.year === two?.year && (one.source === undefined) !== (two.source === undefined);
}

/** The meaning of a heading, if what stands below can be that. */
function fitting(meaning: ColumnMeaning | null, cells: readonly string[]): ColumnMeaning | null {
  if (meaning === null || cells.length === 0) return meaning;
  const fits = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 >= cells.length;
  if (meaning === 'nature') return fits((cell) => natureOf(cell) !== null) ? meaning : 'ignore';
  const isOfSource = meaning === 'unclear' || amountColumn(meaning)?.source !== undefined;
  return isOfSource && !fits((cell) => isNumber(cell) || /^[-—–]+$/u.test(cell)) ? null : meaning;
}

/** 类 and 款 without a word about which classification: with 项 after them functional, alone economic. */
function splitLevels(
  named: readonly (ColumnMeaning | null)[],
  words: readonly string[],
): readonly (ColumnMeaning | null)[] {
  return named.map((meaning, column) => {
    if (meaning !== 'function.class' && meaning !== 'function.section') return meaning;
    if ((words[column] ?? '').includes('功能')) return meaning;
    const item = column + (meaning === 'function.class' ? 2 : 1);
    if (named[item] === 'function.item') return meaning;
    return meaning === 'function.class' ? 'economic.class' : 'economic.section';
  });
}

/** Where no column has codes, names have to do. */
function withNames(
  named: readonly (ColumnMeaning | null)[],
  words: readonly string[],
): readonly (ColumnMeaning | null)[] {
  const kinds = [
    ['function', /功能.*名称/u],
    ['economic', /(?<!政府.*)经济.*名称/u],
  ] as const;
  return kinds.reduce<readonly (ColumnMeaning | null)[]>((columns, [kind, name]) => {
    if (columns.some((meaning) => meaning?.startsWith(kind) === true)) return columns;
    const column = words.findIndex((word, at) => name.test(word) && columns[at] === 'ignore');
    return column < 0 ? columns : columns.with(column, kind);
  }, named);
}

/** Columns without words get their meaning from their contents; a code's own column yields to its name only once. */
function withContents(
  named: readonly (ColumnMeaning | null)[],
  words: readonly string[],
  contents: readonly (readonly string[])[],
  hints: BlockHints,
): readonly ColumnMeaning[] {
  const taken = new Set<ColumnMeaning>(named.filter((meaning) => meaning !== null));
  if (named.some((meaning) => isOfSource(meaning, 'current'))) taken.add('current');
  const isNamed = taken.has('current');
  const hasHeadings = words.some((word) => word !== '');
  const take = (meaning: ColumnMeaning): ColumnMeaning => {
    if (taken.has(meaning)) return 'ignore';
    taken.add(meaning);
    return meaning;
  };
  const columns: ColumnMeaning[] = [];
  for (const [column, meaning] of named.entries()) {
    const guess = meaning ?? meaningOfCells(contents[column] ?? [], columns, hints, taken);
    if (meaning !== null) columns.push(meaning);
    else if (guess !== 'current' && guess !== 'prior') columns.push(take(guess));
    // Without any headings, amounts stand as in this ledger: this year's, last year's.
    else if (!hasHeadings) columns.push(taken.has(guess) ? 'unclear' : take(guess));
    // Where no heading names this year's amount, each of the columns of numbers may be it; see `settled`.
    else if (!isNamed) columns.push('current');
    // A further amount under words nobody knows (其中：…) is none of this year; one without words may be anything.
    else columns.push((words[column] ?? '') === '' ? 'unclear' : 'ignore');
  }
  return columns;
}

/** Whether a column is the amount of one year and one source. */
export function isOfSource(meaning: ColumnMeaning | null, year: 'current' | 'prior'): boolean {
  const amount = meaning === null ? undefined : amountColumn(meaning);
  return amount?.year === year && amount.source !== undefined;
}

function meaningOfCells(
  cells: readonly string[],
  before: readonly ColumnMeaning[],
  hints: BlockHints,
  taken: ReadonlySet<ColumnMeaning>,
): ColumnMeaning {
  if (cells.length === 0) return 'ignore';
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 >= cells.length;
  const plain = (cell: string): string => cell.normalize('NFKC');
  if (most((cell) => /^[[【(]?\d{7}(?!\d)/u.test(plain(cell)))) return 'function';
  if (most((cell) => /^[[【(]?3\d{4}(?![\d.])/u.test(plain(cell)))) return 'economic';
  const left = before.at(-1);
  if (most((cell) => /^\d{1,2}$/.test(plain(cell)))) {
    if (left === 'function.class') return 'function.section';
    if (left === 'function.section') return 'function.item';
    if (left === 'economic.class') return 'economic.section';
  }
  if (most((cell) => /^2\d{2}$/.test(plain(cell))) && !taken.has('function')) return 'function.class';
  if (most((cell) => /^3\d{2}$/.test(plain(cell))) && !taken.has('economic')) return 'economic.class';
  if (most(isNumber)) return taken.has('current') ? 'prior' : 'current';
  if (most((cell) => parseSource(cell).ok)) return 'source';
  if (most((cell) => hints.projects.includes(cell))) return 'project';
  return 'ignore';
}

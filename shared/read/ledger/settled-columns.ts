import { amountColumn, type BudgetYear, type ColumnMeaning } from '../table-file/column-meaning.ts';
import { isExecuted, stageOf, TOTAL_WORDS, type BlockHints } from './heading-meaning.ts';
import type { Rivals } from './rival-columns.ts';

/** What the columns of a block mean after each has been looked at by itself: no meaning twice, and no guess between two. */

interface Settled {
  readonly columns: readonly ColumnMeaning[];
  readonly rivals: readonly Rivals[];
}

/**
 * Two columns that could both be the amount of one year (预算数 and 执行数, 申报数 and 批复数) are asked about, the first is
 * never simply taken; nor is what was spent taken for a budget. A second column of one source is money that must not get
 * lost. A sum beside the amounts of each source serves to compare.
 */
export function settled(
  guessed: readonly ColumnMeaning[],
  words: readonly string[],
  cells: readonly (readonly string[])[],
  hints: BlockHints,
): Settled {
  const columns = [...guessed];
  const rivals: Rivals[] = [];
  for (const year of ['current', 'prior'] as const) {
    const plain = columnsOf(columns, year).filter((column) => (cells[column] ?? []).length > 0);
    const hasSources = columns.some((meaning) => isOfSourceIn(meaning, year));
    if (hasSources) settleTotals(columns, columnsOf(columns, year), words, year);
    else if (plain.length > 1) contest(plain, year);
    else if (plain.length === 1) {
      // Blank columns of the same name are no rivals.
      for (const column of columnsOf(columns, year)) if (column !== plain[0]) columns[column] = 'ignore';
      askExecuted(plain[0] ?? 0);
    } else for (const column of columnsOf(columns, year).slice(1)) columns[column] = 'ignore';
  }
  for (const meaning of new Set(columns)) settleTwins(meaning);
  for (const column of hints.unread ?? []) {
    if (columns[column] !== undefined && (cells[column] ?? []).length > 0) columns[column] = 'unclear';
  }
  return { columns, rivals };

  function contest(several: readonly number[], year: BudgetYear): void {
    rivals.push({ columns: several, year });
    for (const column of several) columns[column] = 'unclear';
  }

  function askExecuted(column: number): void {
    if (isExecuted(words[column] ?? '')) columns[column] = 'unclear';
  }

  function settleTwins(meaning: ColumnMeaning): void {
    if (meaning === 'unclear' || meaning === 'ignore') return;
    const all = columnsOf(columns, meaning);
    const amount = amountColumn(meaning);
    if (amount?.source === undefined) {
      const kept = all.find((column) => hints.hidden?.has(column) !== true) ?? all[0];
      for (const column of all) if (column !== kept) columns[column] = 'ignore';
    } else if (all.length === 1) askExecuted(all[0] ?? 0);
    else if (new Set(all.map((column) => stageOf(words[column] ?? ''))).size > 1) contest(all, amount.year);
    else for (const column of all.slice(1)) columns[column] = 'unclear';
  }
}

/** Beside the amounts of each source the one sum of this year is compared; of several none is known to be theirs. */
function settleTotals(
  columns: ColumnMeaning[],
  plain: readonly number[],
  words: readonly string[],
  year: BudgetYear,
): void {
  const sums = plain.filter((column) => TOTAL_WORDS.test((words[column] ?? '').split('|').at(-1) ?? ''));
  const candidates = sums.length > 0 ? sums : plain;
  for (const column of plain) {
    columns[column] = year === 'current' && candidates.length === 1 && candidates[0] === column ? 'total' : 'ignore';
  }
}

function columnsOf(columns: readonly ColumnMeaning[], wanted: ColumnMeaning): readonly number[] {
  return columns.flatMap((meaning, column) => (meaning === wanted ? [column] : []));
}

function isOfSourceIn(meaning: ColumnMeaning, year: BudgetYear): boolean {
  const amount = amountColumn(meaning);
  return amount?.year === year && amount.source !== undefined;
}

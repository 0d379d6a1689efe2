import type { TypedUnit } from '../../base/money/typed-amount.ts';
import type { Source } from '../../draft/source.ts';
import { amountColumn, type ColumnMeaning } from '../table-file/column-meaning.ts';
import type { ImportProfile } from '../table-file/import-profile.ts';
import type { TableFile, TableSheet } from '../table-file/table-file.ts';
import { understandBlock, widthOf, withMeaning, type BlockMeaning } from './block-meaning.ts';
import type { FillKind } from './fill-down.ts';
import { flawsOf, unreadHeadings } from './flaws.ts';
import type { BlockHints } from './heading-meaning.ts';
import { headingWords, type Block, type HeadingRows } from './heading-rows.ts';
import { bestProfile, headingKeys, withProfile } from './profile-fit.ts';

/** What was chosen about a table so far: by its own words, by a profile, or by a person. */
export interface TableChoices {
  readonly sheet: number;
  readonly meaning: BlockMeaning;
  /** The profile the columns were taken from; null where they were recognised. */
  readonly profile: string | null;
  readonly unit: TypedUnit | null;
  /** For tables without a word about sources. */
  readonly source: Source | null;
  readonly sources: ReadonlyMap<string, Source>;
  /** One of the destinations the columns allow. */
  readonly destination: number;
  /** Where a blank cell means the same as the row above; nowhere unless a person says so. */
  readonly fill: ReadonlySet<FillKind>;
}

/** What is known before anything is chosen. */
type Hints = Pick<BlockHints, 'fiscalYear' | 'projects'>;

/** Begins with a table: its likeliest sheet or the one that is given, and the profile that fits best. */
export function beginTable(
  table: TableFile,
  profiles: readonly ImportProfile[],
  hints: Hints,
  sheet: number = likeliestSheet(table, hints),
): TableChoices {
  const meaning = understandSheet(table.sheets[sheet], hints);
  const plain: TableChoices = {
    sheet,
    meaning,
    profile: null,
    unit: null,
    source: null,
    sources: new Map(),
    destination: 0,
    fill: new Set(),
  };
  const profile = bestProfile(profiles, keysOf(table.sheets[sheet], meaning, hints.fiscalYear));
  return profile === undefined ? plain : chooseProfile(table, plain, hints, profile);
}

/** Takes the columns from a profile; null recognises them anew. */
export function chooseProfile(
  table: TableFile,
  choices: TableChoices,
  hints: Hints,
  profile: ImportProfile | null,
): TableChoices {
  const sheet = table.sheets[choices.sheet];
  const meaning = understandSheet(sheet, hints, choices.meaning.headings);
  if (profile === null) return { ...choices, meaning, profile: null, destination: 0 };
  const keys = keysOf(sheet, meaning, hints.fiscalYear);
  return {
    ...choices,
    meaning: { ...meaning, columns: withProfile(meaning.columns, keys, profile) },
    profile: profile.name,
    sources: new Map(profile.sources.map(({ text, source }) => [text, source])),
    destination: 0,
  };
}

/** Says in which rows the headings stand. */
export function chooseHeadings(
  table: TableFile,
  choices: TableChoices,
  hints: Hints,
  headings: HeadingRows,
): TableChoices {
  const meaning = understandSheet(table.sheets[choices.sheet], hints, headings);
  return { ...choices, meaning, profile: null, destination: 0 };
}

/** Says what a column means. */
export function chooseColumn(choices: TableChoices, column: number, value: ColumnMeaning): TableChoices {
  const { meaning } = choices;
  const columns = withMeaning(meaning.columns, column, value, meaning.rivals);
  return { ...choices, meaning: { ...meaning, columns }, destination: 0 };
}

/** What the columns of a worksheet mean, its hidden and unread parts considered. */
function understandSheet(sheet: TableSheet | undefined, hints: Hints, given?: HeadingRows): BlockMeaning {
  if (sheet === undefined) return understandBlock([], hints, given);
  const own = { ...hints, hidden: new Set(sheet.hiddenColumns) };
  const meaning = understandBlock(sheet.rows, own, given);
  const { from, until } = meaning.headings;
  const unread = unreadHeadings(flawsOf(sheet), from, until);
  return unread.size === 0
    ? withoutGuessedYears(meaning, sheet)
    : understandBlock(sheet.rows, { ...own, unread }, meaning.headings);
}

/**
 * Amounts in a file without headings could be of any year: what is pasted from this very ledger has this year's before last
 * year's, a file of somebody else need not.
 */
function withoutGuessedYears(meaning: BlockMeaning, sheet: TableSheet): BlockMeaning {
  const years = ['current', 'prior'] as const;
  const guessed = years.map((year) => meaning.columns.indexOf(year)).sort((one, other) => one - other);
  const hasHeadings = wordsOf(sheet.rows, meaning.headings).some((word) => word !== '');
  if (hasHeadings || guessed.includes(-1)) return meaning;
  const columns = meaning.columns.map((old, column) => (guessed.includes(column) ? 'unclear' : old));
  return { ...meaning, columns, rivals: [{ columns: guessed, year: 'current' }] };
}

/** The words above each column. */
export function wordsOf(block: Block, headings: HeadingRows): readonly string[] {
  return headingWords(block, headings, widthOf(block, headings));
}

function keysOf(sheet: TableSheet | undefined, { headings }: BlockMeaning, fiscalYear: number): readonly string[] {
  return headingKeys(wordsOf(sheet?.rows ?? [], headings), fiscalYear);
}

/** The sheet that looks most like a ledger: with codes and amounts, and most rows. */
function likeliestSheet(table: TableFile, hints: Hints): number {
  const ratings = table.sheets.map((sheet) => (looksLikeLedger(sheet, hints) ? sheet.rows.length : 0));
  return Math.max(0, ratings.indexOf(Math.max(...ratings)));
}

/** Whether a sheet has codes and amounts, as a ledger does. */
export function looksLikeLedger(sheet: TableSheet, hints: Hints): boolean {
  const { columns } = understandSheet(sheet, hints);
  const known = columns.some((meaning) => meaning.startsWith('function'));
  return known && columns.some((meaning) => meaning === 'unclear' || amountColumn(meaning) !== undefined);
}

import { SOURCES, type Source } from '../../draft/source.ts';

/** What a column of somebody's ledger can mean. 类, 款 and 项 may stand in one column or in one each. */

/** Meanings other than an amount of one source. */
const PLAIN_MEANINGS = [
  'function',
  'function.class',
  'function.section',
  'function.item',
  'economic',
  'economic.class',
  'economic.section',
  'source',
  'project',
  'nature',
  'current',
  'prior',
  'total',
  'note',
  'unclear',
  'ignore',
] as const;

/** This year's or last year's budget. */
export type BudgetYear = 'current' | 'prior';

/** An amount whose source the heading names: tables with one column a source. */
type SourceAmount = `${BudgetYear}:${Source}`;

/**
 * The meaning of one column. `nature` says whether a line is basic or project expenditure; `total` is only compared
 * with the amounts of the sources beside it; `unclear` holds amounts that a person has to say more about.
 */
export type ColumnMeaning = (typeof PLAIN_MEANINGS)[number] | SourceAmount;

/** Every meaning. */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  ...PLAIN_MEANINGS,
  ...SOURCES.map((source): SourceAmount => `current:${source}`),
  ...SOURCES.map((source): SourceAmount => `prior:${source}`),
];

/** The year and, where its heading names one, the source of a column of amounts; undefined for any other column. */
export function amountColumn(
  meaning: ColumnMeaning,
): { readonly year: BudgetYear; readonly source: Source | undefined } | undefined {
  const [year, name] = meaning.split(':');
  if (year !== 'current' && year !== 'prior') return undefined;
  return { year, source: SOURCES.find((source) => source === name) };
}

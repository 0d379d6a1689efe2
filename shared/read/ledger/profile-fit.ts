import type { Source } from '../../draft/source.ts';
import type { ColumnMeaning } from '../table-file/column-meaning.ts';
import { MAX_HEADING, type ImportProfile } from '../table-file/import-profile.ts';
import { withMeaning } from './block-meaning.ts';

/** Remembered ways to understand a spreadsheet: which one fits, and what it says. */

/** How many of a profile's columns must be there for it to be proposed. */
const ENOUGH = 0.8;

/**
 * Headings as profiles compare them: the years in them become 本年 and 上年, so that a profile serves next year too;
 * a heading that comes again is numbered. A column without a heading has none.
 */
export function headingKeys(words: readonly string[], fiscalYear: number): readonly string[] {
  const seen = new Map<string, number>();
  return words.map((word) => {
    const plain = word
      .replaceAll(new RegExp(`${String(fiscalYear)}年?`, 'gu'), '本年')
      .replaceAll(new RegExp(`${String(fiscalYear - 1)}年?`, 'gu'), '上年')
      .slice(0, MAX_HEADING - 6);
    if (plain === '') return '';
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return times === 1 ? plain : `${plain}#${String(times)}`;
  });
}

/** How many of the columns a profile takes something from are there, and how many it has. */
export function fitOf(
  { columns }: Pick<ImportProfile, 'columns'>,
  keys: readonly string[],
): { readonly found: number; readonly of: number } {
  const used = columns.filter(({ meaning }) => meaning !== 'ignore');
  return { found: used.filter(({ heading }) => keys.includes(heading)).length, of: used.length };
}

/** The profile whose columns fit best, of those that fit well; undefined if none does. */
export function bestProfile(profiles: readonly ImportProfile[], keys: readonly string[]): ImportProfile | undefined {
  const rated = profiles
    .map((profile) => ({ profile, ...fitOf(profile, keys) }))
    .filter(({ found, of }) => of > 0 && found / of >= ENOUGH)
    .sort((one, other) => other.found / other.of - one.found / one.of || other.found - one.found);
  return rated[0]?.profile;
}

/** The columns as a profile knows them; those it does not know keep the meaning they were recognised to have. */
export function withProfile(
  columns: readonly ColumnMeaning[],
  keys: readonly string[],
  profile: ImportProfile,
): readonly ColumnMeaning[] {
  const known = new Map(profile.columns.map(({ heading, meaning }) => [heading, meaning]));
  return keys.reduce<readonly ColumnMeaning[]>((all, key, column) => {
    const meaning = known.get(key);
    return meaning === undefined ? all : withMeaning(all, column, meaning);
  }, columns);
}

/** A profile of how a table is understood now; undefined while no column with a heading is used. */
export function makeProfile(
  name: string,
  keys: readonly string[],
  columns: readonly ColumnMeaning[],
  sources: ReadonlyMap<string, Source>,
): ImportProfile | undefined {
  const told = keys.flatMap((heading, column) => {
    const meaning = columns[column] ?? 'ignore';
    return heading === '' || meaning === 'unclear' ? [] : [{ heading, meaning }];
  });
  if (told.every(({ meaning }) => meaning === 'ignore')) return undefined;
  return { name, columns: told, sources: [...sources].map(([text, source]) => ({ text, source })) };
}

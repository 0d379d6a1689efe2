import type { Block } from '../../document/document.ts';
import type { Draft } from '../../draft/schema.ts';
import type { CheckContext } from '../context.ts';
import { plainText } from './printed-text.ts';
import { remembered } from './remembered.ts';
import type { RepeatedWord } from './repeated-word.ts';

/** Names that a form's words or other names stand right beside: a name that ends as the next word begins is no slip. */

/** Shorter ones are words like any other. */
const SHORTEST = 3;

/** Stands before the name of an office: such a name is what it is, whatever it has twice. */
const OFFICE = '!';

/**
 * The names a document speaks of, one a line, as patterns want them: of the office, of those under it, of projects and
 * codes. One text, so that what was found in a block is kept as long as they are the same.
 */
export function properNames({ draft, document }: Pick<CheckContext, 'draft' | 'document'>): string {
  const offices = [document.organization, ...(draft === undefined ? [] : officesOf(draft))];
  const others = [...(draft?.projects ?? []).map(({ name }) => name), ...document.blocks.flatMap(namesIn)];
  const listed = [
    ...offices.map(plainText).map((name) => [name, OFFICE + name] as const),
    ...others.map(plainText).map((name) => [name, name] as const),
  ];
  return [...new Set(listed.flatMap(([name, line]) => (name.length >= SHORTEST ? [line] : [])))].sort().join('\n');
}

function officesOf({ organization, units = [], overallPerformance, projects }: Draft): readonly string[] {
  return [
    organization.name,
    ...organization.subordinates,
    ...organization.offices,
    ...units.map(({ name }) => name),
    overallPerformance?.title ?? '',
    ...projects.map(({ undertaker = '' }) => undertaker),
  ];
}

/** The names a table or sheet gives: of codes, projects and offices. */
const namesIn = remembered((block: Block): readonly string[] => {
  if (block.type === 'sheet') return block.fields.map(({ value }) => value);
  if (block.type !== 'table') return [];
  const columns = block.columns.flatMap(({ align }, index) => (align === 'name' ? [index] : []));
  return block.rows.flatMap(({ cells }) =>
    columns.map((column) => (cells[column]?.text ?? '').replace(/^[\s\d]+|^其中[：:]/gu, '')),
  );
});

/**
 * Whether a word stands twice only because a name ends or begins between the two (…人民政府政府采购…, 教育中心中心学校), or
 * because the name of an office has it twice. A name that is itself written twice is a slip all the same.
 */
export function isJoinOfName(text: string, { at, word }: RepeatedWord, names: string): boolean {
  const middle = at + word.length;
  const end = middle + word.length;
  const around = text.slice(Math.max(0, middle - LONGEST), Math.min(text.length, middle + LONGEST));
  return names.split('\n').some((line) => {
    const isOffice = line.startsWith(OFFICE);
    const name = isOffice ? line.slice(OFFICE.length) : line;
    if (name.length <= word.length || !around.includes(name)) return false;
    for (let start = text.indexOf(name); start >= 0 && start <= end; start = text.indexOf(name, start + 1)) {
      const stop = start + name.length;
      const endsBetween = stop === middle && start < at;
      const beginsBetween = start === middle && stop > end;
      if (endsBetween || beginsBetween || (isOffice && start <= at && stop >= end)) return true;
    }
    return false;
  });
}

/** Names are looked for this far to both sides; longer ones than that hardly exist. */
const LONGEST = 120;

import type { ContentsLine } from '../read-document.ts';
import { folded, joinedLines, readable, withoutEnd } from '../../base/fold.ts';
import type { Item, TextLine } from './line.ts';
import { headingNumber } from './numbering.ts';

/** What stands before the document itself, and the rest. */
export interface FrontMatter {
  readonly cover: readonly TextLine[];
  readonly contents: readonly ContentsLine[];
  readonly body: readonly Item[];
}

/** What leads to the page number of an entry: dots or tabs, with full stops and dashes among them. */
const LEADER = /[\s.．·…⋯‥_]/u;
const LEADER_OR_DASH = /[\s.．·…⋯‥_-]/u;
const LEADER_OR_STOP = /[\s.．·…⋯‥_。-]/u;
/** Longer numbers are no pages. */
const MOST_DIGITS = 4;
/** 1. before an entry, where the 目录 is a numbered list. */
const LIST_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*[.．]?\s+(?=\S)/u;
/** Parts and tables have no number of their own in front. */
const FORM_ENTRY = /^(?:第[一二三四五六七八九十]+部分|(?:公开)?表\d)/u;
/** A line this long is no line of a 目录. */
const LONGEST_ENTRY = 160;

/** Takes cover and 目录 off the front; `isHeading` knows the headings of the body. */
export function splitFront(items: readonly Item[], isHeading: (line: TextLine) => boolean): FrontMatter {
  const firstGrid = items.findIndex((item) => item.kind === 'grid');
  const before = (firstGrid < 0 ? items : items.slice(0, firstGrid)) as readonly TextLine[];
  const title = before.findIndex((line) => line.folded === '目录');
  if (title < 0) {
    const heading = before.findIndex(isHeading);
    // A workbook begins with its tables: there is no cover, the lines are the first table's own.
    const end = heading < 0 || items[0]?.place.worksheet !== undefined ? 0 : heading;
    return { cover: before.slice(0, end), contents: [], body: items.slice(end) };
  }
  const length = contentsLength(before.slice(title + 1));
  const end = title + 1 + length;
  return { cover: before.slice(0, title), contents: entriesOf(before.slice(title + 1, end)), body: items.slice(end) };
}

/** How many lines belong to the 目录: up to where its first entry comes again as a heading, or to the last page number. */
function contentsLength(lines: readonly TextLine[]): number {
  const first = lines[0];
  if (first === undefined) return 0;
  const opening = folded(entryText(first.text));
  const again = lines.findIndex((line, index) => {
    return index > 0 && !hasPage(line) && line.folded !== '' && beginsAlike(line.folded, opening);
  });
  const closing = lines.findLastIndex((line) => hasPage(line) && line.text.length <= LONGEST_ENTRY);
  if (again > 0) return again;
  return closing + 1;
}

/** The same heading, also where a narrower page broke one of the two lines earlier. */
function beginsAlike(line: string, opening: string): boolean {
  return line === opening || (line.length >= 8 && (opening.startsWith(line) || line.startsWith(opening)));
}

function hasPage(line: TextLine): boolean {
  return pageAtEnd(line.text) !== undefined;
}

/** The page number at the end of a line, and where its leader begins; read from the end, as a leader may be of any length. */
function pageAtEnd(text: string): { readonly digits: string; readonly begin: number } | undefined {
  const line = text.trimEnd();
  const beforeDigits = withoutEnd(line, /\d/u);
  const digits = line.slice(beforeDigits.length);
  const leader = withoutEnd(beforeDigits, LEADER_OR_DASH);
  const leads = [...beforeDigits.slice(leader.length)].some((letter) => LEADER.test(letter));
  if (digits === '' || digits.length > MOST_DIGITS || !leads) return undefined;
  return { digits, begin: withoutEnd(leader, LEADER_OR_STOP).length };
}

function entryText(text: string): string {
  const page = pageAtEnd(text);
  return withoutEnd(page === undefined ? text : text.slice(0, page.begin), LEADER).replace(LIST_NUMBER, '');
}

/** The page number of an entry that fills its line, so that no dots have room: the next line begins another entry. */
function tightPage(line: TextLine, next: TextLine | undefined): string | undefined {
  if (next === undefined || !(headingNumber(next.folded) !== undefined || FORM_ENTRY.test(next.folded)))
    return undefined;
  return /(?<=\D)(\d{1,4})$/u.exec(line.text.trimEnd().slice(-MOST_DIGITS - 1))?.[1];
}

/**
 * The entries. Where they have pages a line without one goes on in the next; where they have none a line goes on in the
 * next one that neither begins a paragraph nor has a number of its own.
 */
function entriesOf(lines: readonly TextLine[]): readonly ContentsLine[] {
  const numbered = lines.some(hasPage);
  const goesOn = (next: TextLine | undefined): boolean =>
    next !== undefined && !next.startsParagraph && headingNumber(next.folded) === undefined;
  const entries: ContentsLine[] = [];
  let open: { readonly texts: string[]; readonly place: TextLine['place'] } | undefined;
  for (const [index, line] of lines.entries()) {
    const tight = numbered && !hasPage(line) ? tightPage(line, lines[index + 1]) : undefined;
    const page = tight ?? pageAtEnd(line.text)?.digits;
    const own = tight === undefined ? line.text : withoutEnd(line.text.trimEnd(), /\d/u);
    open ??= { texts: [], place: line.place };
    open.texts.push(entryText(own));
    if (numbered ? page === undefined : goesOn(lines[index + 1])) continue;
    const text = readable(joinedLines(open.texts));
    entries.push({ text, page: page === undefined ? undefined : Number(page), place: open.place });
    open = undefined;
  }
  if (open !== undefined) entries.push({ text: readable(joinedLines(open.texts)), page: undefined, place: open.place });
  return entries;
}

import type { Pack } from '../../pack/pack.ts';
import type { ProseKind } from '../../pack/prose-spec.ts';
import type { HeadingElement } from './element.ts';
import { folded, joinWrapped, readable } from '../../base/fold.ts';
import { HeadingBook, type HeadingMatch, type KnownHeading } from './heading-book.ts';
import type { TextLine } from './line.ts';
import { headingNumber } from './numbering.ts';

/** A heading and how many lines it fills. */
export interface HeadingReading {
  readonly element: HeadingElement;
  readonly lines: number;
}

/** Headings are short; a sentence of 60 characters is none. */
const LONGEST = 60;
/** How many lines a heading may be broken into. */
const MOST_LINES = 3;
/** A heading is no sentence and no label with its value. */
const NO_HEADING = /[。；：:;，,、.]|\d万元|%/u;
/** Words of headings that no pack has. */
const HEADING_WORDS =
  /(?:情况|说明|概况|职责|职能|设置|编制|解释|事项|经费|预算|预算表|公开表|安排|收入|支出|目标|附件|附表|采购|资产|管理)(?:表|情况)?$/u;

/** Reads headings in the order of the file; what a number means depends on the headings before it. */
export class HeadingReader {
  readonly book: HeadingBook;
  private readonly used = new Set<string>();
  private readonly tableParts: ReadonlySet<string>;
  private readonly glossaries: ReadonlySet<string>;
  /** Last number by level, as far as the levels above have not changed. */
  private numbers: readonly [number, number, number] = [0, 0, 0];
  private part = '';
  private id = '';
  private unknown = 0;

  constructor(pack: Pack) {
    this.book = new HeadingBook(pack);
    this.tableParts = headingsOfTables(pack);
    this.glossaries = headingsOverGlossary(pack);
  }

  /** The id of the heading one is under. */
  current(): string {
    return this.id;
  }

  /** Whether one is where nothing but tables stands. */
  amongTables(): boolean {
    return this.tableParts.has(this.id);
  }

  /** The heading that begins at a line, if one does. */
  read(lines: readonly TextLine[], at: number): HeadingReading | undefined {
    const line = lines[at];
    if (line === undefined) return undefined;
    let text = '';
    for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count += 1) {
      const next = lines[at + count - 1];
      if (next === undefined || (count > 1 && next.place.worksheet !== line.place.worksheet)) break;
      text = joinWrapped(text, next.text);
      const match = this.book.exact(folded(text));
      if (match !== undefined) return { element: this.enter(text, line, match, match.heading.level), lines: count };
      if (text.length > LONGEST * 2) break;
    }
    return this.readOther(lines, at, line);
  }

  /** A heading in other words than the pack's: by its number, its look and the number before it. */
  private readOther(lines: readonly TextLine[], at: number, line: TextLine): HeadingReading | undefined {
    const next = lines[at + 1];
    const wrapped = next !== undefined && !next.startsParagraph && line.startsParagraph;
    const text = wrapped ? joinWrapped(line.text, next.text) : line.text;
    const words = folded(text);
    const number = headingNumber(words);
    const isText = words.length > LONGEST || NO_HEADING.test(number?.rest ?? words);
    if (
      (!line.startsParagraph && line.outline === undefined) ||
      isText ||
      (this.glossaries.has(this.id) && number?.level !== 1)
    )
      return undefined;
    const match = number === undefined ? undefined : this.book.closest(words, (heading) => this.isFree(heading));
    if (match === undefined && !this.looksLikeHeading(line, words)) return undefined;
    const level = match?.heading.level ?? number?.level ?? levelOf(line.outline);
    return { element: this.enter(text, line, match, level), lines: wrapped ? 2 : 1 };
  }

  private isFree(heading: KnownHeading): boolean {
    return !this.used.has(heading.id) && (heading.level === 1 || this.part === '' || heading.part === this.part);
  }

  private looksLikeHeading(line: TextLine, words: string): boolean {
    const number = headingNumber(words);
    if (line.outline !== undefined && line.outline <= 3) return true;
    if (number === undefined || !HEADING_WORDS.test(words)) return false;
    return number.level === 1 || number.value === (this.numbers[number.level - 1] ?? 0) + 1;
  }

  private enter(text: string, line: TextLine, match: HeadingMatch | undefined, level: 1 | 2 | 3): HeadingElement {
    const free = match !== undefined && !this.used.has(match.heading.id);
    const id = free ? match.heading.id : `h${String((this.unknown += 1))}`;
    this.used.add(id);
    this.id = id;
    if (level === 1) this.part = free ? match.heading.part : '';
    const value = headingNumber(folded(text))?.value ?? 0;
    const [first, second] = this.numbers;
    this.numbers = level === 1 ? [value, 0, 0] : level === 2 ? [first, value, 0] : [first, second, value];
    return { kind: 'heading', id, level, text: readable(text), place: line.place, values: match?.values ?? {} };
  }
}

function levelOf(outline: number | undefined): 1 | 2 | 3 {
  return outline === 1 ? 1 : outline === 2 ? 2 : 3;
}

/** The headings right over the glossary. */
function headingsOverGlossary(pack: Pack): ReadonlySet<string> {
  return new Set([...blocksUnder(pack)].flatMap(([id, kinds]) => (kinds.has('glossary') ? [id] : [])));
}

/** The headings under which nothing but tables stands: what is written there belongs to a table. */
function headingsOfTables(pack: Pack): ReadonlySet<string> {
  return new Set(
    [...blocksUnder(pack)].flatMap(([id, kinds]) => (kinds.has('tables') && kinds.size === 1 ? [id] : [])),
  );
}

/** The kinds of blocks under each heading. */
function blocksUnder(pack: Pack): ReadonlyMap<string, ReadonlySet<ProseKind>> {
  const under = new Map<string, Set<ProseKind>>();
  let kinds = new Set<ProseKind>();
  under.set('', kinds);
  for (const [id, { kind }] of pack.prose) {
    if (kind === 'heading') under.set(id, (kinds = new Set()));
    else kinds.add(kind);
  }
  return under;
}

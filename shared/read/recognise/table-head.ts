import type { FilePlace } from '../flow.ts';
import { folded, joinWrapped, readable } from '../../base/fold.ts';
import { headingNumber } from './numbering.ts';
import type { TextLine } from './line.ts';
import type { Known, TableBook } from './table-book.ts';

/** The lines over a table: 表N, title, 编制部门, 单位, and the year of a sheet. */
export interface TableHead {
  readonly caption: string;
  readonly title: string;
  /** What the title names word for word. */
  readonly known: Known | undefined;
  readonly values: Readonly<Partial<Record<string, string>>>;
  readonly preparedBy: string;
  readonly unit: string;
  readonly year: string;
  /** The caption says that the table goes on from the page before. */
  readonly continued: boolean;
  /** Where the head begins; undefined when nothing stands over the table. */
  readonly place: FilePlace | undefined;
}

/** A head and the lines that stand before it. */
export interface HeadReading {
  readonly head: TableHead;
  readonly before: readonly TextLine[];
}

/** How many lines over a table may belong to it. */
const MOST_LINES = 9;
const UNIT_AT_END = /(?:金额)?单位\s*[:：]\s*(?:人民币)?\s*[万千百亿]*\s*元\s*$/u;
const PREPARED_BY = /^(?:编制|填报|填制|公开|预算)?(?:部门|单位)(?:\(单位\))?(?:名称)?:/u;
const YEAR = /^\(?\d{4}年度?\)?$/u;
const CAPTION = /^(?:附?表|附件|公开)\d+(?:[-—–]\d+)*表?[:.、]?|^(?:附?表)[一二三四五六七八九十]+[:.、]?(?=$|\()/u;
const CONTINUED = /\(?续\)?表?\d*\)?$|^续表?\d*/u;
/** What may follow a title: （续）, （单位：万元）, and on a sheet the name of the part that comes. */
const ASIDE = /\s*(?:[（(]\s*(?:续|(?:金额)?单位\s*[:：][^）)]*)\s*[）)]|[:：]\s*(?:基本信息|绩效指标))\s*$/u;
/** A title in words no pack has. */
const ANY_TITLE = /表(?:\(.{1,10}\))?$/u;
const LONGEST_TITLE = 50;

/** No title with the longest name of an office is longer. */
const LONGEST_KNOWN_TITLE = 200;
/** The unit at the end of a line takes no more characters. */
const LONGEST_UNIT = 200;

/** Reads the head of a table from the lines before it, from the last one upwards. */
export function readHead(lines: readonly TextLine[], book: TableBook): HeadReading {
  const reader = new HeadReader(lines, book);
  let used = 0;
  while (used < Math.min(MOST_LINES, lines.length)) {
    const taken = reader.take(lines.length - 1 - used);
    if (taken === 0) break;
    used += taken;
  }
  return reader.finish(used);
}

class HeadReader {
  private caption = '';
  private title = '';
  private known: Known | undefined;
  private values: Readonly<Partial<Record<string, string>>> = {};
  private preparedBy = '';
  private unit = '';
  private year = '';
  private continued = false;

  constructor(
    private readonly lines: readonly TextLine[],
    private readonly book: TableBook,
  ) {}

  finish(used: number): HeadReading {
    const { caption, title, known, values, preparedBy, unit, year, continued } = this;
    const before = this.lines.slice(0, this.lines.length - used);
    const place = used === 0 ? undefined : this.lines[before.length]?.place;
    return { before, head: { caption, title, known, values, preparedBy, unit, year, continued, place } };
  }

  /** Takes the line at a place, with the lines above that it goes on from; says how many lines were taken. */
  take(at: number): number {
    const line = this.lines[at];
    if (line === undefined) return 0;
    return this.takeUnit(at, line) || this.takeShort(line.text) || this.takeTitle(at);
  }

  /** 单位：万元, alone or after 编制部门 or a caption; a long name of the office may fill the lines above. */
  private takeUnit(at: number, line: TextLine): number {
    const front = Math.max(0, line.text.length - LONGEST_UNIT);
    const match = UNIT_AT_END.exec(line.text.slice(front));
    if (match === null) return 0;
    const rest = line.text.slice(0, front + match.index);
    let taken = 1;
    if (folded(rest) !== '' && !this.takeShort(rest)) {
      let text = rest;
      for (; taken <= 3 && !PREPARED_BY.test(folded(text)); taken += 1) {
        text = joinWrapped(this.lines[at - taken]?.text ?? '', text);
      }
      // 单位 in the middle of a sentence: not a line over a table.
      if (!PREPARED_BY.test(folded(text))) return 0;
      this.preparedBy = readable(text);
    }
    if (this.unit === '') this.unit = readable(match[0]);
    return taken;
  }

  /** 编制部门, a caption or a year by themselves. */
  private takeShort(text: string): number {
    const words = folded(text);
    if (this.preparedBy === '' && PREPARED_BY.test(words)) this.preparedBy = readable(text);
    else if (this.year === '' && YEAR.test(words)) this.year = readable(text);
    else if (this.caption === '' && isCaption(words)) {
      this.caption = readable(text);
      this.continued = CONTINUED.test(words);
    } else return 0;
    return 1;
  }

  /** The title, alone, after its caption on the same line, or cut into up to three lines. */
  private takeTitle(at: number): number {
    if (this.title !== '') return this.isTitleAgain(at) ? 1 : 0;
    let text = '';
    for (let count = 1; count <= 3 && at - count + 1 >= 0; count += 1) {
      text = joinWrapped(this.lines[at - count + 1]?.text ?? '', text);
      if (text.length > LONGEST_KNOWN_TITLE) break;
      if (this.takeKnownTitle(text)) return count;
    }
    const line = this.lines[at];
    if (line === undefined || line.folded.length > LONGEST_TITLE || headingNumber(line.folded) !== undefined) return 0;
    if (!ANY_TITLE.test(line.folded)) return 0;
    this.splitTitle(line.text);
    return 1;
  }

  /** The same title once more, as programs that caption tables print it. */
  private isTitleAgain(at: number): boolean {
    const text = this.lines[at]?.text ?? '';
    const again = text.length > LONGEST_KNOWN_TITLE ? undefined : this.find(text);
    return this.known !== undefined && again?.known === this.known;
  }

  private find(text: string): ReturnType<TableBook['exact']> {
    const [, bare] = withoutCaption(text);
    return this.book.exact(folded(bare.replace(ASIDE, '')));
  }

  private takeKnownTitle(text: string): boolean {
    const found = this.find(text);
    if (found === undefined) return false;
    this.known = found.known;
    this.values = found.values;
    this.splitTitle(text);
    return true;
  }

  private splitTitle(text: string): void {
    const [caption, title] = withoutCaption(text);
    const aside = ASIDE.exec(title)?.[0] ?? '';
    this.continued ||= aside.includes('续');
    if (this.unit === '') this.unit = readable(/单位\s*[:：][^）)]*/u.exec(aside)?.[0] ?? '');
    this.title = readable(title.replace(ASIDE, ''));
    if (this.caption === '') this.caption = readable(caption);
  }
}

function isCaption(words: string): boolean {
  const caption = CAPTION.exec(words)?.[0];
  const rest = caption === undefined ? words : words.slice(caption.length);
  return caption === undefined ? /^续表?\d*$/u.test(words) : rest === '' || /^\(?续\)?$/u.test(rest);
}

/** The caption at the beginning of a title and the title. */
function withoutCaption(text: string): readonly [caption: string, title: string] {
  const match = /^\s*(?:附?\s*表|附件|公开)\s*\d+(?:[-—–]\d+)*\s*表?\s*[:：.、]?/u.exec(text);
  return match === null ? ['', text] : [match[0].replace(/[\s:：.、]+$/u, ''), text.slice(match[0].length)];
}

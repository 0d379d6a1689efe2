import type { PdfPage } from './pdf-reading.ts';

/** How far a text reaches from left to right, in points. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** One character with where it stands. */
interface Mark {
  readonly char: string;
  readonly page: PdfPage;
  readonly extent: Extent;
}

/** Goes through the words of pages in their order; each text taken must be the very next one. */
export class PdfCursor {
  private readonly marks: readonly Mark[];
  private position = 0;

  constructor(pages: readonly PdfPage[]) {
    this.marks = pages.flatMap((page) =>
      page.words.flatMap((word) => Array.from(word.text, (char) => ({ char, page, extent: word }))),
    );
  }

  /** Whether nothing is left. */
  get atEnd(): boolean {
    return this.position >= this.marks.length;
  }

  /** Whether the next text is the first on its page. */
  get atPageTop(): boolean {
    return !this.atEnd && this.marks[this.position - 1]?.page !== this.marks[this.position]?.page;
  }

  /** The printed number of the page of the next text. */
  get page(): number | undefined {
    return this.marks[this.position]?.page.number;
  }

  /** What comes next, for messages and decisions. */
  peek(length = 40): string {
    return this.marks
      .slice(this.position, this.position + length)
      .map((mark) => mark.char)
      .join('');
  }

  /** Whether this text comes next. */
  isNext(text: string): boolean {
    return text !== '' && this.peek([...text].length) === text;
  }

  /** Takes a text that must come next, and says how far it reaches; `what` names it in the failure. */
  take(text: string, what: string): Extent {
    if (!this.isNext(text)) {
      const page = this.page ?? '（没有页码）';
      throw new Error(`${what}: expected “${text.slice(0, 60)}” on page ${page}, found “${this.peek()}”`);
    }
    const taken = this.marks.slice(this.position, this.position + [...text].length);
    this.position += taken.length;
    return {
      left: Math.min(...taken.map((mark) => mark.extent.left)),
      right: Math.max(...taken.map((mark) => mark.extent.right)),
    };
  }

  /** Takes a text that stands at most `gap` characters ahead. */
  takeWithin(gap: number, text: string, what: string): void {
    if (text === '') return;
    const ahead = this.peek(gap + [...text].length);
    const index = ahead.indexOf(text);
    if (index > 0) this.position += [...ahead.slice(0, index)].length;
    this.take(text, what);
  }
}

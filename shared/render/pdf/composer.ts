import { proseOrientation, type Theme } from '../../pack/theme.ts';
import { bodyGrid, pageBox, type BodyGrid, type PageBox } from './page-box.ts';
import { emptyPage, type Bookmark, type PlacedPage } from './placed.ts';
import type { Typesetter } from './runs.ts';

/** A line of the 目录. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly id: string;
  readonly text: string;
}

/** The body while it grows page by page: where the pen is, what the 目录 will list, and which page each block begins on. */
export class PageComposer {
  readonly pages: PlacedPage[] = [];
  readonly contents: ContentsEntry[] = [];
  /** Block id → printed page number, from 1. */
  readonly pageOf = new Map<string, number>();
  /** How pages of prose lie, and their text block. */
  readonly orientation: PlacedPage['orientation'];
  readonly box: PageBox;
  readonly grid: BodyGrid;
  /** Height used on the page, in points from the top of the block. */
  #used = 0;
  #full = true;
  #parents: (string | null)[] = [null];

  constructor(
    readonly theme: Theme,
    readonly type: Typesetter,
  ) {
    this.orientation = proseOrientation(theme);
    this.box = pageBox(theme, this.orientation);
    this.grid = bodyGrid(theme, this.box);
  }

  /** The page being filled; a new one for prose where there is none or it is closed. */
  get page(): PlacedPage {
    const last = this.pages[this.pages.length - 1];
    return last === undefined || this.#full ? this.open() : last;
  }

  /** Begins a page; one for prose if it is not said how it lies. */
  open(orientation: PlacedPage['orientation'] = this.orientation): PlacedPage {
    const page = emptyPage(orientation);
    this.pages.push(page);
    this.#used = 0;
    this.#full = false;
    return page;
  }

  /** Opens a page if there is none to write on, so that a bookmark set next is on the right one. */
  ensurePage(): void {
    if (this.pages.length === 0 || this.#full) this.open();
  }

  /** Whether prose would begin at the top of a page. */
  get atTop(): boolean {
    return this.#full || this.#used === 0;
  }

  /** Nothing more goes on this page. */
  close(): void {
    this.#full = true;
  }

  /** Body lines that still fit on the page. */
  get linesLeft(): number {
    if (this.#full) return 0;
    return this.grid.lines - Math.ceil(this.#used / this.grid.pitch - 0.01);
  }

  /** The top of the next `count` body lines, on a new page where they do not fit; measured from the top of the paper. */
  takeLines(count: number): { readonly page: PlacedPage; readonly top: number } {
    if (count > this.linesLeft && !(this.atTop && !this.#full)) this.open();
    const { page } = this;
    const start = Math.ceil(this.#used / this.grid.pitch - 0.01) * this.grid.pitch;
    this.#used = start + count * this.grid.pitch;
    return { page, top: this.box.top + start };
  }

  /** Says that something else than body lines fills the page down to a height below the top of the block. */
  useDownTo(height: number): void {
    this.#used = height;
  }

  /** Remembers where a block begins and gives it an entry in the outline, below the last entry of a lower level. */
  bookmark(id: string, title: string, level: 1 | 2 | 3): Bookmark {
    if (!this.pageOf.has(id)) this.pageOf.set(id, this.pages.length);
    const parent = this.#parents.slice(0, level).findLast((one) => one !== null) ?? null;
    this.#parents = [
      ...this.#parents.slice(0, level),
      ...Array<null>(Math.max(0, level - this.#parents.length)).fill(null),
      id,
    ];
    return { id, title, parent };
  }
}

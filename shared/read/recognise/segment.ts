import type { FlowGrid } from '../flow.ts';
import type { Element, HeadingElement, ParagraphElement, TableElement } from './element.ts';
import { folded, joinedLines, readable } from '../../base/fold.ts';
import { GridView } from './grid-view.ts';
import { HeadingReader } from './heading-reader.ts';
import type { Item, TextLine } from './line.ts';
import { hasIndicators } from './sheet-words.ts';
import type { TableBook } from './table-book.ts';
import { readHead, type TableHead } from './table-head.ts';

/** Cuts the body into headings, paragraphs and tables with their heads, notes and further pages. */
export function segment(body: readonly Item[], headings: HeadingReader, book: TableBook): readonly Element[] {
  const segmenter = new Segmenter(headings, book);
  for (const item of body) {
    if (item.kind === 'line') segmenter.line(item);
    else segmenter.grid(item);
  }
  return segmenter.finish();
}

/** 备注：… and the like stand under a table wherever it is. */
const NOTE = /^(?:备注|注|说明)\d?[:.]|为空(?:白)?表。?$|本表无数据/u;

/** A table while further pages and notes of it may come. */
interface GrowingTable extends TableElement {
  readonly grids: FlowGrid[];
  readonly notes: ParagraphElement[];
  /** Whether any of its grids has indicators. */
  hasIndicators: boolean;
}

class Segmenter {
  private readonly elements: (HeadingElement | ParagraphElement | GrowingTable)[] = [];
  private waiting: TextLine[] = [];

  constructor(
    private readonly headings: HeadingReader,
    private readonly book: TableBook,
  ) {}

  line(line: TextLine): void {
    this.waiting.push(line);
  }

  grid(grid: FlowGrid): void {
    const sameSheet = this.waiting.filter((line) => line.place.worksheet === grid.place.worksheet);
    const { head, before } = readHead(sameSheet, this.book);
    const others = this.waiting.slice(0, this.waiting.length - sameSheet.length);
    this.waiting = [];
    this.write([...others, ...before], true);
    const last = this.lastTable();
    if (last !== undefined && before.length === 0 && others.length === 0 && goesOn(last, head, grid)) {
      last.grids.push(grid);
      last.hasIndicators ||= hasIndicators(grid);
      return;
    }
    this.elements.push({ kind: 'grids', head, grids: [grid], notes: [], hasIndicators: hasIndicators(grid) });
  }

  finish(): readonly Element[] {
    this.write(this.waiting, false);
    return this.elements;
  }

  /** Writes lines as headings and paragraphs; what stands under a table, before a heading, may be its note. */
  private write(lines: readonly TextLine[], beforeGrid: boolean): void {
    let open: TextLine[] = [];
    let headed = false;
    // Said by the heading before these lines, not by one that comes among them.
    const underTables = this.headings.amongTables() || (beforeGrid && this.headings.current() === '');
    const flush = (): void => {
      const paragraphs = this.paragraphs(open);
      open = [];
      for (const one of headed ? paragraphs : this.withoutNotes(paragraphs, underTables)) this.elements.push(one);
    };
    for (let index = 0; index < lines.length;) {
      const heading = this.headings.read(lines, index);
      if (heading === undefined) {
        const line = lines[index];
        if (line !== undefined) open.push(line);
        index += 1;
        continue;
      }
      flush();
      headed = true;
      this.elements.push(heading.element);
      index += heading.lines;
    }
    flush();
  }

  /** Gives the table just before its notes and returns the rest. */
  private withoutNotes(paragraphs: readonly ParagraphElement[], underTables: boolean): readonly ParagraphElement[] {
    const table = this.lastTable();
    if (table === undefined || table.hasIndicators) return paragraphs;
    const end = underTables ? paragraphs.length : paragraphs.findIndex((one) => !NOTE.test(one.folded));
    const notes = end < 0 ? paragraphs : paragraphs.slice(0, end);
    const own = notes.filter((note) => note.place.worksheet === this.worksheet());
    for (const note of own) table.notes.push(note);
    return paragraphs.slice(own.length);
  }

  private lastTable(): GrowingTable | undefined {
    const last = this.elements.at(-1);
    return last?.kind === 'grids' ? last : undefined;
  }

  private worksheet(): string | undefined {
    return this.lastTable()?.grids.at(-1)?.place.worksheet;
  }

  private paragraphs(lines: readonly TextLine[]): readonly ParagraphElement[] {
    const joined: { readonly texts: string[]; readonly place: TextLine['place'] }[] = [];
    for (const line of lines) {
      const last = joined.at(-1);
      if (last === undefined || line.startsParagraph) joined.push({ texts: [line.text], place: line.place });
      else last.texts.push(line.text);
    }
    return joined.map(({ texts, place }) => {
      const text = joinedLines(texts);
      return { kind: 'paragraph', text: readable(text), folded: folded(text), place };
    });
  }
}

/** Whether a grid is a further page of the table before it, or the indicators under the form of a sheet. */
function goesOn(table: GrowingTable, head: TableHead, grid: FlowGrid): boolean {
  if (head.continued) return true;
  const [first] = table.grids;
  if (first === undefined || first.place.worksheet !== grid.place.worksheet) return false;
  const lacksIndicators = hasIndicators(grid) && !table.hasIndicators;
  if (lacksIndicators && head.title === table.head.title) return table.head.known?.kind === 'sheet';
  if (head.title !== '') return head.known !== undefined && head.title === table.head.title && isNextPage(table, grid);
  if (head.caption !== '' && head.caption !== table.head.caption) return false;
  if (hasIndicators(grid)) return table.head.known?.kind === 'sheet' || table.head.title.includes('绩效');
  return table.hasIndicators || new GridView(first).columns === new GridView(grid).columns;
}

/** A title printed again on the next page; the sheets of two projects have one title too, but each its own names. */
function isNextPage(table: TableElement, grid: FlowGrid): boolean {
  return table.head.known?.kind === 'table' && table.grids.at(-1)?.place.page !== grid.place.page;
}

export type { HeadingElement };

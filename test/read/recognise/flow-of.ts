import type { BudgetDocument, SheetBlock, SheetField } from '../../../shared/document/document.ts';
import { textOf } from '../../../shared/prose/block.ts';
import type { Flow, FlowCell, FlowGrid, FlowItem, FlowLine } from '../../../shared/read/flow.ts';
import { headerCells, type TableBlock } from '../../../shared/table/block.ts';

/** How a document is laid out in the flow made from it. */
export interface FlowLayout {
  /** A page's lines are cut where they are full, as in a PDF; else a line is a paragraph. */
  readonly visual: boolean;
  /** Han characters on a line of text. */
  readonly lineWidth: number;
  /** Han characters on a line of a cell. */
  readonly cellWidth: number;
  /** Rows of a table on a page; 0 for one grid a table. */
  readonly rowsPerPage: number;
  /** Over the pages of a table that goes on: nothing, 表N（续）, or the whole title again. */
  readonly continued: 'nothing' | 'caption' | 'title';
  /** The header is printed again on every page. */
  readonly repeatHeader: boolean;
  /** A row at the end of a page is cut in two where it has a label of two lines. */
  readonly cutRows: boolean;
  /** Title, caption and unit stand in the grid. */
  readonly titleInGrid: boolean;
  readonly contents: 'none' | 'plain' | 'pages';
}

type Row = readonly (readonly [text: string, columnSpan: number, rowSpan: number])[];

/** The flow of a document laid out in some way: written for the tests alone, it shares no code with the writers. */
export function flowOf(document: BudgetDocument, layout: FlowLayout): Flow {
  return new Layouter(layout).flow(document);
}

class Layouter {
  private readonly items: FlowItem[] = [];
  private page = 1;

  constructor(private readonly layout: FlowLayout) {}

  flow(document: BudgetDocument): Flow {
    document.cover.forEach((line) => {
      this.line(line, 12);
    });
    this.contents(document);
    this.nextPage();
    for (const block of document.blocks) {
      if (block.type === 'heading') this.line(block.text, undefined, block.level);
      else if (block.type === 'paragraph') this.line(textOf(block.runs));
      else if (block.type === 'table') this.table(block);
      else this.sheet(block);
    }
    return { items: this.items, unread: [] };
  }

  private contents({ blocks }: BudgetDocument): void {
    if (this.layout.contents === 'none') return;
    this.line('目　录');
    let page = 0;
    for (const block of blocks) {
      if (block.type !== 'table' && (block.type !== 'heading' || block.level === 3)) continue;
      page += 1;
      const text = block.type === 'table' ? `${block.caption} ${block.title}` : block.text;
      this.line(this.layout.contents === 'pages' ? `${text}………………\t${String(page)}` : text);
    }
  }

  private nextPage(): void {
    if (this.layout.visual) this.put(`— ${String(this.page)} —`, true);
    this.page += 1;
  }

  private get place() {
    return this.layout.visual ? { page: this.page } : {};
  }

  private put(text: string, startsParagraph: boolean, outline?: number): void {
    const line: FlowLine = { kind: 'line', text, place: this.place, startsParagraph };
    this.items.push(outline === undefined || this.layout.visual ? line : { ...line, outline });
  }

  private line(text: string, width = this.layout.lineWidth, outline?: number): void {
    const lines = this.layout.visual ? wrap(text, width) : [text];
    lines.forEach((line, index) => {
      this.put(line, index === 0, outline);
    });
  }

  private table(table: TableBlock): void {
    this.nextPage();
    const { layout } = this;
    const meta = `${table.preparedBy}\t${table.unit}`;
    const columns = table.columns.length;
    const header = headerRowsOf(table);
    const body = table.rows.map((row): Row => row.cells.map(({ text }) => [this.cell(text), 1, 1] as const));
    const banner = (text: string): Row => [[text, columns, 1]];
    const inside: readonly Row[] = layout.titleInGrid
      ? [
          banner(table.caption),
          banner(table.title),
          [
            [table.preparedBy, columns - 1, 1],
            [table.unit, 1, 1],
          ],
        ]
      : [];
    if (!layout.titleInGrid) {
      this.line(table.caption);
      this.line(table.title, 16);
      this.line(meta, 60);
    }
    const pages = this.pagesOf(body);
    pages.forEach((rows, index) => {
      if (index > 0) {
        this.nextPage();
        if (layout.continued === 'caption') this.line(`${table.caption}（续） ${table.unit}`, 60);
        if (layout.continued === 'title') {
          this.line(`${table.title}（续）`, 60);
          this.line(meta, 60);
        }
      }
      const head = index === 0 ? [...inside, ...header] : layout.repeatHeader ? header : [];
      const foot =
        layout.titleInGrid && index === pages.length - 1 && table.note !== null ? [banner(table.note.text)] : [];
      this.items.push(gridOf([...head, ...rows, ...foot], columns, this.place));
    });
    if (!layout.titleInGrid && table.note !== null) this.line(table.note.text);
  }

  private cell(text: string): string {
    return this.layout.visual ? wrap(text, this.layout.cellWidth).join('\n') : text;
  }

  private pagesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
    const { rowsPerPage, cutRows } = this.layout;
    if (rowsPerPage === 0 || rows.length === 0) return [rows];
    const pages: Row[][] = [];
    for (let from = 0; from < rows.length; from += rowsPerPage) pages.push(rows.slice(from, from + rowsPerPage));
    if (!cutRows) return pages;
    pages.slice(1).forEach((page, index) => {
      const last = pages[index]?.at(-1);
      const cut = last === undefined ? undefined : cutRow(last);
      if (cut === undefined) return;
      pages[index]?.splice(-1, 1, cut[0]);
      page.unshift(cut[1]);
    });
    return pages;
  }

  private sheet(sheet: SheetBlock): void {
    this.nextPage();
    this.line(sheet.title);
    this.line(sheet.year);
    const columns = 2 * Math.max(sheet.header.length, 2 * sheet.funds.length + 1);
    const pair = ({ label, suffix, value }: SheetField, span: number) =>
      [[label + suffix, 2, 1] as const, [this.cell(value), span - 2, 1] as const] as const;
    const [first, ...others] = sheet.fields;
    const half = columns / 2;
    const form: Row[] = [
      ...(first === undefined ? [] : [pair(first, columns)]),
      ...(others.length === 2
        ? [others.flatMap((field) => [...pair(field, half)])]
        : others.map((field) => pair(field, columns))),
      [
        [sheet.fundsLabel, 1, 1],
        ...sheet.funds.flatMap(({ label, suffix, value }, index) => [
          [label + suffix, 1, 1] as const,
          [value, index === sheet.funds.length - 1 ? columns - 2 * sheet.funds.length : 1, 1] as const,
        ]),
      ],
      [
        [sheet.goalLabel, 2, 1],
        [
          this.layout.visual ? sheet.goal.flatMap((line) => wrap(line, 30)).join('\n') : sheet.goal.join('\n'),
          columns - 2,
          1,
        ],
      ],
    ];
    const spanOf = (index: number): number =>
      index === sheet.header.length - 1 ? columns - 2 * (sheet.header.length - 1) : 2;
    const header: Row = sheet.header.map((text, index) => [text, spanOf(index), 1] as const);
    const rows = sheet.rows.map((row): Row => row.map((text, index) => [this.cell(text), spanOf(index), 1] as const));
    const { rowsPerPage, visual, repeatHeader } = this.layout;
    const size = rowsPerPage === 0 ? Math.max(1, rows.length) : rowsPerPage;
    this.items.push(gridOf(visual ? [...form, header, ...rows.slice(0, size)] : form, columns, this.place));
    if (!visual) this.items.push(gridOf([header, ...rows], columns, this.place));
    for (let from = size; visual && from < rows.length; from += size) {
      this.nextPage();
      this.items.push(
        gridOf([...(repeatHeader ? [header] : []), ...rows.slice(from, from + size)], columns, this.place),
      );
    }
  }
}

/** The header as rows of cells; a cell that reaches down leaves a gap in the rows below, marked by its column. */
function headerRowsOf(table: TableBlock): readonly Row[] {
  const cells = headerCells(table);
  const depth = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  return Array.from({ length: depth }, (_, row) =>
    cells.filter((cell) => cell.row === row).map((cell) => [cell.text, cell.columnSpan, cell.rowSpan] as const),
  );
}

/** Places rows of cells on a grid; where a cell from above reaches in, the next cell of the row stands beside it. */
function gridOf(rows: readonly Row[], columns: number, place: FlowGrid['place']): FlowGrid {
  const taken = new Set<string>();
  const cells: FlowCell[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const [text, columnSpan, rowSpan] of row) {
      while (taken.has(`${String(index)}/${String(column)}`)) column += 1;
      cells.push({ row: index, column, rowSpan, columnSpan, text, place });
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1)
          taken.add(`${String(index + down)}/${String(column + right)}`);
      column += columnSpan;
    }
  });
  return { kind: 'grid', rows: rows.length, columns, cells, place };
}

/** A row with a label of several lines cut after its first line; the other cells stay above. */
function cutRow(row: Row): readonly [Row, Row] | undefined {
  const at = row.findIndex(([text]) => text.includes('\n') && !/^[\d,.]/u.test(text));
  const [text = '', columnSpan = 1, rowSpan = 1] = row[at] ?? [];
  if (at < 0) return undefined;
  const [first = '', ...others] = text.split('\n');
  const rest = others.join('\n');
  return [
    row.map((cell, index) => (index === at ? ([first, columnSpan, rowSpan] as const) : cell)),
    row.map((_, index) => (index === at ? ([rest, columnSpan, rowSpan] as const) : (['', 1, 1] as const))),
  ];
}

const CLOSING = /[，。；：、！？”’）》%,.;:!?)]/u;

/** Cuts a text into lines of so many Han characters; words and numbers stay whole, closing signs hang on. */
export function wrap(text: string, width: number): readonly string[] {
  const words = text.match(/[\u0021-\u2e7f]+|\s+|[^]/gu) ?? [''];
  const lines: string[] = [];
  let [line, size] = ['', 0];
  for (const word of words) {
    const need = [...word].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0);
    if (line !== '' && size + need > width && !CLOSING.test(word[0] ?? '')) {
      lines.push(line);
      [line, size] = ['', 0];
    }
    line += word;
    size += need;
  }
  return [...lines, line];
}

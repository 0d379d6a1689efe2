/**
 * What a file format gives before anybody understands it: lines of text and grids of cells in reading order, each with
 * its place in the file. Readers of DOCX, PDF and XLSX end here; recognising the document begins here.
 */

/** Where something stands in the file that was read; what the format does not know is missing. */
export interface FilePlace {
  /** Page of a PDF, from 1. */
  readonly page?: number;
  /** Sheet of a workbook, by name. */
  readonly worksheet?: string;
  /** Row of a worksheet, from 1. */
  readonly row?: number;
}

/** A line of text outside tables: one paragraph of a DOCX, one visual line of a PDF (joined later), one cell of a worksheet. */
export interface FlowLine {
  readonly kind: 'line';
  /** As it stands, white space included. */
  readonly text: string;
  readonly place: FilePlace;
  /** Whether the format says that a paragraph begins here; a visual line of a PDF may go on the line before. */
  readonly startsParagraph: boolean;
  /** 1–9 where the format itself marks a heading; absent where it does not. */
  readonly outline?: number;
}

/** One cell of a grid: it covers `columnSpan` columns and `rowSpan` rows from its place. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Lines of the cell joined by "\n", as they stand. */
  readonly text: string;
  readonly place: FilePlace;
}

/** A grid of cells; a table that runs over pages may come as several grids, one a page. */
export interface FlowGrid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  /** Each cell once, in reading order; places no cell covers are blank. */
  readonly cells: readonly FlowCell[];
  readonly place: FilePlace;
}

/** A piece of the flow. */
export type FlowItem = FlowLine | FlowGrid;

/** What a format's reader hands on. */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** What the reader saw but could not turn into lines and cells: pictures, embedded objects, pages without text … */
  readonly unread: readonly { readonly place: FilePlace; readonly what: string }[];
}

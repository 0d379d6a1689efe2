import type { GridRange } from './grid-range.ts';

/** What the grid tells the screen. */
export interface GridEvents<Row> {
  /** Rows that were emptied or filled: new values at their places. */
  readonly onFill: (rows: readonly { readonly index: number; readonly row: Row }[]) => void;
  readonly onInsert: (before: number, count: number) => void;
  /** Ctrl+D: the cells above over those that are selected. */
  readonly onFillDown: (range: GridRange) => void;
  /** The selected rows once more, as new ones. */
  readonly onDuplicate: (range: GridRange) => void;
  readonly onDelete: (range: GridRange) => void;
  /** `own`: the text was copied from this grid as it stands. */
  readonly onPaste: (text: string, range: GridRange, own: boolean) => void;
  readonly onRange: (range: GridRange | null) => void;
}

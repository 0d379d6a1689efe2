import { z } from 'zod';

/** A spreadsheet as rows of cells, before anybody knows what its columns mean. */

/** Largest file that is read, in bytes: a ledger of 5,000 lines has less than a tenth of it. */
export const MAX_TABLE_BYTES = 10 * 1024 * 1024;
/** Last row that is read; more lines than any bureau has. */
export const MAX_TABLE_ROWS = 20_000;
/** Columns that are read. */
export const MAX_TABLE_COLUMNS = 256;
/** Filled cells of one file. */
export const MAX_TABLE_CELLS = 600_000;

const place = z.number().int().min(0);

/** Places that one cell covers, counted from 0; its text stands in the first of them only. */
const mergedCells = z.strictObject({ row: place, column: place, lastRow: place, lastColumn: place });

const tableSheet = z.strictObject({
  /** Name of the worksheet; empty for a file that has none. */
  name: z.string(),
  /** Row 3 of the sheet is `rows[2]`, whatever is hidden; a row ends with its last filled cell. */
  rows: z.array(z.array(z.string())).max(MAX_TABLE_ROWS),
  merges: z.array(mergedCells),
  /**
   * Cells that hold something nobody could read, with why (a formula without its result, an error, lost bytes). In `rows`
   * something stands for each of them that is no number and no code: an unread cell is not a blank cell.
   */
  unread: z.array(z.strictObject({ row: place, column: place, why: z.string() })),
  /** Columns that are hidden; what stands in them is in `rows`. */
  hiddenColumns: z.array(place),
  /** Rows that are hidden and not empty; in `rows` they are blank. */
  hiddenRows: z.array(z.strictObject({ row: place, cells: z.array(z.string()) })),
});

/** What a spreadsheet holds. */
export const TableFileSchema = z.strictObject({
  sheets: z.array(tableSheet).min(1),
  /** What was seen and not read, one line each. */
  remarks: z.array(z.string()),
});

/** What a spreadsheet holds. */
export type TableFile = z.infer<typeof TableFileSchema>;
/** One worksheet. */
export type TableSheet = TableFile['sheets'][number];
/** Places that one cell covers. */
export type MergedCells = TableSheet['merges'][number];
/** A cell that holds something nobody could read. */
export type UnreadCell = TableSheet['unread'][number];

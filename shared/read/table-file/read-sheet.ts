import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { quoted } from '../../base/text.ts';
import { asTyped } from '../shared-glyph.ts';
import { cellName, type CellPlace } from '../xlsx/cell-reference.ts';
import type { SeenCell, SeenSheet } from '../xlsx/worksheet.ts';
import { exactText } from './exact-text.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type MergedCells, type TableSheet, type UnreadCell } from './table-file.ts';

/** Cells of one worksheet that are named one by one when they show another number than they store. */
const MOST_NAMED = 5;

/** Why a formula's 0 is not believed. */
const NEVER_CALCULATED =
  '公式存的是 0，像是没有算过；请在 Excel 或 WPS 里打开、重算并保存一次，确实是 0 的直接填成数字 0';

/** A worksheet as rows of cells, and what has to be said about it. */
export interface ReadSheet {
  readonly sheet: TableSheet;
  /** How many cells have something in them. */
  readonly filled: number;
  readonly remarks: readonly string[];
}

/** Takes a worksheet as it is seen for a table; `room` is how many cells may still be filled. */
export function readSheet(
  name: string,
  seen: SeenSheet,
  room: number,
  asksCalculation: boolean,
): Result<ReadSheet, Located> {
  const table = new GrowingTable();
  const place = `工作表${quoted(name)}`;
  for (const cell of seen.cells) {
    if (cell.text.trim() === '') continue;
    if (cell.row >= MAX_TABLE_ROWS) {
      return fail({ place, message: `内容超过 ${MAX_TABLE_ROWS} 行，请只保留预算明细，或分成几个文件` });
    }
    table.add(cell);
    if (table.filled > room) return fail({ place, message: '内容太多，请把预算明细那张表单独存成一个文件' });
  }
  for (const { why, ...at } of seen.lost) table.lose(at, why);
  const { zeros, others } = seen.formulas;
  const isStale = zeros.length > 0 && (asksCalculation || others === 0);
  if (isStale) for (const at of zeros) table.lose(at, NEVER_CALCULATED);
  const remarks = [...seen.unread.map(({ what }) => what), ...table.remarks];
  if (isStale) remarks.push(`${zeros.length} 个单元格的${NEVER_CALCULATED}`);
  const sheet = { ...table.finished(name), ...hiddenPart(seen, table) };
  return ok({ sheet, filled: table.filled, remarks });
}

/** What stands in hidden columns joins the rows; hidden rows are kept apart. */
function hiddenPart(
  { hidden, visible }: SeenSheet,
  table: GrowingTable,
): Pick<TableSheet, 'hiddenColumns' | 'hiddenRows'> {
  const columns = new Set<number>();
  const rows = new Map<number, string[]>();
  for (const cell of hidden) {
    const { row, column } = cell;
    if (row >= MAX_TABLE_ROWS || column >= MAX_TABLE_COLUMNS || cell.text.trim() === '') continue;
    if (visible.hiddenRows.has(row)) {
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      put(cells, column, asTyped(exactText(cell.text, cell.stored).text));
    } else {
      columns.add(column);
      table.add(cell);
    }
  }
  const byPlace = (one: number, other: number): number => one - other;
  return {
    hiddenColumns: [...columns].sort(byPlace),
    hiddenRows: [...rows].map(([row, cells]) => ({ row, cells })).sort((one, other) => byPlace(one.row, other.row)),
  };
}

/** The rows of a table as its cells come in. */
class GrowingTable {
  filled = 0;
  private readonly rows: string[][] = [];
  private readonly merges: MergedCells[] = [];
  private readonly unread = new Map<string, UnreadCell>();
  private readonly different: string[] = [];
  private tooFar = 0;

  add({ row, column, lastRow, lastColumn, text: shown, stored }: SeenCell): void {
    this.filled += 1;
    if (column >= MAX_TABLE_COLUMNS) {
      this.tooFar += 1;
      this.lose({ row, column: MAX_TABLE_COLUMNS }, `第 ${MAX_TABLE_COLUMNS} 列以后还有内容，没有读`);
      return;
    }
    const { text, differs } = exactText(shown, stored);
    if (differs) this.different.push(`${cellName({ row, column })}（显示 ${shown}，存的是 ${String(stored)}）`);
    put(this.row(row), column, asTyped(text));
    if (lastRow > row || lastColumn > column) this.merges.push({ row, column, lastRow, lastColumn });
  }

  /** Notes that something in a cell was not read, and puts there what nobody takes for a number or a code. */
  lose({ row, column }: CellPlace, why: string): void {
    if (row >= MAX_TABLE_ROWS) return;
    this.unread.set(cellName({ row, column }), { row, column, why });
    if (column >= MAX_TABLE_COLUMNS) return;
    const cells = this.row(row);
    const text = (cells[column] ?? '').trim();
    if (!text.startsWith('#')) put(cells, column, UNREAD_TEXT);
  }

  get remarks(): readonly string[] {
    const remarks: string[] = [];
    if (this.tooFar > 0) remarks.push(`第 ${MAX_TABLE_COLUMNS} 列以后有 ${this.tooFar} 个单元格没有读`);
    if (this.different.length > 0) {
      const named = this.different.slice(0, MOST_NAMED).join('、');
      remarks.push(`${this.different.length} 个单元格显示的数与存的不同，按显示的读入，请核对：${named}`);
    }
    return remarks;
  }

  finished(name: string): Pick<TableSheet, 'name' | 'rows' | 'merges' | 'unread'> {
    return { name, rows: this.rows, merges: this.merges, unread: [...this.unread.values()] };
  }

  private row(row: number): string[] {
    while (this.rows.length <= row) this.rows.push([]);
    return this.rows[row] ?? [];
  }
}

/** Stands in an unread cell: no number, no code, and not blank. */
export const UNREAD_TEXT = '〔没有读出〕';

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

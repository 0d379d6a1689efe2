import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import type { Column, ColumnKey } from './column.ts';
import { nextRow } from './indicator-rows.ts';
import { parseTsv, repeated, squared } from '../../components/grid/tsv.ts';
import type { CellRange } from '../../components/table/cell-place.ts';
import { printable } from '../../../shared/base/text.ts';
import { parseWeight } from './weight.ts';

/** A block copied from a spreadsheet, as it is understood before anything is written. */

/** Cells of a pasted block and what each of its columns is taken for. */
export interface PastedBlock {
  /** Without its heading row. */
  readonly cells: readonly (readonly string[])[];
  /** Whether the first pasted row named the columns. */
  readonly headed: boolean;
  /** Rows of sums, which are no indicators. */
  readonly sums: number;
  /** By place in the block; null for a column that is left out. */
  readonly mapping: readonly (ColumnKey | null)[];
}

/** One pasted row: what it writes, and what is wrong with it. */
export interface PastedRow {
  readonly values: Partial<Indicator>;
  /** Columns filled in from the row above, because merged cells are copied with their first row only. */
  readonly inherited: readonly ColumnKey[];
  readonly problems: readonly string[];
}

/** Other words spreadsheets use for a column. */
const HEADERS: Readonly<Record<ColumnKey, RegExp>> = {
  level1: /^一级/,
  level2: /^二级/,
  name: /^三级|^指标名称|^指标内容/,
  target: /^(年度)?(指标|目标)值$/,
  basis: /依据/,
  lastYear: /^上年|^历史/,
  weight: /权重|^分值/,
  scoring: /赋分|评分/,
  evidence: /佐证/,
};

/**
 * Reads a copied text; `start` is the column the cursor stands in, which a block without headings begins at. Blank rows
 * are no indicators; over rows that are there, `withBlank`, they empty theirs.
 */
export function understand(text: string, columns: readonly Column[], start: ColumnKey, withBlank = false): PastedBlock {
  const filled = parseTsv(text)
    .map((row) => row.map(tidy))
    .filter((row) => withBlank || row.some((cell) => cell !== ''));
  const rows = filled.filter((row) => !isSum(row));
  const sums = filled.length - rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = matchHeaders(rows[0] ?? [], columns);
  if (named.filter((key) => key !== null).length >= 2) {
    return {
      cells: rows.slice(1),
      headed: true,
      sums,
      mapping: Array.from({ length: width }, (_, at) => named[at] ?? null),
    };
  }
  const numbered = width > columns.length && rows.every((row) => /^\d*$/.test(row[0] ?? ''));
  const shift = numbered ? 1 : 0;
  const first = width - shift >= columns.length ? 0 : columns.findIndex(({ key }) => key === start);
  const mapping = Array.from({ length: width }, (_, at) => columns[at - shift + Math.max(first, 0)]?.key ?? null);
  return { cells: rows, headed: false, sums, mapping: mapping.map((key, at) => (at < shift ? null : key)) };
}

/** `合计 … 90`: its first words say so. */
function isSum(row: readonly string[]): boolean {
  const first = row.find((cell) => cell !== '' && !/^\d+$/u.test(cell)) ?? '';
  return /^(分值|权重)?(合计|总计|小计|总分)$/u.test(first.replace(/\s/gu, ''));
}

function tidy(cell: string): string {
  // An apostrophe keeps a spreadsheet from running `=100%` as a formula; it is no part of the words.
  return printable(cell)
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim()
    .replace(/^'(?=[=+@-])/, '');
}

function matchHeaders(row: readonly string[], columns: readonly Column[]): readonly (ColumnKey | null)[] {
  const free = new Set(columns.map(({ key }) => key));
  return row.map((cell) => {
    const text = cell.replace(/\s/g, '');
    const key = [...free].find((candidate) => text !== '' && HEADERS[candidate].test(text));
    if (key === undefined) return null;
    free.delete(key);
    return key;
  });
}

/** Reads the rows of a block with the columns taken for what `mapping` says; `inherits`: merged cells count below too. */
export function readRows(block: Pick<PastedBlock, 'cells' | 'mapping'>, inherits = true): readonly PastedRow[] {
  const above = new Map<ColumnKey, string>();
  return block.cells.map((cells) => {
    const values: Partial<Record<ColumnKey, string | number>> = {};
    const inherited: ColumnKey[] = [];
    const problems: string[] = [];
    const isBlank = cells.every((cell) => cell === '');
    for (const [at, key] of block.mapping.entries()) {
      if (key === null) continue;
      let text = cells[at] ?? '';
      if (key === 'weight') {
        const weight = parseWeight(text);
        if (weight === undefined && !isBlank)
          problems.push(text === '' ? '没有分值，先记 0' : `分值“${text}”不是数字，先记 0`);
        values.weight = weight ?? 0;
        continue;
      }
      if (inherits && text === '' && !isBlank && (key === 'level1' || key === 'level2')) {
        text = above.get(key) ?? '';
        if (text !== '') inherited.push(key);
      }
      above.set(key, text);
      values[key] = text;
    }
    return { values: values as Partial<Indicator>, inherited, problems };
  });
}

/**
 * What a block writes if it simply fills cells from a place on: without headings, within the rows and columns there are,
 * nothing that could be merged cells. Null for anything else: such a block is shown first.
 */
export function plainCells(
  text: string,
  columns: readonly Column[],
  { top, bottom, left, right }: CellRange,
  rowCount: number,
): { readonly rows: readonly PastedRow[]; readonly covers: CellRange } | null {
  const start = columns[left]?.key ?? 'name';
  const { headed, sums } = understand(text, columns, start, true);
  const cells = repeated(squared(parseTsv(text)), bottom - top + 1, right - left + 1).map((row) => row.map(tidy));
  const width = cells[0]?.length ?? 0;
  const covers = { top, left, bottom: top + cells.length - 1, right: left + width - 1 };
  if (headed || sums > 0 || covers.bottom >= rowCount || covers.right >= columns.length) return null;
  const mapping = columns.slice(left, left + width).map(({ key }) => key);
  const rows = readRows({ cells, mapping }, false);
  const isMerged = readRows({ cells, mapping }).some(({ inherited }) => inherited.length > 0);
  const isClear = cells.every((row) =>
    row.every((cell, at) => columns[left + at]?.key !== 'weight' || cell === '' || parseWeight(cell) !== undefined),
  );
  return isMerged || !isClear ? null : { rows, covers };
}

/** Where a block goes: in front of a row (or at the end), or over the rows from there on. */
export interface PasteTarget {
  readonly mode: 'insert' | 'replace';
  readonly index: number;
}

/** Writes pasted rows into a sheet; replacing touches the pasted columns only and adds rows where the sheet ends. */
export function applyPaste(
  rows: readonly Indicator[],
  pasted: readonly PastedRow[],
  { mode, index }: PasteTarget,
): readonly Indicator[] {
  if (pasted.length === 0) return rows;
  const place = Math.min(index, rows.length);
  if (mode === 'insert')
    return rows.toSpliced(place, 0, ...pasted.map(({ values }) => ({ ...nextRow(undefined), ...values })));
  const covered = pasted.map(({ values }, at) => ({ ...(rows[place + at] ?? nextRow(undefined)), ...values }));
  return rows.toSpliced(place, pasted.length, ...covered);
}

import type { Piece } from './text-change.ts';

/** What became of something between two documents. */
export type Fate = 'same' | 'changed' | 'removed' | 'added';

/** The fate of something that may be missing on one side. */
export function fateOf(before: unknown, after: unknown, differs: boolean): Fate {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return differs ? 'changed' : 'same';
}

/** One cell in both documents. */
export interface CellChange {
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** A row of a table or sheet in both documents. */
export interface RowChange {
  readonly fate: Fate;
  /** What names the row: its code and label. */
  readonly label: string;
  /** Its place within `rows` of either document; null where it is missing. */
  readonly beforeRow: number | null;
  readonly afterRow: number | null;
  readonly cells: readonly CellChange[];
}

/** A heading or paragraph in both documents. */
export interface TextChange {
  readonly type: 'heading' | 'paragraph';
  readonly fate: Fate;
  readonly id: string;
  readonly pieces: readonly Piece[];
}

/** A table or sheet in both documents. */
export interface GridChange {
  readonly type: 'table' | 'sheet';
  readonly fate: Fate;
  readonly id: string;
  readonly title: string;
  /** What stands around the grid: title, unit, fields, goal, note; only what differs. */
  readonly texts: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** Header path of each column, `一般公共预算 / 小计`; the columns of both documents. */
  readonly columns: readonly string[];
  readonly rows: readonly RowChange[];
}

/** A block in both documents. */
export type BlockChange = TextChange | GridChange;

/** Two documents side by side, in the order of the newer one; what is gone stands where it stood. */
export interface Redline {
  readonly before: string;
  readonly after: string;
  readonly blocks: readonly BlockChange[];
}

/** How much differs. */
export interface RedlineCount {
  readonly paragraphs: number;
  /** Tables and sheets that are missing on one side or differ in anything. */
  readonly grids: number;
  /** Cells of the tables and sheets that both documents have. */
  readonly cells: number;
}

/** Counts what differs. */
export function countChanges({ blocks }: Redline): RedlineCount {
  const changed = blocks.filter(({ fate }) => fate !== 'same');
  const grids = changed.filter(isGrid);
  const inBoth = grids.filter(({ fate }) => fate === 'changed');
  return {
    paragraphs: changed.length - grids.length,
    grids: grids.length,
    cells: inBoth.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell.changed))).length,
  };
}

/** The count in words: `2 段文字、3 张表（14 个单元格）不同`. */
export function countInWords({ paragraphs, grids, cells }: RedlineCount): string {
  if (paragraphs + grids === 0) return '没有差别';
  const parts = [
    ...(paragraphs === 0 ? [] : [`${String(paragraphs)} 段文字`]),
    ...(grids === 0 ? [] : [`${String(grids)} 张表（${String(cells)} 个单元格）`]),
  ];
  return `${parts.join('、')}不同`;
}

/** Whether a change is one of a table or sheet. */
export function isGrid(block: BlockChange): block is GridChange {
  return block.type === 'table' || block.type === 'sheet';
}

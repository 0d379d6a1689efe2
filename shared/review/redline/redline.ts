import type { Piece } from './text-change.ts';

/** What became of something between two documents. */
export type Fate = 'same' | 'changed' | 'removed' | 'added';

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
  /** Leaf header of each column; those of both documents. */
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

/** How many blocks and cells differ. */
export interface RedlineCount {
  readonly paragraphs: number;
  readonly cells: number;
  readonly grids: number;
}

/** Counts what differs. */
export function countChanges({ blocks }: Redline): RedlineCount {
  const changed = blocks.filter(({ fate }) => fate !== 'same');
  const grids = changed.filter((block): block is GridChange => isGrid(block));
  return {
    paragraphs: changed.length - grids.length,
    grids: grids.length,
    cells: grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell.changed))).length,
  };
}

/** Whether a change is one of a table or sheet. */
export function isGrid(block: BlockChange): block is GridChange {
  return block.type === 'table' || block.type === 'sheet';
}

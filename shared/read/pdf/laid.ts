import type { PageSize } from './ink.ts';
import type { Field } from './lattice.ts';
import type { TextLine } from './text-line.ts';

/** A cell before it knows its page. */
export type LaidCell = Omit<Field, 'box'> & { readonly text: string };

/** A table found on a page. */
export interface LaidGrid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly LaidCell[];
  readonly top: number;
  readonly bottom: number;
}

/** A line outside tables. */
export interface LaidLine extends TextLine {
  readonly kind: 'line';
  readonly top: number;
  readonly bottom: number;
}

/** What stands on a page, from top to bottom. */
export type LaidItem = LaidLine | LaidGrid;

/** A page with what was found on it. */
export interface LaidPage extends PageSize {
  /** From 1. */
  readonly number: number;
  readonly items: readonly LaidItem[];
}

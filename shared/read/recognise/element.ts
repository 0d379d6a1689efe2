import type { FilePlace, FlowGrid } from '../flow.ts';
import type { TableHead } from './table-head.ts';

/** A heading of the file. `id` is a pack's where its words or number say so, else one of its own. */
export interface HeadingElement {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly place: FilePlace;
  /** Values of common slots, where the words are the pack's. */
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** A paragraph, its visual lines joined. */
export interface ParagraphElement {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly folded: string;
  readonly place: FilePlace;
}

/** A table or a sheet with all grids it runs over. */
export interface TableElement {
  readonly kind: 'grids';
  readonly head: TableHead;
  readonly grids: readonly FlowGrid[];
  /** The sentences under it. */
  readonly notes: readonly ParagraphElement[];
}

/** A piece of the document before it is known what its parts are in the pack. */
export type Element = HeadingElement | ParagraphElement | TableElement;

import type { Suggestion } from './suggestion.ts';

/** How a cell looks. */
export interface CellLook {
  readonly text: string;
  /** Amounts stand right. */
  readonly align?: 'right';
  readonly negative?: boolean;
  /** A sentence on what is wrong or missing. */
  readonly problem?: string;
  /** A remark that is no error. */
  readonly hint?: string;
  /** A sign that stands before the text, and what it says. */
  readonly mark?: { readonly sign: string; readonly words: string };
  /** Shown in place of a blank where something has to be typed. */
  readonly placeholder?: string;
}

/** What a column does; one object for each column, handed to every cell of it. */
export interface CellKind<Row> {
  readonly id: string;
  readonly name: string;
  readonly look: (row: Row) => CellLook;
  /** The text editing begins with. */
  readonly editText: (row: Row) => string;
  /** Entries of the type-ahead list; without it there is none. */
  readonly suggest?: (query: string, row: Row) => readonly Suggestion[];
  /** Whether leaving the cell with Enter or Tab takes the first entry; a text that is complete stands for itself. */
  readonly takesFirst?: (text: string) => boolean;
  /** Hears every change of a text that is being typed; null when it was put into the row or given up. */
  readonly typing?: (row: Row, text: string | null) => void;
  /** Puts what was typed, or the entry that was chosen, into the row. */
  readonly commit: (row: Row, text: string, chosen: Suggestion | null) => void;
}

import type { BudgetDocument } from '../document/document.ts';
import type { Kind } from '../draft/schema.ts';
import type { FilePlace } from './flow.ts';

/** Something in the file that was not understood: said, never guessed. */
export interface NotUnderstood {
  readonly place: FilePlace;
  /** The block it stands in or after, as far as that is known. */
  readonly block: string;
  /** What was found and why it could not be used, in the user's words. */
  readonly message: string;
}

/** A document made elsewhere, as the same tree our own documents are: figures are texts, without exact sums or filters. */
export interface ReadDocument {
  /** Headings and tables carry the ids of the draft format as far as they were recognised (`s5.3`, `t07`); `gaps` is empty. */
  readonly document: BudgetDocument;
  /** The template pack it follows most closely, and the word for the office it uses. */
  readonly pack: string;
  readonly kind: Kind;
  /** Where each block begins, by id; a row of a table by `<id>/<row>`, rows counted from 0 within `rows`. */
  readonly places: ReadonlyMap<string, FilePlace>;
  readonly notUnderstood: readonly NotUnderstood[];
}

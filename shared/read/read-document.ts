import type { AmountUnit } from '../base/money/unit.ts';
import type { BudgetDocument } from '../document/document.ts';
import type { Kind } from '../draft/schema.ts';
import type { Edition } from '../pack/edition-axes.ts';
import type { FilePlace } from './flow.ts';

/** Something in the file that was not understood: said, never guessed. */
export interface NotUnderstood {
  readonly place: FilePlace;
  /** The block it stands in or after, as far as that is known. */
  readonly block: string;
  /** What was found and why it could not be used, in the user's words. */
  readonly message: string;
}

/** A line of the 目录 as it stands in the file. */
export interface ContentsLine {
  /** Without its leader and page number. */
  readonly text: string;
  /** As printed; undefined where the line has none. */
  readonly page: number | undefined;
  readonly place: FilePlace;
}

/** The unit of amount a table says it prints. */

/** A document made elsewhere, as the same tree our own documents are: figures are texts, without exact sums or filters. */
export interface ReadDocument {
  /** Headings and tables carry the ids of the draft format as far as they were recognised (`s5.3`, `t07`); `gaps` is empty. */
  readonly document: BudgetDocument;
  /** The template pack it follows most closely, and the word for the office it uses. */
  readonly pack: string;
  readonly kind: Kind;
  /** The edition of the pack it follows: what seems to have been chosen where the pack leaves a choice. */
  readonly edition: Edition;
  /** Where each block begins, by id; a row of a table by `<id>/<row>`, rows counted from 0 within `rows`. */
  readonly places: ReadonlyMap<string, FilePlace>;
  /** What stands before the 目录 or the first heading, line by line as printed; empty where the file has no cover. */
  readonly coverLines: readonly string[];
  /** The 目录 as printed; empty where the file has none. */
  readonly contents: readonly ContentsLine[];
  /** The unit of each table, by id, as far as it says one. Amounts stay as printed, whatever the unit. */
  readonly amountUnits: ReadonlyMap<string, AmountUnit>;
  readonly notUnderstood: readonly NotUnderstood[];
  /** It follows none of the packs closely: `pack` is only the nearest. */
  readonly ofOtherForm?: true;
}

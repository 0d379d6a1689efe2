import type { BudgetDocument } from '../document/document.ts';
import type { Draft, Kind } from '../draft/schema.ts';
import type { Classification } from '../ledger/codes.ts';
import type { Pack } from '../pack/pack.ts';
import type { ReviewNote } from './finding.ts';

/** What a document that was read from a file says besides its blocks. */
export interface PrintedFrame {
  /** The lines of the cover. */
  readonly cover: readonly string[];
  /** The entries of the 目录 as printed; empty where the file has none. */
  readonly contents: readonly { readonly text: string; readonly page: string }[];
  /** The page a block begins on, by id; a row of a table by `<id>/<row>`. */
  readonly pageOf: (place: string) => number | undefined;
}

/** What the checks look at: the document, and whatever else is at hand. */
export interface CheckContext {
  readonly document: BudgetDocument;
  readonly pack: Pack;
  readonly kind: Kind;
  readonly codes: Classification;
  /** The draft the document was made from; absent for a document made elsewhere. */
  readonly draft?: Draft | undefined;
  /** Cover, 目录 and pages of a document that was read from a file; absent where our own writers make them. */
  readonly frame?: PrintedFrame | undefined;
  /** The documents of the units a 汇总 is made of. */
  readonly units?: readonly BudgetDocument[] | undefined;
  /** Why the units of a 汇总 are not at hand. */
  readonly unitsTrouble?: string | undefined;
  /** What a 汇总 takes out of the money its units passed to one another: negative amounts, as the tables of a document. */
  readonly eliminated?: BudgetDocument | undefined;
  /** Last year's published document. */
  readonly lastYear?: BudgetDocument | undefined;
  /** The approved figures (批复), as the tables of a document. */
  readonly approved?: BudgetDocument | undefined;
  /** What reviewers made of the findings; each stays theirs. */
  readonly reviewNotes?: readonly ReviewNote[] | undefined;
  /** This year's date of 批复 and of publication, ISO, where they are known. */
  readonly approvedOn?: string | undefined;
  readonly publishedOn?: string | undefined;
}

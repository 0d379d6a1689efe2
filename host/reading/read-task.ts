import type { Draft } from '../../shared/draft/schema.ts';
import type { BasisPaths } from '../check/basis-paths.ts';

/** A bureau's own code list, where one is in use. */
interface WithCodes {
  readonly codes?: string | undefined;
}

/** What a reading thread is given: everything that is done with what other people made. */
export type ReadTask =
  /** A published document as lines and grids, or a spreadsheet whose cells are wanted; `name` says what the content should be. */
  | { readonly kind: 'document' | 'table'; readonly bytes: Uint8Array; readonly name: string }
  /** A published document, recognised; as a side to compare with; or made into a draft to start from. */
  | (WithCodes & {
      readonly kind: 'published' | 'side' | 'start';
      readonly bytes: Uint8Array;
      readonly name: string;
      /** The pack it is said to follow; by itself it is whichever it follows most closely. */
      readonly pack?: string | undefined;
      /** The folder whose forms may be used besides those that are installed. */
      readonly beside?: string | undefined;
    })
  /** A draft; `place` stands before its problems. */
  | { readonly kind: 'draft'; readonly bytes: Uint8Array; readonly place: string }
  /** A file to be checked against these others, whatever it is. */
  | (WithCodes & { readonly kind: 'check'; readonly path: string; readonly against: BasisPaths })
  /** The bytes of a 上报包 or 退回包. */
  | { readonly kind: 'package'; readonly bytes: Uint8Array }
  /** What the checks say of a draft; `file` is where it lies, null for one that came in a package. */
  | (WithCodes & {
      readonly kind: 'report';
      readonly draft: Draft;
      readonly file: string | null;
      readonly against: BasisPaths;
    })
  /** Two PDFs: that of a package, and what its draft gives here. */
  | { readonly kind: 'same-document'; readonly given: Uint8Array; readonly own: Uint8Array }
  /** The drafts of units beside their department's. */
  | { readonly kind: 'units'; readonly path: string; readonly links: NonNullable<Draft['units']> }
  | { readonly kind: 'unit'; readonly path: string; readonly file: string };

/** Given instead of a file: load what the first PDF would otherwise wait for. */
export const WARM_UP = 'warm-up';

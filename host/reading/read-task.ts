import type { Draft } from '../../shared/draft/schema.ts';

/** What a reading thread is given: everything that is done with what other people made. */
export type ReadTask =
  /** A published document as lines and grids, or a spreadsheet whose cells are wanted; `name` says what the content should be. */
  | { readonly kind: 'document' | 'table'; readonly bytes: Uint8Array; readonly name: string }
  /** A published document, recognised; as a side to compare with; or made into a draft to start from. */
  | { readonly kind: 'published' | 'side' | 'start'; readonly bytes: Uint8Array; readonly name: string }
  /** A draft; `place` stands before its problems. */
  | { readonly kind: 'draft'; readonly bytes: Uint8Array; readonly place: string }
  /** A file to be checked, whatever it is. */
  | { readonly kind: 'check'; readonly path: string }
  /** The bytes of a 上报包 or 退回包. */
  | { readonly kind: 'package'; readonly bytes: Uint8Array }
  /** What the checks say of a draft by itself. */
  | { readonly kind: 'report'; readonly draft: Draft }
  /** Two PDFs: that of a package, and what its draft gives here. */
  | { readonly kind: 'same-document'; readonly given: Uint8Array; readonly own: Uint8Array }
  /** The drafts of units beside their department's. */
  | { readonly kind: 'units'; readonly path: string; readonly links: NonNullable<Draft['units']> }
  | { readonly kind: 'unit'; readonly path: string; readonly file: string };

/** Given instead of a file: load what the first PDF would otherwise wait for. */
export const WARM_UP = 'warm-up';

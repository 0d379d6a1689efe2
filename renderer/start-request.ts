import type { Draft } from '../shared/draft/schema.ts';

/** What the start screen is to do at once: asked for by the menu, by the system or by a dropped file while another draft was open. */
export type StartRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' }
  | { readonly kind: 'file'; readonly path: string }
  /** A draft without a file of its own yet: an earlier version of another one, called `name`. */
  | { readonly kind: 'copy'; readonly draft: Draft; readonly name: string; readonly folder: string }
  /** A file the page was handed without its path. */
  | { readonly kind: 'upload'; readonly file: File };

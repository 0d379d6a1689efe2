/** What the start screen is to do at once: asked for by the menu, by the system or by a dropped file while another draft was open. */
export type StartRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'open' }
  | { readonly kind: 'file'; readonly path: string }
  /** A file the page was handed without its path. */
  | { readonly kind: 'upload'; readonly file: File };

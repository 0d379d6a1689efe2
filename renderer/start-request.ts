/** What the start screen is to do at once: asked for by the menu or by the system while another draft was open. */
export type StartRequest =
  { readonly kind: 'new' } | { readonly kind: 'open' } | { readonly kind: 'file'; readonly path: string };

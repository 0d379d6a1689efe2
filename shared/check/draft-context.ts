import type { BudgetDocument } from '../document/document.ts';
import type { Draft } from '../draft/schema.ts';
import type { Classification } from '../ledger/codes.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckContext } from './context.ts';

/** What the checks see of a draft and the document that was made from it. */
export function draftContext(
  draft: Draft,
  document: BudgetDocument,
  pack: Pack,
  codes: Classification,
): CheckContext & { readonly draft: Draft } {
  const { kind, approvedOn, publishedOn } = draft;
  return { document, pack, kind, codes, draft, approvedOn, publishedOn };
}

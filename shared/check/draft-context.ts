import type { BudgetDocument } from '../document/document.ts';
import type { Draft } from '../draft/schema.ts';
import type { Classification } from '../ledger/codes.ts';
import { packFor } from '../pack/edition.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckContext } from './context.ts';
import { unitsContext, type UnitDocuments } from './units-context.ts';

/** What a draft is checked against besides itself, as far as it is at hand. */
export interface DraftEvidence {
  /** The drafts of its units, if it is a 汇总. */
  readonly units?: UnitDocuments | undefined;
  /** The approved figures, and what was published last year. */
  readonly approved?: BudgetDocument | undefined;
  readonly lastYear?: BudgetDocument | undefined;
}

/** What the checks see of a draft. */
export type DraftContext = CheckContext & { readonly draft: Draft };

/**
 * What the checks see of a draft and the document that was made from it: the one place where its evidence is put
 * together, for the screens as for the command line.
 */
export function draftContext(
  draft: Draft,
  document: BudgetDocument,
  pack: Pack,
  codes: Classification,
  { units, approved, lastYear }: DraftEvidence = {},
): DraftContext {
  const { kind, approvedOn, publishedOn } = draft;
  const ofUnits = isAddedUp(draft) && units !== undefined ? unitsContext(draft, units, pack, codes) : {};
  return {
    document,
    pack: packFor(pack, draft),
    kind,
    codes,
    draft,
    approvedOn,
    publishedOn,
    approved,
    lastYear,
    ...ofUnits,
  };
}

/** Whether a draft was added up from those of its units. */
export function isAddedUp({ units }: Pick<Draft, 'units'>): boolean {
  return (units ?? []).length > 0;
}

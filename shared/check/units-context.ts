import { fail, ok, type Result } from '../base/result.ts';
import { buildDocument } from '../document/build.ts';
import type { BudgetDocument } from '../document/document.ts';
import { UNIT_STATES, type LinkedUnit } from '../draft/linked-unit.ts';
import type { Draft } from '../draft/schema.ts';
import type { Classification } from '../ledger/codes.ts';
import { isElimination } from '../ledger/consolidate/transfer.ts';
import type { Pack } from '../pack/pack.ts';
import type { CheckContext } from './context.ts';

/** The documents of the units behind a 汇总, or why they say nothing about it. */
export type UnitDocuments = Result<readonly BudgetDocument[], string>;

/** Builds the units' documents; only drafts that are still what the 汇总 was made from can be held against it. */
export function unitDocuments(
  department: Pick<Draft, 'pack'>,
  linked: readonly LinkedUnit[],
  pack: Pack,
  codes: Classification,
): UnitDocuments {
  const troubled = linked.filter(({ state }) => state !== 'unchanged');
  if (troubled.length > 0) {
    const words = troubled.slice(0, 3).map(({ file, state }) => `${file} ${UNIT_STATES[state]}`);
    const more = troubled.length > 3 ? ` 等 ${String(troubled.length)} 份` : '';
    return fail(`所属单位的草稿 ${words.join('、')}${more}，请在“汇总”里查看`);
  }
  const drafts = linked.flatMap(({ found }) => (found === null ? [] : [found.draft]));
  if (drafts.some((draft) => draft.pack !== department.pack)) return fail('所属单位的草稿用的是另一套公开格式');
  return ok(drafts.map((draft) => buildDocument(draft, pack, codes)));
}

/** What rule 18 looks at besides the document: the units, and what was taken out between them. */
export function unitsContext(
  draft: Draft,
  documents: UnitDocuments,
  pack: Pack,
  codes: Classification,
): Pick<CheckContext, 'units' | 'unitsTrouble' | 'eliminated'> {
  if (!documents.ok) return { unitsTrouble: documents.problem };
  return { units: documents.value, eliminated: eliminatedIn(draft, pack, codes) };
}

/** What was taken out as a document of its own, so that it is added cell by cell; undefined where nothing was. */
function eliminatedIn(draft: Draft, pack: Pack, codes: Classification): BudgetDocument | undefined {
  const ledger = draft.ledger.filter(isElimination);
  if (ledger.length === 0) return undefined;
  return buildDocument({ ...draft, ledger, priorLedger: [], comparisons: {}, overrides: {} }, pack, codes);
}

import type { Block } from '../../../shared/document/document.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { intersect } from '../../../shared/ledger/intersect.ts';
import { lineMatcher } from '../../../shared/ledger/ledger.ts';
import type { PreviewPlace } from '../../workspace.ts';

/**
 * Where one line of this year is printed: the row of the table that says the most about it, a project's own row before
 * its functional item, 表6 before 表3; of rows that say as much, the one in the later and thus narrower table. Null for a
 * line no table has a row for.
 */
export function printedPlace(blocks: readonly Block[], line: LedgerLine): PreviewPlace | null {
  let best: { readonly place: PreviewPlace; readonly detail: number } | null = null;
  for (const block of blocks) {
    if (block.type !== 'table' || !lineMatcher(block.scope)(line)) continue;
    for (const [row, { filter }] of block.rows.entries()) {
      if (filter === undefined || !lineMatcher(filter)(line)) continue;
      const detail = detailOf(intersect(block.scope, filter));
      if (detail > 0 && detail >= (best?.detail ?? 0)) best = { place: { block: block.id, row }, detail };
    }
  }
  return best?.place ?? null;
}

/** How much a row's filter says about a line, in letters of its codes; a project says more than any code. */
function detailOf({ function: item = '', economic = [], project }: LedgerFilter): number {
  if (item === '' && economic.length === 0 && project === undefined) return 0;
  return item.length + (economic[0]?.length ?? 0) * 2 + (project === undefined ? 0 : 20);
}

import type { LedgerLine } from '../../../shared/draft/schema.ts';
import type { Trust } from '../../../shared/ledger/codes.ts';
import { DOUBT, type CodeItem } from '../../../shared/read/ledger/account-code.ts';
import { initials } from '../../initials.ts';

/** Finding an account code by its digits, its name or the name's pinyin initials. */

/** Most suggestions that are shown at once. */
const MOST = 50;

/** What is said of a code whose name is not sure; empty for the others. */
export function doubtOf(trust: Trust): string {
  return ['', '旧目录，请核对', '未核实，请核对'][DOUBT[trust]] ?? '';
}

/** The best matches of a query; codes in `used` (already in this draft) come first among equals. */
export function searchCodes(
  items: readonly CodeItem[],
  query: string,
  used: ReadonlySet<string>,
  most = MOST,
): readonly CodeItem[] {
  const wanted = query.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  const ranked: { readonly item: CodeItem; readonly rank: number }[] = [];
  for (const item of items) {
    const match = matchRank(item, wanted);
    if (match < 0) continue;
    ranked.push({ item, rank: match * 10 + (used.has(item.code) ? 0 : 3) + DOUBT[item.trust] });
  }
  // Sorting is stable, so equals stay in code order.
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.slice(0, most).map(({ item }) => item);
}

/** 0 is the best match, -1 none. */
function matchRank(item: CodeItem, wanted: string): number {
  if (wanted === '') return 0;
  if (item.code.startsWith(wanted) || wanted.startsWith(item.code)) return 0;
  const name = item.name.toLowerCase();
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const letters = initials(item.name);
  if (letters === wanted) return 1;
  if (letters.startsWith(wanted)) return 2;
  if (name.includes(wanted)) return 3;
  if (wanted.length > 1 && letters.includes(wanted)) return 4;
  return -1;
}

/** The codes that lines carry: what is used already is offered first. */
export function usedCodes(...ledgers: readonly (readonly LedgerLine[])[]): ReadonlySet<string> {
  return new Set(
    ledgers.flat().flatMap(({ function: item, economic }) => (economic === undefined ? [item] : [item, economic])),
  );
}

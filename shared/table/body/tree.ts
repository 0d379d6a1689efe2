import { nameInCell } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import type { LedgerEntry } from '../../ledger/ledger.ts';
import { compareText } from '../../ledger/project.ts';
import { hasMoney, tally, type Tally } from '../../ledger/tally.ts';
import type { RowRole, TableRow } from '../block.ts';
import {
  planRow,
  totalRow,
  withTotal,
  type RowLabels,
  type TableBody,
  type TableContext,
  type TablePlan,
} from '../context.ts';

/** Tables grouped by a classification: parents are generated, codes ascend, only rows with money print. */

const TOTAL = '';
const ROLE_OF_LENGTH = new Map<number, RowRole>([
  [3, 'class'],
  [5, 'section'],
  [7, 'item'],
]);

/** 类款项 of the functional classification. */
export function functionTree(context: TableContext, plan: TablePlan, scope: LedgerFilter): TableBody {
  return tree(
    context,
    plan,
    scope,
    (line) => functionKeys(line.function),
    (code) => ({ function: code }),
  );
}

/** 类款 of the economic classification; lines without an economic code count in the total only. */
export function economicTree(context: TableContext, plan: TablePlan, scope: LedgerFilter): TableBody {
  const keysOf = (line: LedgerEntry): readonly string[] =>
    line.economic === undefined ? [TOTAL] : [TOTAL, line.economic.slice(0, 3), line.economic];
  return tree(context, plan, scope, keysOf, (code) => ({ economic: [code] }));
}

/** The keys of the rows a functional item counts in. */
export function functionKeys(item: string): readonly string[] {
  return [TOTAL, item.slice(0, 3), item.slice(0, 5), item];
}

function tree(
  context: TableContext,
  plan: TablePlan,
  scope: LedgerFilter,
  keysOf: (line: LedgerEntry) => readonly string[],
  filterOf: (code: string) => LedgerFilter,
): TableBody {
  const sums = tally(context.ledger, scope, plan.sums, keysOf);
  const rows = codesWithMoney(sums).map((code): TableRow => {
    const role = ROLE_OF_LENGTH.get(code.length) ?? 'item';
    return planRow(plan, role, codeLabels(context, code), sums.get(code) ?? [], filterOf(code));
  });
  const total = totalRow(plan, sums.get(TOTAL) ?? []);
  return { rows: withTotal(plan, total, rows), filled: rows.length > 0 };
}

/** Codes whose row prints, ascending: those with money in any column, and every parent of such a row (forms.md §3b). */
export function codesWithMoney(sums: Tally): readonly string[] {
  const kept = new Set<string>();
  for (const [code, row] of sums) {
    if (code === TOTAL || !hasMoney(row)) continue;
    for (let length = 3; length <= code.length; length += 2) kept.add(code.slice(0, length));
  }
  return [...kept].sort(compareText);
}

/** 类 款 项 as 3, 2 and 2 digits with the name. */
export function codeLabels(context: TableContext, code: string): RowLabels {
  return {
    class: code.slice(0, 3),
    section: code.slice(3, 5),
    item: code.slice(5, 7),
    name: nameInCell(context.codes, code),
  };
}

import type { Fen } from '../../base/money/fen.ts';
import { nameInCell } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { compareText } from '../../ledger/project.ts';
import { isItemFamily } from '../../ledger/measure.ts';
import { economicTally, rollUp, tally, type Tally } from '../../ledger/tally.ts';
import type { RowRole } from '../block.ts';
import {
  planRow,
  totalRow,
  withTotal,
  type RowLabels,
  type TableBody,
  type TableContext,
  type TablePlan,
} from '../context.ts';
import { keysWithMoney, rowSums, tallyYears, type Include, type YearTallies } from '../year-sums.ts';
import type { SpecOfBody } from './kind.ts';

/** Tables grouped by a classification: parents are generated, codes ascend, only rows with money print. */

const TOTAL = '';
const ROLE_OF_LENGTH = new Map<number, RowRole>([
  [3, 'class'],
  [5, 'section'],
  [7, 'item'],
]);

/** 类款项 of the functional classification. */
export function functionTree(context: TableContext, plan: TablePlan, body: SpecOfBody<'function-tree'>): TableBody {
  const items = tallyYears(context, plan, (ledger, columns) => tally(ledger, body.scope, columns, 'item'));
  const sums = {
    current: rollUp(items.current, codeAndParents),
    prior: rollUp(withStatedItems(context, plan, items.prior), codeAndParents),
  };
  return tree(context, plan, sums, body.include, (code) => ({ function: code }));
}

/** Last year's items with what a person says they were, in the columns that ask for it: the sentences say the same. */
function withStatedItems({ years }: TableContext, { figures }: TablePlan, items: Tally): Tally {
  const stated = figures.flatMap(({ measure }, column) =>
    isItemFamily(measure)
      ? [...years.statedPriors].flatMap(([key, prior]) =>
          key.startsWith(`${measure}.`) ? [{ item: key.slice(measure.length + 1), column, prior }] : [],
        )
      : [],
  );
  if (stated.length === 0) return items;
  const rows = new Map<string, Fen[]>([...items].map(([item, row]) => [item, [...row]]));
  for (const { item, column, prior } of stated) {
    const row = rows.get(item) ?? figures.map(() => 0);
    row[column] = prior;
    rows.set(item, row);
  }
  return rows;
}

/** 类款 of the economic classification; lines without an economic code count in the total only. */
export function economicTree(context: TableContext, plan: TablePlan, body: SpecOfBody<'economic-tree'>): TableBody {
  const sums = tallyYears(context, plan, (ledger, columns) =>
    rollUp(economicTally(ledger, body.scope, columns), codeAndParents),
  );
  return tree(context, plan, sums, body.include, (code) => ({ economic: [code] }));
}

/** The rows a code counts in: the total, its parents and its own. */
function codeAndParents(code: string): readonly string[] {
  if (code === '') return [TOTAL];
  const own = [code.slice(0, 3), code.slice(0, 5)];
  return code.length === 7 ? [TOTAL, ...own, code] : [TOTAL, ...own];
}

function tree(
  context: TableContext,
  plan: TablePlan,
  sums: YearTallies,
  include: Include,
  filterOf: (code: string) => LedgerFilter,
): TableBody {
  const rows = codesWithMoney(sums, include).map((code) => {
    const role = ROLE_OF_LENGTH.get(code.length) ?? 'item';
    return planRow(plan, role, codeLabels(context, code), rowSums(sums, code), filterOf(code));
  });
  const total = totalRow(plan, rowSums(sums, TOTAL));
  return { rows: withTotal(plan, total, rows), filled: rows.length > 0 };
}

/** Codes whose row prints, ascending: those with money in any column, and every parent of such a row (forms.md §3b). */
function codesWithMoney(sums: YearTallies, include: Include): readonly string[] {
  const kept = new Set<string>();
  for (const code of keysWithMoney(sums, include)) {
    if (code === TOTAL) continue;
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

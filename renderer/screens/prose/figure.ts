import { printHundredths, printPercent } from '../../../shared/base/money/fen.ts';
import type { Block } from '../../../shared/document/document.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { compare, type Comparison } from '../../../shared/ledger/compare.ts';
import type { LedgerFilter, ValueSource } from '../../../shared/ledger/filter.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { measureFilter, type OwnMeasures } from '../../../shared/ledger/measure.ts';
import { isComparisonKey } from '../../../shared/pack/measure-check.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import type { CellPlace } from '../../components/table/cell-place.ts';
import { filterKey } from '../../components/table/filter-order.ts';

/** A cell of a table that shows the same figure. */
export interface SameFigure {
  readonly table: TableBlock;
  readonly place: CellPlace;
}

/** The first cell of the document that adds up the same lines; undefined where no table has the figure. */
export function sameFigure(blocks: readonly Block[], filter: LedgerFilter, exact: number): SameFigure | undefined {
  const key = filterKey(filter);
  for (const table of blocks) {
    if (table.type !== 'table') continue;
    for (const [row, { cells }] of table.rows.entries()) {
      // Most cells differ in the sum already, which costs nothing to see.
      const column = cells.findIndex((cell, index) => {
        const own = cell.exact === exact ? cellFilter(table, row, index) : undefined;
        return own !== undefined && filterKey(own) === key;
      });
      if (column >= 0) return { table, place: { row, column } };
    }
  }
  return undefined;
}

/** A year-on-year figure and how its prior comes about. */
export interface PriorState {
  readonly comparison: Comparison;
  /** Exact sum of last year's lines. */
  readonly priorSum: number;
  /** How many lines that is. */
  readonly priorLines: number;
  /** What a person said instead, in fen. */
  readonly stated: number | undefined;
  /** Whether the draft has a place to say it. */
  readonly canState: boolean;
}

/** Reads a comparison off the draft. */
export function priorState(draft: Draft, key: string, measures: OwnMeasures): PriorState {
  const prior = indexLedger(draft.priorLedger);
  const stated = draft.comparisons[key]?.prior;
  const filter = measureFilter(measures, key) ?? {};
  const statedPriors = new Map(stated === undefined ? [] : [[key, stated] as const]);
  return {
    comparison: compare({ current: indexLedger(draft.ledger), prior, statedPriors, measures }, key),
    priorSum: prior.sum(filter),
    priorLines: prior.linesOf(filter).length,
    stated,
    canState: isComparisonKey(key, measures),
  };
}

/** How a year-on-year figure is worked out, with its numbers as printed. */
export function comparisonInWords(
  { currentShown, priorShown, difference, rate }: Comparison,
  part: (ValueSource & { readonly kind: 'comparison' })['part'],
  text: string,
): string {
  const [current, prior] = [printHundredths(currentShown), printHundredths(priorShown)];
  const change = printHundredths(Math.abs(difference));
  const words: Readonly<Record<typeof part, string>> = {
    current: `本年预算数 ${current} 万元`,
    prior: `上年预算数 ${prior} 万元`,
    difference: `本年 ${current} 万元，上年 ${prior} 万元，相差 ${change} 万元`,
    rate:
      priorShown === 0
        ? `上年为 0，按 ${printPercent(rate)} 写`
        : `相差 ${change} ÷ 上年 ${prior} ＝ ${printPercent(rate)}`,
    share: `本年 ${current} 万元占合计的 ${text}`,
  };
  return words[part];
}

import { printPercent } from '../../../shared/base/money/fen.ts';
import { printShown } from '../../../shared/base/money/number-style.ts';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import type { Block } from '../../../shared/document/document.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { compare, comparisonOf, twoYearsOf, type Comparison } from '../../../shared/ledger/compare.ts';
import type { Base } from '../../../shared/ledger/base.ts';
import type { LedgerFilter, ValueSource } from '../../../shared/ledger/filter.ts';
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
  /** What of last year it is compared with. */
  readonly base: Base;
  /** What a person said instead, in fen; of 执行数 the only thing that says it. */
  readonly stated: number | undefined;
  /** Whether the draft has a place to say it. */
  readonly canState: boolean;
}

/** Where a comparison comes from, as its printed value says. */
export type ComparisonSource = ValueSource & { readonly kind: 'comparison' };

/** Reads a comparison off the draft. */
export function priorState(
  draft: Draft,
  { key, style, ...source }: Pick<ComparisonSource, 'key' | 'style' | 'base'>,
  measures: OwnMeasures,
): PriorState {
  const base: Base = source.base ?? 'budget';
  const years = twoYearsOf(draft, measures);
  const executed = base === 'executed' ? years.executed.get(key) : undefined;
  const filter = measureFilter(measures, key) ?? {};
  return {
    comparison:
      executed === undefined
        ? compare(years, key, style)
        : comparisonOf(key, years.current.sum(filter), executed, style),
    priorSum: years.prior.sum(filter),
    priorLines: years.prior.linesOf(filter).length,
    base,
    stated: base === 'executed' ? executed : years.statedPriors.get(key),
    canState: isComparisonKey(key, measures),
  };
}

/** What last year's figure is called. */
const BASE_WORDS = { budget: '上年预算数', executed: '上年执行数' } as const satisfies Record<Base, string>;

/** How a year-on-year figure is worked out, with its numbers as printed. */
export function comparisonInWords(
  { currentShown, priorShown, difference, rate, style }: Comparison,
  part: ComparisonSource['part'],
  text: string,
  base: Base,
): string {
  const [current, prior, change] = [currentShown, priorShown, Math.abs(difference)].map((steps) =>
    printShown(steps, style),
  ) as [string, string, string];
  const unit = UNIT_NAMES[style.unit];
  const words: Readonly<Record<typeof part, string>> = {
    current: `本年预算数 ${current} ${unit}`,
    prior: `${BASE_WORDS[base]} ${prior} ${unit}`,
    difference: `本年 ${current} ${unit}，上年 ${prior} ${unit}，相差 ${change} ${unit}`,
    rate:
      priorShown === 0
        ? `上年为 0，按 ${printPercent(rate)} 写`
        : `相差 ${change} ÷ 上年 ${prior} ＝ ${printPercent(rate)}`,
    share: `本年 ${current} ${unit}占合计的 ${text}`,
  };
  return words[part];
}

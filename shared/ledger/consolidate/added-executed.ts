import type { Fen } from '../../base/money/fen.ts';
import type { Draft } from '../../draft/schema.ts';
import { indexLedger } from '../ledger.ts';
import { measureFilter, type OwnMeasures } from '../measure.ts';

/**
 * Last year's 执行数 of the department: what the units state, added up. Where a unit that has this money does not state it
 * the sum is unknown, and left for a person to fill in.
 */
export function addedExecuted(units: readonly Draft[], measures: OwnMeasures): ReadonlyMap<string, Fen> {
  const keys = new Set(
    units.flatMap(({ comparisons }) =>
      Object.entries(comparisons).flatMap(([key, { executed }]) => (executed === undefined ? [] : [key])),
    ),
  );
  const ledgers = units.map(({ comparisons, ledger, priorLedger }) => ({
    comparisons,
    years: [indexLedger(ledger), indexLedger(priorLedger)],
  }));
  return new Map(
    [...keys].flatMap((key) => {
      const filter = measureFilter(measures, key);
      if (filter === undefined) return [];
      const parts = ledgers.map(({ comparisons, years }) => {
        const has = years.some((year) => year.linesOf(filter).length > 0);
        return comparisons[key]?.executed ?? (has ? undefined : 0);
      });
      if (!parts.every((part) => part !== undefined)) return [];
      return [[key, parts.reduce((sum, part) => sum + part, 0)] as const];
    }),
  );
}

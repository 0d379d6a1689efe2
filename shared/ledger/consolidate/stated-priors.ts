import type { Fen } from '../../base/money/fen.ts';
import type { Draft, LedgerLine } from '../../draft/schema.ts';
import { indexLedger } from '../ledger.ts';
import { measureFilter, type OwnMeasures } from '../measure.ts';

/**
 * Last year's figures that replace a sum of lines, for the department: wherever a unit states one, what it states and
 * the lines of the units that do not, less what is taken out between them.
 */
export function addedPriors(
  units: readonly Draft[],
  eliminations: readonly LedgerLine[],
  measures: OwnMeasures,
): ReadonlyMap<string, Fen> {
  const keys = new Set(
    units.flatMap(({ comparisons }) =>
      Object.entries(comparisons).flatMap(([key, { prior }]) => (prior === undefined ? [] : [key])),
    ),
  );
  const ledgers = units.map((unit) => ({ unit, lines: indexLedger(unit.priorLedger) }));
  const taken = indexLedger(eliminations);
  return new Map(
    [...keys].flatMap((key) => {
      const filter = measureFilter(measures, key);
      if (filter === undefined) return [];
      const parts = ledgers.map(({ unit, lines }) => unit.comparisons[key]?.prior ?? lines.sum(filter));
      return [[key, parts.reduce((sum, part) => sum + part, taken.sum(filter))] as const];
    }),
  );
}

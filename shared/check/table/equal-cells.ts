import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult } from '../finding.ts';
import { cellOf, type CellName } from './cell-lookup.ts';
import { compareSums, type PlacedAmount } from './comparison.ts';

/** What some cells add up to is what others do (rules 1, 2, 10 to 13, 15, 16). */
export function equalCells(spec: SpecOf<'equal-cells'>, context: CheckContext): CheckResult {
  const side = (cells: readonly CellName[]): readonly PlacedAmount[] | undefined => {
    const amounts = cells.map((cell) => cellOf(context, cell)).filter((amount) => amount !== undefined);
    return amounts.length === cells.length ? amounts : undefined;
  };
  const findings = Object.values(spec.equations).flatMap(({ left, right, relation }) => {
    const [actual, expected] = [side(left), side(right)];
    if (actual === undefined || expected === undefined) return [];
    const found = compareSums(spec, actual, expected, relation ?? 'equal', { fix: '请核对这几处，改正不对的一处' });
    return found === undefined ? [] : [found];
  });
  return { findings };
}

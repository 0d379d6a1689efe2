import type { Fen } from '../base/money/fen.ts';
import { assertNever } from '../base/result.ts';
import { isBlank } from '../base/text.ts';
import { knownMeasure } from '../ledger/measure.ts';
import type { Condition } from '../pack/prose-spec.ts';
import type { ProseContext } from './context.ts';
import { factHolds } from './fact.ts';

/** Whether a block prints. Money is tested on exact sums, never on what is printed (forms.md §2.1). */
export function holds(context: ProseContext, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  if ('filled' in condition) return context.filled.has(condition.filled);
  if ('empty' in condition) return !context.filled.has(condition.empty);
  if ('nonzero' in condition) return condition.nonzero.some((measure) => sumOf(context, measure) !== 0);
  if ('zero' in condition) return condition.zero.every((measure) => sumOf(context, measure) === 0);
  if ('fact' in condition) return factHolds(context, condition.fact);
  if ('written' in condition) return !isBlank(context.draft[condition.written]);
  if ('nothingElse' in condition) {
    return isBlank(context.draft.otherMatters) && !factHolds(context, 'projects.classified.count');
  }
  return assertNever(condition);
}

function sumOf({ years }: ProseContext, measure: string): Fen {
  return years.current.sum(knownMeasure(years.measures, measure));
}

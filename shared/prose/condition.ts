import type { Fen } from '../base/money/fen.ts';
import { assertNever } from '../base/result.ts';
import { isBlank } from '../base/text.ts';
import { knownMeasure, measureFilter } from '../ledger/measure.ts';
import { weigh, type Condition, type SimpleCondition } from '../pack/condition-spec.ts';
import { chosenSettings } from '../pack/setting-spec.ts';
import { isCount } from '../pack/slot.ts';
import { compared, isUnchanged } from './comparison.ts';
import type { ProseContext } from './context.ts';
import { factHolds } from './fact.ts';

/** Whether something prints. Money is tested on exact sums, never on what is printed (forms.md §2.1). */
export function holds(context: ProseContext, condition: Condition | undefined): boolean {
  return condition === undefined || weigh(condition, (part) => answer(context, part)) === true;
}

function answer(context: ProseContext, part: SimpleCondition): boolean {
  const { draft, filled, pack } = context;
  if ('filled' in part) return filled.has(part.filled);
  if ('empty' in part) return !filled.has(part.empty);
  if ('nonzero' in part) return part.nonzero.some((measure) => sumOf(context, measure) !== 0);
  if ('zero' in part) return part.zero.every((measure) => sumOf(context, measure) === 0);
  if ('fact' in part) return isCount(part.fact) ? factHolds(context, part.fact) : context.fields.says(part.fact);
  if ('field' in part) return context.fields.says(part.field);
  if ('written' in part) return !isBlank(draft[part.written]);
  if ('nothingElse' in part) return isBlank(draft.otherMatters) && !factHolds(context, 'projects.classified.count');
  // What a reader sees has not changed where no difference is printed.
  if ('unchanged' in part) return isUnchanged(compared(context, part.unchanged));
  if ('kind' in part) return draft.kind === part.kind;
  if ('nature' in part) return draft.organization.nature === part.nature;
  if ('setting' in part) return chosenSettings(pack.manifest.settings ?? {}, draft.settings)[part.setting] === part.is;
  return assertNever(part);
}

/** A sum of this year's ledger, or an amount that is entered. */
function sumOf({ years, fields }: ProseContext, measure: string): Fen {
  if (measureFilter(years.measures, measure) === undefined) return fields.number(measure);
  return years.current.sum(knownMeasure(years.measures, measure));
}

import { printPercent, type Fen, type Hundredths, type Steps } from '../base/money/fen.ts';
import { printAmount, printShown, type NumberStyle } from '../base/money/number-style.ts';
import { isBlank, PLACEHOLDER, withoutFinalStop } from '../base/text.ts';
import type { LedgerFilter, ValueSource } from '../ledger/filter.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';

/** What a run of an amount needs to know: how its block prints. */
type Printing = Pick<ProseContext, 'style'>;

type Value = Run & { readonly kind: 'value' };

/** Plain words. */
export function words(text: string): Run {
  return { kind: 'text', text };
}

/** An amount summed from this year's ledger. */
export function ledgerAmount({ style }: Printing, exact: Fen, filter: LedgerFilter): Run {
  return { kind: 'value', text: printAmount(exact, style), source: { kind: 'ledger', year: 'current', filter }, exact };
}

/** An amount that stands in the draft, or is added up from there. */
export function enteredAmount({ style }: Printing, exact: Fen, pointer: string): Run {
  return { kind: 'value', text: printAmount(exact, style), source: { kind: 'entered', pointer }, exact };
}

/** A count; counts have no thousands separators (forms.md §2.6). */
export function counted(count: number, source: ValueSource): Run {
  return { kind: 'value', text: String(count), source };
}

/** A printed amount that was derived from printed amounts of the same style. */
export function shown(steps: Steps, style: NumberStyle, source: ValueSource): Value {
  return { kind: 'value', text: printShown(steps, style), source };
}

/** A share or a rate, always with two decimals and its sign of percent. */
export function percent(value: Hundredths, source: ValueSource): Run {
  return { kind: 'value', text: printPercent(value), source };
}

/** The mark of what somebody has to fill in; `label` names it in the list of what is missing. */
export function missing(pointer: string, label: string): Run {
  return { kind: 'missing', text: PLACEHOLDER, pointer, label };
}

/** A typed text as typed; the placeholder where it is missing. */
export function typed(text: string | undefined, pointer: string, label: string): Run {
  if (text === undefined || isBlank(text)) return missing(pointer, label);
  return { kind: 'typed', text, pointer, label };
}

/** A typed text inside a sentence that supplies its own full stop or semicolon (forms.md §3b, "Texts"). */
export function typedClause(text: string | undefined, pointer: string, label: string): Run {
  return typed(text === undefined ? undefined : withoutFinalStop(text), pointer, label);
}

/** Joins lists of runs with words between them. */
export function joinRuns(parts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [words(between), ...part]));
}

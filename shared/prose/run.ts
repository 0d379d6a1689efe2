import { printHundredths, printPercent, printWan, type Fen, type Hundredths } from '../base/money/fen.ts';
import { isBlank, PLACEHOLDER, withoutFinalStop } from '../base/text.ts';
import type { LedgerFilter, ValueSource } from '../ledger/filter.ts';
import type { Run } from './block.ts';

/** Plain words. */
export function words(text: string): Run {
  return { kind: 'text', text };
}

/** An amount in 万元 summed from this year's ledger. */
export function ledgerAmount(exact: Fen, filter: LedgerFilter): Run {
  return { kind: 'value', text: printWan(exact), source: { kind: 'ledger', year: 'current', filter }, exact };
}

/** An amount in 万元 that stands in the draft, or is added up from there. */
export function enteredAmount(exact: Fen, pointer: string): Run {
  return { kind: 'value', text: printWan(exact), source: { kind: 'entered', pointer }, exact };
}

/** A count; counts have no thousands separators (forms.md §2.6). */
export function counted(count: number, source: ValueSource): Run {
  return { kind: 'value', text: String(count), source };
}

/** A printed value in 万元 that was derived from printed values. */
export function shown(value: Hundredths, source: ValueSource): Run {
  return { kind: 'value', text: printHundredths(value), source };
}

/** A share or a rate, always with two decimals and its sign of percent. */
export function percent(value: Hundredths, source: ValueSource): Run {
  return { kind: 'value', text: printPercent(value), source };
}

/** A typed text as typed; the placeholder where it is missing. `label` names it in the list of what is missing. */
export function typed(text: string | undefined, pointer: string, label: string): Run {
  if (text === undefined || isBlank(text)) return { kind: 'missing', text: PLACEHOLDER, pointer, label };
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

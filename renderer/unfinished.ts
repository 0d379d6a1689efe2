import type { Draft, LedgerLine } from '../shared/draft/schema.ts';
import {
  ANSWER_TEXT,
  countUnfinished,
  NOTHING_UNFINISHED,
  OVERRIDE_TEXT,
  WAIVER_TEXT,
  type FieldText,
  type LedgerTexts,
  type Unfinished,
} from '../shared/draft/unfinished.ts';
import { valueAt } from '../shared/draft/value-at.ts';
import { visibleEntries, type UnfinishedRows } from './unfinished-rows.ts';

/**
 * What was typed anywhere and is not valid yet, so that the draft does not have it. It outlives the screens, goes into the
 * recovery copy and counts as unsaved. Each text belongs to what it was typed over: undo hides it together with that,
 * redo shows it again.
 */

/** The text of a form field that was not taken over. */
export interface Refused {
  readonly text: FieldText;
  /** What the draft has in its place. */
  readonly over: unknown;
  /** The draft as it was then: as long as it is so, undo takes this text back first. Null for one from a recovery copy. */
  readonly since: Draft | null;
}

/** The text in the cell of 预算明细 that is being typed into; nothing has taken it over yet. */
export interface PendingCell {
  /** The unfinished row it is in, or the line; both null in the blank row at the end. */
  readonly entry: string | null;
  readonly line: LedgerLine | null;
  readonly column: keyof LedgerTexts;
  readonly text: string;
}

/** Everything unfinished in the open draft. */
export interface UnfinishedWork {
  readonly rows: UnfinishedRows;
  readonly pending: PendingCell | null;
  /** By JSON pointer. */
  readonly fields: ReadonlyMap<string, Refused>;
  /** The rows come from a recovery copy and were not looked at yet: some may have been on their way to being valid. */
  readonly restored: boolean;
}

/** A draft with what is unfinished over it. */
export interface Over {
  readonly draft: Draft;
  readonly unfinished: UnfinishedWork;
}

const known = new WeakMap<UnfinishedWork, { readonly draft: Draft; readonly copy: Unfinished }>();

/** What of it shows over the draft as it is now, as plain data. */
export function unfinishedIn({ draft, unfinished }: Over): Unfinished {
  const before = known.get(unfinished);
  if (before?.draft === draft) return before.copy;
  const copy = copyOf(draft, unfinished);
  known.set(unfinished, { draft, copy });
  return copy;
}

/** Whether anything unfinished shows. */
export function hasUnfinished(over: Over): boolean {
  return countUnfinished(unfinishedIn(over)) > 0;
}

/** The text of a field that was not taken over; null where there is none, or where the draft has moved on. */
export function refusedAt({ draft, unfinished }: Over, pointer: string): FieldText | null {
  const refused = unfinished.fields.get(pointer);
  return refused === undefined || refused.over !== valueAt(draft, pointer) ? null : refused.text;
}

/** The refused texts without those that were typed last, over this very draft; what is written in dialogs stays. */
export function withoutLastRefused({ draft, unfinished }: Over): UnfinishedWork['fields'] {
  const isLast = ([pointer, { since }]: readonly [string, Refused]): boolean => since === draft && !isOfDialog(pointer);
  const left = [...unfinished.fields].filter((field) => !isLast(field));
  return left.length === unfinished.fields.size ? unfinished.fields : new Map(left);
}

function isOfDialog(pointer: string): boolean {
  return [OVERRIDE_TEXT, WAIVER_TEXT, ANSWER_TEXT].some((above) => pointer.startsWith(`${above}/`));
}

/** Puts back over a draft what was unfinished in its recovery copy; `newId` names the rows. */
export function restoreUnfinished(
  { rows, cells, fields }: Unfinished,
  draft: Draft,
  newId: () => string,
): UnfinishedWork {
  const lines = cells.flatMap(({ ledger, at, typed }) => {
    const line = draft[ledger][at];
    return line === undefined ? [] : [[line, typed] as const];
  });
  return {
    rows: { entries: rows.map(({ at, typed }) => ({ id: newId(), at, typed })), held: new Map(lines) },
    pending: null,
    fields: new Map(fields.map(({ pointer, text }) => [pointer, { text, over: valueAt(draft, pointer), since: null }])),
    restored: rows.length + cells.length > 0,
  };
}

function copyOf(draft: Draft, unfinished: UnfinishedWork): Unfinished {
  const { rows, pending, fields } = unfinished;
  if (rows.entries.length + rows.held.size + fields.size === 0 && pending === null) return NOTHING_UNFINISHED;
  const { ledger, priorLedger } = draft;
  const typing: LedgerTexts = pending === null || pending.text.trim() === '' ? {} : { [pending.column]: pending.text };
  const entries = visibleEntries(rows.entries, ledger, priorLedger).map(({ id, at, typed }) => ({
    at: Math.min(at, ledger.length),
    typed: pending?.entry === id ? { ...typed, ...typing } : typed,
  }));
  if (pending?.entry === null && pending.line === null) entries.push({ at: ledger.length, typed: typing });
  const held = new Map(rows.held);
  if (pending !== null && pending.line !== null) held.set(pending.line, { ...held.get(pending.line), ...typing });
  return {
    rows: entries.filter(({ typed }) => isTyped(typed)),
    cells: (['ledger', 'priorLedger'] as const).flatMap((name) => cellsOf(name, draft[name], held)),
    fields: [...fields.keys()].flatMap((pointer) => {
      const text = refusedAt({ draft, unfinished }, pointer);
      return text === null ? [] : [{ pointer, text }];
    }),
  };
}

function cellsOf(
  name: 'ledger' | 'priorLedger',
  lines: readonly LedgerLine[],
  held: ReadonlyMap<LedgerLine, LedgerTexts>,
): Unfinished['cells'] {
  if (held.size === 0) return [];
  return lines.flatMap((line, at) => {
    const typed = held.get(line);
    return typed === undefined || !isTyped(typed) ? [] : [{ ledger: name, at, typed }];
  });
}

function isTyped(typed: LedgerTexts): boolean {
  return Object.values(typed).some((text) => text !== '');
}

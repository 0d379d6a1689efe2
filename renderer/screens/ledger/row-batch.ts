import type { LineChanges } from '../../../shared/draft/edit.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { originOf, setOrigin, type Entry, type UnfinishedRows } from '../../unfinished-rows.ts';
import { settleRow, type RowChange } from './row-change.ts';
import { isBlankRow, type CellContext, type LedgerRow } from './row.ts';

/** What many changed rows together do to both ledgers and to the unfinished rows. */
export interface Batch {
  readonly ledger: LineChanges;
  readonly priorLedger: LineChanges;
  readonly unfinished: UnfinishedRows;
  /** Pairs of which only this year's line got new codes; last year's stands alone now. */
  readonly split: readonly { readonly current: LedgerLine; readonly prior: LedgerLine }[];
  /** The line each change ended in, if it has one. */
  readonly lines: readonly (LedgerLine | null)[];
  /** How many of the changed rows hold something that is not valid. */
  readonly troubled: number;
  /** Whether any line of the draft changes. */
  readonly changed: boolean;
}

interface Draft {
  readonly replace: Map<number, LedgerLine | null>;
  readonly insert: { at: number; line: LedgerLine }[];
}

/** Settles changed rows; `newId` names new unfinished rows. */
export function settleBatch(
  changes: readonly RowChange[],
  before: UnfinishedRows,
  context: CellContext,
  newId: () => string,
): Batch {
  const sides = { current: emptyDraft(), prior: emptyDraft() };
  const entries = new Map(before.entries.map((entry) => [entry.id, entry]));
  const held = new Map(before.held);
  const split: { current: LedgerLine; prior: LedgerLine }[] = [];
  const lines: (LedgerLine | null)[] = [];
  let troubled = 0;
  for (const change of changes) {
    const { row } = change;
    const settled = settleRow(change, context);
    if (Object.keys(settled.problems).length > 0 && hasText(settled.typed)) troubled += 1;
    const wasLine = row.current !== null || row.prior !== null;
    const isLine = settled.current !== null || settled.prior !== null;
    putLine(sides.current, row.current, settled.current, row.currentAt);
    putLine(sides.prior, row.prior, settled.prior, row.priorAt);
    if (row.current !== null && settled.current !== null && row.prior !== null && settled.prior === row.prior) {
      if (codesOf(settled.current) !== codesOf(row.current)) split.push({ current: settled.current, prior: row.prior });
    }
    const owner = row.current ?? row.prior;
    if (owner !== null) held.delete(owner);
    const kept = settled.current ?? settled.prior;
    if (kept !== null && Object.keys(settled.typed).length > 0) held.set(kept, settled.typed);
    lines.push(kept);
    keepEntry({ row, settled, wasLine, isLine, entries, newId });
  }
  const changed = [sides.current, sides.prior].some((side) => side.replace.size > 0 || side.insert.length > 0);
  return {
    ledger: sides.current,
    priorLedger: sides.prior,
    unfinished: { entries: moved([...entries.values()], sides.current, changes), held },
    split,
    lines,
    troubled,
    changed,
  };
}

function hasText(typed: LedgerRow['typed']): boolean {
  return Object.values(typed).some((text) => text !== '');
}

function emptyDraft(): Draft {
  return { replace: new Map<number, LedgerLine | null>(), insert: [] };
}

function putLine(side: Draft, old: LedgerLine | null, line: LedgerLine | null, at: number): void {
  if (line === old) return;
  if (old !== null) side.replace.set(at, line);
  else if (line !== null) side.insert.push({ at, line });
}

/** Keeps the unfinished row behind a change: a new one, a changed one, or the memory of one that has its line now. */
function keepEntry({
  row,
  settled,
  wasLine,
  isLine,
  entries,
  newId,
}: {
  readonly row: LedgerRow;
  readonly settled: ReturnType<typeof settleRow>;
  readonly wasLine: boolean;
  readonly isLine: boolean;
  readonly entries: Map<string, Entry>;
  readonly newId: () => string;
}): void {
  const known = row.entry ?? originOf(row.current) ?? originOf(row.prior);
  if (isLine) {
    if (known === undefined) return;
    for (const line of [settled.current, settled.prior]) if (line !== null) setOrigin(line, known);
    return;
  }
  const empty = isBlankRow({ ...row, current: null, prior: null, typed: settled.typed });
  if (empty && (wasLine || known === undefined)) return;
  const id = known ?? newId();
  entries.set(id, { id, at: entries.get(id)?.at ?? row.currentAt, typed: settled.typed });
  for (const line of [row.current, row.prior]) if (line !== null) setOrigin(line, id);
}

/** Unfinished rows keep their neighbours when lines come or go above them. */
function moved(entries: readonly Entry[], side: Draft, changes: readonly RowChange[]): readonly Entry[] {
  const gone = [...side.replace].filter(([, line]) => line === null).map(([index]) => index);
  if (entries.length === 0 || (side.insert.length === 0 && gone.length === 0)) return entries;
  const own = new Set(changes.map(({ row }) => row.entry));
  return entries.map((entry) => {
    if (own.has(entry.id)) return entry;
    const added = side.insert.filter(({ at }) => at < entry.at).length;
    const removed = gone.filter((index) => index < entry.at).length;
    return added === removed ? entry : { ...entry, at: entry.at + added - removed };
  });
}

function codesOf(line: LedgerLine): string {
  return `${line.function}|${line.economic ?? ''}|${line.source}|${line.project ?? ''}`;
}

/** Deletes whole rows: their lines, and what was typed into them. */
export function removeRows(
  rows: readonly LedgerRow[],
  before: UnfinishedRows,
): Omit<Batch, 'split' | 'lines' | 'troubled'> {
  const sides = { current: emptyDraft(), prior: emptyDraft() };
  const dropped = new Set<string | undefined>();
  const held = new Map(before.held);
  for (const row of rows) {
    putLine(sides.current, row.current, null, row.currentAt);
    putLine(sides.prior, row.prior, null, row.priorAt);
    for (const line of [row.current, row.prior]) {
      dropped.add(originOf(line));
      if (line !== null) held.delete(line);
    }
    if (row.entry !== null) dropped.add(row.entry);
  }
  const left = before.entries.filter(({ id }) => !dropped.has(id));
  return {
    ledger: sides.current,
    priorLedger: sides.prior,
    unfinished: { entries: moved(left, sides.current, []), held },
    changed: sides.current.replace.size > 0 || sides.prior.replace.size > 0,
  };
}

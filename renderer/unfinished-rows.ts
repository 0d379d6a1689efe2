import type { LedgerLine } from '../shared/draft/schema.ts';
import type { LedgerTexts } from '../shared/draft/unfinished.ts';

/** What was typed into 预算明细 and is not valid yet. */

/** A row that has no line yet, or whose line was taken back by undo. */
export interface Entry {
  readonly id: string;
  /** It stands before this year's line of this place; after all of them when it is beyond the last. */
  readonly at: number;
  readonly typed: LedgerTexts;
}

/** Unfinished rows in the order they stand, and unfinished changes of lines that are in the draft. */
export interface UnfinishedRows {
  readonly entries: readonly Entry[];
  readonly held: ReadonlyMap<LedgerLine, LedgerTexts>;
}

/** Whether the same texts stand in the same rows and lines. */
export function isSameTyped(one: UnfinishedRows, other: UnfinishedRows): boolean {
  const inWords = ({ entries, held }: UnfinishedRows): string =>
    JSON.stringify([entries.map(({ id, typed }) => [id, typed]), [...held.values()]]);
  return inWords(one) === inWords(other) && [...one.held.keys()].every((line) => other.held.has(line));
}

/**
 * Which unfinished row a line came from. While such a line is in the draft the row is hidden; when undo takes the line
 * out, the row is back with everything that was typed.
 */
const origins = new WeakMap<LedgerLine, string>();

/** Remembers that a line came from an unfinished row, or from a line that did. */
export function setOrigin(line: LedgerLine, entry: string): void {
  origins.set(line, entry);
}

/** The unfinished row a line came from. */
export function originOf(line: LedgerLine | null): string | undefined {
  return line === null ? undefined : origins.get(line);
}

/** The unfinished rows that have no line in these ledgers. */
export function visibleEntries(
  entries: readonly Entry[],
  ...ledgers: readonly (readonly LedgerLine[])[]
): readonly Entry[] {
  if (entries.length === 0) return entries;
  const hidden = new Set(ledgers.flatMap((lines) => lines.map((line) => origins.get(line))));
  return entries.filter(({ id }) => !hidden.has(id));
}

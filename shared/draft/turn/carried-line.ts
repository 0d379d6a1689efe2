import type { LedgerLine } from '../schema.ts';

/** The lines of 预算明细 among what was carried over: a mark for each, and what becomes of the marks when lines move. */

/** The mark of all lines at once: what a draft may say, never what this program writes. */
export const WHOLE_LEDGER = '/ledger';

const LINE = /^\/ledger\/(0|[1-9]\d*)$/;

/** The mark of one line; lines count from 0. */
export function lineMark(index: number): string {
  return `${WHOLE_LEDGER}/${String(index)}`;
}

/** Which line a mark is of; undefined for the mark of anything else. */
export function carriedLine(pointer: string): number | undefined {
  const [, index] = LINE.exec(pointer) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** The lines that are marked, by their places. */
export function carriedLines(carriedOver: readonly string[] | undefined, ledger: readonly unknown[]): Set<number> {
  const marks = carriedOver ?? [];
  if (marks.includes(WHOLE_LEDGER)) return new Set(ledger.keys());
  return new Set(marks.flatMap((pointer) => carriedLine(pointer) ?? []).filter((index) => index < ledger.length));
}

/** Marks with a mark for each line in place of one for all, so that each can be confirmed by itself. */
export function markEachLine(carriedOver: readonly string[], ledger: readonly unknown[]): readonly string[] {
  if (!carriedOver.includes(WHOLE_LEDGER)) return carriedOver;
  const lines = ledger.map((_, index) => lineMark(index));
  const others = carriedOver.filter((pointer) => carriedLine(pointer) === undefined);
  return others.flatMap((pointer) => (pointer === WHOLE_LEDGER ? lines : [pointer]));
}

/**
 * The marks after the ledger has changed from `before` to `after`: each goes where its line went, and goes altogether
 * with a line that was removed or that says something else now.
 */
export function moveMarks(
  carriedOver: readonly string[],
  before: readonly LedgerLine[],
  after: readonly LedgerLine[],
): readonly string[] {
  const marks = markEachLine(carriedOver, before);
  if (before === after || !marks.some((pointer) => carriedLine(pointer) !== undefined)) return marks;
  const places = placesAfter(before, after);
  return marks.flatMap((pointer) => {
    const index = carriedLine(pointer);
    if (index === undefined) return [pointer];
    const place = places.get(index);
    return place === undefined ? [] : [lineMark(place)];
  });
}

/** Where each line that still says the same stands now. Edits leave the lines they do not touch as the same objects. */
function placesAfter(before: readonly LedgerLine[], after: readonly LedgerLine[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) {
    places.set(head, head);
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
    places.set(before.length - tail, after.length - tail);
  }
  const free = new Map<LedgerLine, number[]>();
  for (let index = head; index < after.length - tail; index += 1) {
    const line = after[index];
    if (line !== undefined) free.set(line, [...(free.get(line) ?? []), index]);
  }
  const kept = new Set(before);
  for (let index = head; index < before.length - tail; index += 1) {
    const line = before[index];
    const other = after[index];
    const place = line === undefined ? undefined : free.get(line)?.shift();
    if (place !== undefined) places.set(index, place);
    // Written anew with the same content in the same place: a note, say, was taken off all lines of a project.
    else if (before.length === after.length && line && other && !kept.has(other) && saysTheSame(line, other)) {
      places.set(index, index);
    }
  }
  return places;
}

function saysTheSame(one: LedgerLine, other: LedgerLine): boolean {
  return (['function', 'economic', 'source', 'project', 'amount'] as const).every(
    (field) => one[field] === other[field],
  );
}

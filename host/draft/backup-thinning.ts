/** Which backups are kept: all of them for a day, then fewer the older they are, and not more than there is room for. */

/** A backup as the thinning sees it; they come oldest first. */
export interface Thinnable {
  readonly moment: number;
  readonly bytes: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Up to which age, in ms, one copy of each span is kept: the last one of it. */
const SPANS: readonly (readonly [age: number, span: number])[] = [
  [7 * DAY, HOUR],
  [90 * DAY, DAY],
  [Infinity, 30 * DAY],
];

/** Copies that stay whatever their age and size. */
const AT_LEAST = 3;
/** Room for the copies of one draft, in bytes. */
const ROOM = 100 * 1024 * 1024;

/** The backups to be removed. A moment that is yet to come (the clock was set back) counts as now. */
export function superfluous<Copy extends Thinnable>(
  copies: readonly Copy[],
  now: number,
  room: number = ROOM,
): ReadonlySet<Copy> {
  const gone = new Set<Copy>();
  const filled = new Set<string>();
  let used = 0;
  for (const [index, copy] of copies.toReversed().entries()) {
    const isLate = index < AT_LEAST;
    const slot = slotOf(copy.moment, now);
    const isWanted = isLate || slot === null || !filled.has(slot);
    if (!isWanted || (!isLate && used + copy.bytes > room)) {
      gone.add(copy);
      continue;
    }
    used += copy.bytes;
    if (slot !== null) filled.add(slot);
  }
  return gone;
}

/** What of a copy's kind one is kept of; null where every one is. */
function slotOf(moment: number, now: number): string | null {
  const age = now - moment;
  if (age <= DAY) return null;
  const span = SPANS.find(([most]) => age <= most)?.[1] ?? DAY;
  return `${String(span)} ${String(Math.floor(moment / span))}`;
}

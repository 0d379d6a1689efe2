import type { LedgerLine, Project } from '../../../shared/draft/schema.ts';
import type { LedgerRow } from './row.ts';

/**
 * Sets this year's and last year's ledger side by side. Lines match by function, economic section, source and project
 * name; the first of several alike matches the first. A line without a partner stands alone.
 */
export function pairLedgers(
  ledger: readonly LedgerLine[],
  priorLedger: readonly LedgerLine[],
  projects: readonly Project[],
): readonly LedgerRow[] {
  const names = new Map(projects.map((project) => [project.id, project.name]));
  const partnerOf = matchLines(ledger, priorLedger, names);
  const lonely = lonelyBySeat(priorLedger, partnerOf);
  const rows: LedgerRow[] = [];
  let priorAt = 0;
  const addLonely = (seat: number, currentAt: number): void => {
    for (const index of lonely.get(seat) ?? []) {
      const prior = priorLedger[index];
      if (prior === undefined) continue;
      rows.push({ current: null, prior, currentAt, priorAt: index, entry: null, typed: {} });
      priorAt = index + 1;
    }
  };
  addLonely(FIRST, 0);
  const priorOf = new Map([...partnerOf].map(([prior, current]) => [current, prior]));
  for (const [index, current] of ledger.entries()) {
    const place = priorOf.get(index);
    const prior = place === undefined ? undefined : priorLedger[place];
    if (place !== undefined) priorAt = place + 1;
    rows.push({
      current,
      prior: prior ?? null,
      currentAt: index,
      priorAt: place ?? priorAt,
      entry: null,
      typed: {},
    });
    addLonely(index, index + 1);
  }
  addLonely(LAST, ledger.length);
  return rows;
}

/** Both ledgers of a draft with their rows. */
export interface Pairing {
  readonly ledger: readonly LedgerLine[];
  readonly priorLedger: readonly LedgerLine[];
  readonly projects: readonly Project[];
  readonly rows: readonly LedgerRow[];
}

/**
 * Pairs the ledgers after an edit. Most edits change an amount and no code: then every row keeps its place, and rows
 * whose lines did not change stay the same objects.
 */
export function pairAgain(before: Pairing | null, next: Omit<Pairing, 'rows'>): Pairing {
  const { ledger, priorLedger, projects } = next;
  const isSeated =
    before?.projects === projects && sameCodes(before.ledger, ledger) && sameCodes(before.priorLedger, priorLedger);
  if (!isSeated) return { ...next, rows: pairLedgers(ledger, priorLedger, projects) };
  const rows = before.rows.map((row) => {
    const current = row.current === null ? null : (ledger[row.currentAt] ?? null);
    const prior = row.prior === null ? null : (priorLedger[row.priorAt] ?? null);
    return current === row.current && prior === row.prior ? row : { ...row, current, prior };
  });
  return { ...next, rows };
}

/** Whether lines that belong together by their codes still do, line by line. */
function sameCodes(before: readonly LedgerLine[], next: readonly LedgerLine[]): boolean {
  if (before === next) return true;
  return (
    before.length === next.length &&
    before.every((line, index) => {
      const other = next[index];
      return line === other || (other !== undefined && keyOf(line, line.project) === keyOf(other, other.project));
    })
  );
}

/** Seats of lonely lines that do not follow a line of this year. */
const FIRST = -1;
const LAST = -2;

/** Which line of this year each matched line of last year belongs to. */
function matchLines(
  ledger: readonly LedgerLine[],
  priorLedger: readonly LedgerLine[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<number, number> {
  const waiting = new Map<string, number[]>();
  for (const [index, line] of priorLedger.entries()) {
    const key = keyOf(line, line.project);
    const alike = waiting.get(key);
    if (alike === undefined) waiting.set(key, [index]);
    else alike.push(index);
  }
  const next = new Map<string, number>();
  const partnerOf = new Map<number, number>();
  for (const [index, line] of ledger.entries()) {
    const key = keyOf(line, line.project === undefined ? undefined : (names.get(line.project) ?? line.project));
    const alike = waiting.get(key);
    if (alike === undefined) continue;
    const turn = next.get(key) ?? 0;
    const prior = alike[turn];
    next.set(key, turn + 1);
    if (prior !== undefined) partnerOf.set(prior, index);
  }
  return partnerOf;
}

/** Lonely lines follow the line that stands before them in last year's ledger; the first ones stand before the next. */
function lonelyBySeat(
  priorLedger: readonly LedgerLine[],
  partnerOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const seats = new Map<number, number[]>();
  let seat = partnerOf.size === 0 ? LAST : FIRST;
  for (const index of priorLedger.keys()) {
    const partner = partnerOf.get(index);
    if (partner !== undefined) {
      seat = partner;
      continue;
    }
    const neighbours = seats.get(seat);
    if (neighbours === undefined) seats.set(seat, [index]);
    else neighbours.push(index);
  }
  return seats;
}

function keyOf(line: LedgerLine, project: string | undefined): string {
  return `${line.function}|${line.economic ?? ''}|${line.source}|${project ?? ''}`;
}

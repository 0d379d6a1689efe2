import { z } from 'zod';
import { DraftSchema, LedgerLineSchema, ProjectSchema, type Draft } from './schema.ts';

/**
 * What became different between two states of one draft. A large department's draft is a megabyte, one amount in it a few
 * bytes: what is kept while somebody types travels as the difference to what was kept before.
 */

/** Entries of a list from `from` up to, not with, `until` give way to others. */
const splice = <Entry extends z.ZodType>(entry: Entry) =>
  z.strictObject({ from: z.int().min(0), until: z.int().min(0), entries: z.array(entry) });

export const DraftChangeSchema = z.strictObject({
  /** Everything but the long lists, as it is now. */
  rest: DraftSchema.omit({ ledger: true, priorLedger: true, projects: true, baseline: true }),
  /** What the published document printed, which hardly ever changes; missing while it is the same. */
  baseline: z.strictObject({ cells: DraftSchema.shape.baseline }).optional(),
  ledger: splice(LedgerLineSchema),
  priorLedger: splice(LedgerLineSchema),
  projects: splice(ProjectSchema),
});

/** The difference between two states of a draft. */
export type DraftChange = z.infer<typeof DraftChangeSchema>;

interface Splice<Entry> {
  readonly from: number;
  readonly until: number;
  readonly entries: Entry[];
}

/** The change that makes `after` of `before`. Entries that are the same objects count as unchanged. */
export function changeBetween(before: Draft, after: Draft): DraftChange {
  const { ledger, priorLedger, projects, baseline, ...rest } = after;
  return {
    rest,
    ...(baseline === before.baseline ? {} : { baseline: { cells: baseline } }),
    ledger: spliceBetween(before.ledger, ledger),
    priorLedger: spliceBetween(before.priorLedger, priorLedger),
    projects: spliceBetween(before.projects, projects),
  };
}

/** The draft after the change; undefined for a change that does not belong to this draft, because its lists are shorter. */
export function withChange(before: Draft, change: DraftChange): Draft | undefined {
  const ledger = spliced(before.ledger, change.ledger);
  const priorLedger = spliced(before.priorLedger, change.priorLedger);
  const projects = spliced(before.projects, change.projects);
  if (ledger === undefined || priorLedger === undefined || projects === undefined) return undefined;
  const baseline = change.baseline === undefined ? before.baseline : change.baseline.cells;
  return { ...change.rest, ledger, priorLedger, projects, ...(baseline === undefined ? {} : { baseline }) };
}

function spliceBetween<Entry>(before: readonly Entry[], after: readonly Entry[]): Splice<Entry> {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, until: before.length - same, entries: after.slice(from, after.length - same) };
}

function spliced<Entry>(before: readonly Entry[], { from, until, entries }: Splice<Entry>): Entry[] | undefined {
  if (from > until || until > before.length) return undefined;
  return [...before.slice(0, from), ...entries, ...before.slice(until)];
}

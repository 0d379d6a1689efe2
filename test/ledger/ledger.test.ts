import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCE_GROUPS, SOURCES } from '../../shared/draft/source.ts';
import type { LedgerFilter } from '../../shared/ledger/filter.ts';
import { intersect } from '../../shared/ledger/intersect.ts';
import { indexLedger, type LedgerEntry } from '../../shared/ledger/ledger.ts';
import { tally } from '../../shared/ledger/tally.ts';

const entry: fc.Arbitrary<LedgerEntry> = fc.record({
  function: fc.constantFrom('2010301', '2010350', '2080505', '2120801'),
  economic: fc.constantFrom('30101', '30201', '30231', '30302', undefined),
  source: fc.constantFrom(...SOURCES),
  project: fc.constantFrom('p1', 'p2', undefined),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});

const filter: fc.Arbitrary<LedgerFilter> = fc.record(
  {
    sources: fc.subarray([...SOURCES.slice(0, 6), 'fiscal', 'unit', 'carry'] as const, { minLength: 1 }),
    nature: fc.constantFrom('basic', 'project'),
    spending: fc.constantFrom('personnel', 'operating'),
    economic: fc.subarray(['301', '302', '30231', '303'], { minLength: 1 }),
    function: fc.constantFrom('201', '20103', '2010301'),
    project: fc.constantFrom('p1', 'p2'),
  },
  { requiredKeys: [] },
);

/** One line against a filter, spelled out. */
function names(wanted: LedgerFilter, line: LedgerEntry): boolean {
  const groups: Readonly<Record<string, readonly string[]>> = SOURCE_GROUPS;
  const personnel = line.economic?.startsWith('301') === true || line.economic?.startsWith('303') === true;
  return (
    (wanted.sources?.some((name) => name === line.source || groups[name]?.includes(line.source) === true) ?? true) &&
    (wanted.nature === undefined || wanted.nature === (line.project === undefined ? 'basic' : 'project')) &&
    (wanted.spending === undefined || wanted.spending === (personnel ? 'personnel' : 'operating')) &&
    (wanted.economic?.some((code) => line.economic?.startsWith(code) === true) ?? true) &&
    (wanted.function === undefined || line.function.startsWith(wanted.function)) &&
    (wanted.project === undefined || line.project === wanted.project)
  );
}

const add = (lines: readonly LedgerEntry[]): number => lines.reduce((sum, line) => sum + line.amount, 0);

describe('the ledger', () => {
  test('sums what a plain loop sums, and knows the same lines', () => {
    fc.assert(
      fc.property(fc.array(entry), filter, (lines, wanted) => {
        const ledger = indexLedger(lines);
        const kept = lines.filter((line) => names(wanted, line));
        expect(ledger.sum(wanted)).toBe(add(kept));
        expect(ledger.linesOf(wanted).map((index) => lines[index])).toEqual(kept);
      }),
    );
  });

  test('names by two filters at once what both name', () => {
    fc.assert(
      fc.property(fc.array(entry), filter, filter, (lines, one, other) => {
        fc.pre(one.nature === undefined || other.nature === undefined || one.nature === other.nature);
        fc.pre(one.spending === undefined || other.spending === undefined || one.spending === other.spending);
        fc.pre(one.project === undefined || other.project === undefined || one.project === other.project);
        const kept = lines.filter((line) => names(one, line) && names(other, line));
        expect(indexLedger(lines).sum(intersect(one, other))).toBe(add(kept));
      }),
    );
  });

  test('tallies every item and column as the single sums', () => {
    const columns = [{}, { nature: 'basic' }, { nature: 'project', sources: ['fiscal'] }] as const;
    fc.assert(
      fc.property(fc.array(entry), (lines) => {
        const ledger = indexLedger(lines);
        for (const [item, sums] of tally(ledger, { sources: ['current'] }, columns, 'item')) {
          const single = columns.map((column) =>
            ledger.sum(intersect({ sources: ['current'], function: item }, column)),
          );
          expect(sums).toEqual(single);
        }
      }),
    );
  });
});

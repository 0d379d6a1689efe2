import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SOURCE_GROUPS, SOURCES, type SourceGroup } from '../../shared/draft/source.ts';
import type { LedgerFilter } from '../../shared/ledger/filter.ts';
import { intersect } from '../../shared/ledger/intersect.ts';
import { indexLedger, type LedgerEntry } from '../../shared/ledger/ledger.ts';

const functions = ['2010301', '2010350', '2080505'];
const economics = ['30101', '30102', '30201', '30302'];
const line: fc.Arbitrary<LedgerEntry> = fc.record({
  function: fc.constantFrom(...functions),
  economic: fc.constantFrom(...economics, undefined),
  source: fc.constantFrom(...SOURCES),
  project: fc.constantFrom('p1', 'p2', undefined),
  amount: fc.constant(1),
});
const groups = Object.keys(SOURCE_GROUPS) as readonly SourceGroup[];
const filter: fc.Arbitrary<LedgerFilter> = fc.record(
  {
    sources: fc.array(fc.constantFrom(...SOURCES, ...groups), { minLength: 1, maxLength: 3 }),
    nature: fc.constantFrom('basic', 'project'),
    spending: fc.constantFrom('personnel', 'operating'),
    economic: fc.array(fc.constantFrom(...economics, '301', '302'), { minLength: 1, maxLength: 2 }),
    function: fc.constantFrom(...functions, '201', '20103', '208'),
    project: fc.constantFrom('p1', 'p2'),
  },
  { requiredKeys: [] },
);

describe('where filters meet', () => {
  test('exactly the lines that every one of them names', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), filter, filter, filter, (lines, one, two, three) => {
        const ledger = indexLedger(lines);
        const sets = [two, three].map((other) => new Set(ledger.linesOf(other)));
        const common = ledger.linesOf(one).filter((place) => sets.every((set) => set.has(place)));
        const met = intersect(one, two, three);
        expect(ledger.linesOf(met)).toEqual(common);
        expect(ledger.sum(met)).toBe(common.length);
      }),
    );
  });

  test('a row of 基本支出 has nothing in a column of 项目支出', () => {
    const ledger = indexLedger([{ function: '2010301', source: 'carry.unit', project: 'p1', amount: 5 }]);
    const cell = intersect({ sources: ['carry'] }, { nature: 'basic', function: '2010301' }, { nature: 'project' });
    expect(ledger.linesOf(cell)).toEqual([]);
  });
});

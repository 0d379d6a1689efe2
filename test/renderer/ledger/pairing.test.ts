import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLedgers } from '../../../renderer/screens/ledger/pairing.ts';
import { line, PROJECTS } from './samples.ts';

const seats = (rows: ReturnType<typeof pairLedgers>): string[] =>
  rows.map(
    (row) => `${row.current === null ? '·' : String(row.currentAt)}/${row.prior === null ? '·' : String(row.priorAt)}`,
  );

describe('pairLedgers', () => {
  it('matches by codes, source and project name', () => {
    const ledger = [line(), line({ project: 'p1' }), line({ economic: '30102' })];
    const prior = [line({ project: '商务工作经费' }), line({ source: 'fund.own' }), line()];
    expect(seats(pairLedgers(ledger, prior, PROJECTS))).toEqual(['0/2', '1/0', '·/1', '2/·']);
  });

  it('matches lines alike in their order and leaves the rest alone', () => {
    expect(seats(pairLedgers([line(), line()], [line(), line(), line()], []))).toEqual(['0/0', '1/1', '·/2']);
  });

  it('keeps an unmatched line where it stood among its neighbours', () => {
    const ledger = [line(), line({ economic: '30199' })];
    const prior = [line({ economic: '30102' }), line(), line({ economic: '30103' }), line({ economic: '30199' })];
    expect(seats(pairLedgers(ledger, prior, []))).toEqual(['·/0', '0/1', '·/2', '1/3']);
  });

  it('puts a year without any match after the other', () => {
    expect(seats(pairLedgers([line()], [line({ economic: '30102' })], []))).toEqual(['0/·', '·/0']);
  });

  it('shows every line of both ledgers exactly once', () => {
    const some = fc.array(fc.constantFrom('30101', '30102', '30103'), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (current, prior) => {
        const ledger = current.map((economic) => line({ economic }));
        const priorLedger = prior.map((economic) => line({ economic }));
        const rows = pairLedgers(ledger, priorLedger, []);
        expect(rows.flatMap((row) => row.current ?? [])).toEqual(ledger);
        const places = rows.filter((row) => row.prior !== null).map((row) => row.priorAt);
        expect(places.toSorted((one, other) => one - other)).toEqual([...priorLedger.keys()]);
      }),
    );
  });
});

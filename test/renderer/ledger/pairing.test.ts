import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairAgain, pairLedgers } from '../../../renderer/screens/ledger/pairing.ts';
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

describe('pairAgain', () => {
  const some = fc.array(fc.record({ economic: fc.constantFrom('30101', '30102'), amount: fc.nat(3) }), {
    maxLength: 8,
  });

  it('pairs as if for the first time, whatever was edited', () => {
    fc.assert(
      fc.property(some, some, some, some, (ledger, prior, nextLedger, nextPrior) => {
        const before = { ledger: ledger.map(line), priorLedger: prior.map(line), projects: PROJECTS };
        const next = { ledger: nextLedger.map(line), priorLedger: nextPrior.map(line), projects: PROJECTS };
        const again = pairAgain(pairAgain(null, before), next);
        expect(again.rows).toEqual(pairLedgers(next.ledger, next.priorLedger, PROJECTS));
      }),
    );
  });

  it('changes one row for one amount', () => {
    const ledger = [line(), line({ economic: '30102' }), line({ economic: '30199' })];
    const priorLedger = [line({ economic: '30102' })];
    const before = pairAgain(null, { ledger, priorLedger, projects: PROJECTS });
    const edited = line({ economic: '30102', amount: 7 });
    const { rows } = pairAgain(before, { ledger: ledger.with(1, edited), priorLedger, projects: PROJECTS });
    expect(rows.map((row, index) => row === before.rows[index])).toEqual([true, false, true]);
    expect(rows[1]).toMatchObject({ current: edited, prior: priorLedger[0] });
  });

  it('pairs anew when a project is renamed', () => {
    const ledgers = { ledger: [line({ project: 'p1' })], priorLedger: [line({ project: '会议费' })] };
    const before = pairAgain(null, { ...ledgers, projects: PROJECTS });
    expect(seats(before.rows)).toEqual(['0/·', '·/0']);
    const renamed = PROJECTS.map((project) => (project.id === 'p1' ? { ...project, name: '会议费' } : project));
    expect(seats(pairAgain(before, { ...ledgers, projects: renamed }).rows)).toEqual(['0/0']);
  });
});

/** Rule 18: a department against the drafts of its units, with and without money passed between them. */
import { describe, expect, it } from 'vitest';
import { PackShelf } from '../../../host/pack-files.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { draftContext } from '../../../shared/check/draft-context.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { runChecks, type CheckReport } from '../../../shared/check/run.ts';
import { unitDocuments, unitsContext } from '../../../shared/check/units-context.ts';
import { buildDocument } from '../../../shared/document/build.ts';
import type { LinkedUnit } from '../../../shared/draft/linked-unit.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { consolidate } from '../../../shared/ledger/consolidate/consolidate.ts';
import { addProjects } from '../../../shared/ledger/consolidate/projects.ts';
import { findTransfers } from '../../../shared/ledger/consolidate/transfer.ts';
import { classificationOfTests } from '../../document/open-example.ts';
import { threeUnits } from '../../fixtures/three-units.ts';
import { asking } from '../asked-rules.ts';

const { office, centre, station } = threeUnits();
const SHA = 'a'.repeat(63);
const UNITS = [office, centre, station].map((draft, index) => ({
  file: `${draft.organization.name}.ysgk`,
  sha256: `${SHA}${String(index)}`,
  draft,
}));

const shelf = new PackShelf();
const codes = classificationOfTests();

function department(eliminate: boolean): Draft {
  const transfers = findTransfers(UNITS, addProjects(UNITS, 'apart'));
  const draft = consolidate(UNITS, {
    name: '甲局',
    nature: 'administrative',
    texts: null,
    sameNames: 'apart',
    eliminated: new Map(eliminate ? transfers.map(({ key, line }) => [key, line.amount]) : []),
  });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  return draft.value;
}

function linked(drafts: readonly Draft[] = [office, centre, station]): readonly LinkedUnit[] {
  return drafts.map((draft, index) => ({
    file: UNITS[index]?.file ?? '',
    name: draft.organization.name,
    state: 'unchanged',
    trouble: '',
    found: { sha256: UNITS[index]?.sha256 ?? '', draft },
  }));
}

function checked(draft: Draft, units: readonly LinkedUnit[]): CheckReport {
  const pack = shelf.open(draft.pack);
  if (!pack.ok) throw new Error(printLocated(pack.problem));
  const documents = unitDocuments(draft, units, pack.value, codes);
  const context = {
    ...draftContext(draft, buildDocument(draft, pack.value, codes), pack.value, codes),
    ...unitsContext(draft, documents, pack.value, codes),
  };
  return runChecks(asking(context, (rule) => rule === 17 || rule === 18));
}

const ofRule = ({ findings }: CheckReport, rule: number): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);

describe('a department made from its units', () => {
  it('is their sum', () => {
    const report = checked(department(false), linked());
    expect(ofRule(report, 18)).toEqual([]);
    expect(report.notRun.map(({ rule }) => rule)).not.toContain(18);
  });

  it('tells two projects of one name apart, so that rule 17 finds each in its sheet', () => {
    expect(ofRule(checked(department(false), linked()), 17)).toEqual([]);
  });

  it('is less by what was taken out between them, which is said and is no fault', () => {
    expect(ofRule(checked(department(true), linked()), 18)).toMatchObject([
      { severity: 'hint', where: { block: 't01' }, message: expect.stringContaining('少 50.00 万元') as string },
    ]);
  });

  it('differs where somebody changed an amount by hand: 丙站 was 33.00, 3 万元 more are in table 3', () => {
    const draft = department(true);
    const ledger = draft.ledger.map((line) =>
      line.economic === '30231' ? { ...line, amount: line.amount + 3_000_000 } : line,
    );
    const found = ofRule(checked({ ...draft, ledger }, linked()), 18).filter(({ severity }) => severity !== 'hint');
    expect(found.map(({ where }) => where.block)).toContain('t03');
    expect(found.every(({ message }) => message.includes('所属单位之和减去抵销的内部往来'))).toBe(true);
    // 2010350 in table 10: 公务用车运行 3.00 by the units, 6.00 here.
    expect(found.find(({ where }) => where.block === 't10')).toMatchObject({ expected: '3.00', actual: '6.00' });
  });
});

it('could not run while a unit’s draft is another than it was made from, and says which', () => {
  const [first, second, third] = linked();
  if (first === undefined || second === undefined || third === undefined) throw new Error('three units');
  const report = checked(department(false), [
    first,
    { ...second, state: 'changed' },
    { ...third, state: 'missing', found: null },
  ]);
  expect(ofRule(report, 18)).toEqual([]);
  expect(report.notRun.find(({ rule }) => rule === 18)?.because).toBe(
    '所属单位的草稿 乙中心.ysgk 有变化、丙站.ysgk 找不到，请在“汇总”里查看',
  );
});

/** What a draft alone tells: sheets without indicators or missing, vehicles against their money, lines entered twice. */
import { describe, expect, it } from 'vitest';
import { placeOfFinding } from '../../renderer/finding-place.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { runChecks, verdictOf } from '../../shared/check/run.ts';
import type { Draft, LedgerLine } from '../../shared/draft/schema.ts';
import { exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';

const LIAISON = 'xinjiang-2025/examples/liaison-office-2025';
const OFFICE = 'xinjiang-2024/examples/foreign-affairs-2024';
const NATIONAL = 'national-9/examples/public-service-center-2026';

function found(draft: Draft, rule: number): readonly Finding[] {
  return runChecks(contextOf(draft)).findings.filter((finding) => finding.rule === rule);
}

const errors = (draft: Draft): readonly Finding[] =>
  runChecks(contextOf(draft)).findings.filter(({ severity }) => severity === 'error');

describe('a performance sheet without indicators', () => {
  const emptied = (name: string, at: number): Draft => {
    const draft = exampleDraft(name);
    const projects = draft.projects.map((project, index) =>
      index === at && project.performance !== undefined
        ? { ...project, performance: { ...project.performance, indicators: [] } }
        : project,
    );
    return { ...draft, projects };
  };

  it.each([LIAISON, OFFICE])('%s: is an error, said once, on that sheet', (name) => {
    const at = exampleDraft(name).projects.findIndex(({ performance }) => performance !== undefined);
    const draft = emptied(name, at);
    const on = found(draft, 50).filter(
      ({ where }) => where.block === `project-performance.${draft.projects[at]?.id ?? ''}`,
    );
    expect(on.map(({ severity, message }) => [severity, message.endsWith('没有绩效指标')])).toEqual([['error', true]]);
    const [only] = on;
    expect(only === undefined ? '' : placeOfFinding(only, contextOf(draft).document, contextOf(draft).pack).part).toBe(
      'performance',
    );
  });

  it('counts for the overall sheet as well', () => {
    const draft = exampleDraft(LIAISON);
    const { overallPerformance } = draft;
    if (overallPerformance === undefined) throw new Error('the example has no overall sheet');
    const [finding] = found({ ...draft, overallPerformance: { ...overallPerformance, indicators: [] } }, 50);
    expect([finding?.severity, finding?.where.block]).toEqual(['error', 'overall-performance']);
  });

  it('rows of a read document that nobody filled in are no indicators', () => {
    const context = contextOf(exampleDraft(LIAISON));
    const blocks = context.document.blocks.map((block) =>
      block.type === 'sheet' ? { ...block, rows: block.rows.map((row) => row.map(() => '')) } : block,
    );
    const { draft: _none, ...read } = { ...context, document: { ...context.document, blocks } };
    const sheets = blocks.filter(({ type }) => type === 'sheet').length;
    const given = runChecks(read).findings.filter(({ message }) => message.endsWith('没有绩效指标'));
    expect(given).toHaveLength(sheets);
  });
});

describe('a performance sheet that is not there', () => {
  it('is one error each, leading to where it is entered', () => {
    const draft = exampleDraft(OFFICE);
    const { overallPerformance: _gone, ...rest } = draft;
    const without: Draft = { ...rest, projects: draft.projects.map(({ performance: _sheet, ...project }) => project) };
    const before = new Set(errors(draft).map(({ message }) => message));
    const said = errors(without).filter(({ message }) => !before.has(message));
    const sheets = draft.projects.flatMap(({ performance }, index) => (performance === undefined ? [] : [index]));
    expect(said.map(({ pointer }) => pointer).sort()).toEqual(
      ['/overallPerformance', ...sheets.map((index) => `/projects/${String(index)}/performance`)].sort(),
    );
    const { document } = contextOf(without);
    expect(new Set(said.map((finding) => placeOfFinding(finding, document, contextOf(draft).pack).part))).toEqual(
      new Set(['performance']),
    );
    // What follows from it, counts and rests, is not said beside it.
    const counts = runChecks(contextOf(without)).findings.filter(({ rule }) => rule === 43 || rule === 17);
    const known = runChecks(contextOf(draft)).findings.filter(({ rule }) => rule === 43 || rule === 17);
    expect(counts.map(({ message }) => message)).toEqual(known.map(({ message }) => message));
  });
});

describe('vehicles against the money for running them', () => {
  const running = (wan: number, vehicles: Partial<Draft['assets']['vehicles']>, name = LIAISON): Draft => {
    const draft = exampleDraft(name);
    const none = { count: 0, value: 0 };
    const line: LedgerLine = { function: '2010350', economic: '30231', source: 'general.own', amount: wan * 1_000_000 };
    const ledger = [...draft.ledger.filter(({ economic }) => economic !== '30231'), ...(wan === 0 ? [] : [line])];
    return {
      ...draft,
      ledger,
      assets: { ...draft.assets, vehicles: { general: none, lawEnforcement: none, other: none, ...vehicles } },
    };
  };
  const one = { count: 1, value: 10_000_000 };
  const onVehicles = (draft: Draft): readonly Finding[] =>
    found(draft, 48).filter(({ message }) => message.includes('运行费'));

  it.each([
    ['money and no vehicle', 3, {}, 'error'],
    ['money and one vehicle of law enforcement', 3, { lawEnforcement: one }, undefined],
    ['money and one other vehicle', 3, { other: one }, undefined],
    ['neither', 0, {}, undefined],
    ['a vehicle and no money at all', 0, { general: one }, 'hint'],
  ])('%s', (_, wan, vehicles, severity) => {
    expect(onVehicles(running(wan, vehicles))[0]?.severity).toBe(severity);
  });

  it('a vehicle that runs on other money is in order', () => {
    const draft = running(0, { general: one });
    const line: LedgerLine = { function: '2010350', economic: '30231', source: 'unit.other', amount: 1_000_000 };
    expect(onVehicles({ ...draft, ledger: [...draft.ledger, line] })).toEqual([]);
  });

  it('in the national form too, whose table has the vehicles in columns', () => {
    const [finding] = onVehicles(running(3, {}, NATIONAL));
    expect([finding?.severity, finding?.actual]).toEqual(['error', '0']);
    expect(onVehicles(exampleDraft(NATIONAL))).toEqual([]);
  });

  it('planned purchases are held against the national form’s column as well', () => {
    const draft = exampleDraft(NATIONAL);
    const planned = { ...draft, assets: { ...draft.assets, planned: { ...draft.assets.planned, vehicles: 2 } } };
    expect(
      found(planned, 48)
        .map(({ message }) => message)
        .join(),
    ).toContain('计划购置车辆 2 辆');
  });
});

describe('lines of 预算明细 that are alike', () => {
  const draft = exampleDraft(LIAISON);
  const [first, second, ...rest] = draft.ledger;
  if (first === undefined || second === undefined) throw new Error('the example has no lines');
  const doubled = (again: LedgerLine): Draft => ({ ...draft, ledger: [first, second, ...rest, again] });
  const onLines = (one: Draft): readonly Finding[] =>
    found(one, 45).filter(({ where }) => where.block.startsWith('ledger.'));

  it.each([
    ['the same line', second, 1],
    ['the same line with a note', { ...second, note: '补录' }, 1],
    ['another amount', { ...second, amount: second.amount + 1 }, 0],
    ['another source', { ...second, source: 'general.transfer' as const }, 0],
    ['nothing twice', { ...second, amount: 0 }, 0],
  ])('%s', (_, again, count) => {
    expect(onLines(doubled(again))).toHaveLength(count);
  });

  it('stop publication, name every line, and lead to one of them', () => {
    const three = { ...draft, ledger: [first, second, ...rest, second, second] };
    const [finding] = onLines(three);
    expect(finding?.message).toContain(`第 2、${String(rest.length + 3)}、${String(rest.length + 4)} 行完全相同`);
    expect(finding?.pointer).toBe(`/ledger/${String(rest.length + 2)}`);
    expect(verdictOf(runChecks(contextOf(three)))).toBe('must-fix');
  });

  it('are set aside with a reason, which a line put in above does not undo and another amount does', () => {
    const twice = doubled(second);
    const [finding] = onLines(twice);
    const waivers = [{ rule: 'R45', where: finding?.where.block ?? '', reason: '两批次同额' }];
    expect(onLines({ ...twice, waivers })).toEqual([]);
    expect(onLines({ ...twice, waivers, ledger: [{ ...first, amount: 1 }, ...twice.ledger] })).toEqual([]);
    const raised = twice.ledger.map((line) =>
      line.amount === second.amount && line.economic === second.economic
        ? { ...line, amount: line.amount + 100 }
        : line,
    );
    expect(onLines({ ...twice, waivers, ledger: raised })).toHaveLength(1);
  });

  it('of a classified project are told by their numbers alone', () => {
    const secret: LedgerLine = {
      function: '2010350',
      economic: '30299',
      source: 'general.own',
      project: 'x1',
      amount: 77_000_000,
    };
    const projects = [...draft.projects, { id: 'x1', name: '专项保障经费', classified: true }];
    const [finding] = onLines({ ...draft, projects, ledger: [...draft.ledger, secret, secret] });
    expect(JSON.stringify(finding)).not.toMatch(/30299|77/);
    expect(finding?.message).toContain('完全相同');
  });
});

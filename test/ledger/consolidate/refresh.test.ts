/** 重新汇总: newer sums, and everything a person wrote in the department's draft still there. */
import { describe, expect, it } from 'vitest';
import { printLocated } from '../../../shared/base/result.ts';
import { setOverride, setReason, setUse } from '../../../shared/draft/edit.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { settleCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { consolidate } from '../../../shared/ledger/consolidate/consolidate.ts';
import { addProjects } from '../../../shared/ledger/consolidate/projects.ts';
import { choicesOf, lostTransfers, refresh, type RefreshChoices } from '../../../shared/ledger/consolidate/refresh.ts';
import { findTransfers } from '../../../shared/ledger/consolidate/transfer.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { line, threeUnits } from '../../fixtures/three-units.ts';

const WAN = 1_000_000;
const unitOf = (draft: Draft, number: number): Unit => ({
  file: `${draft.organization.name}.ysgk`,
  sha256: String(number).padStart(64, '0'),
  draft,
});
const { office, centre, station } = threeUnits();
const UNITS = [office, centre, station].map(unitOf);

function made(sameNames: 'apart' | 'joined' = 'apart'): Draft {
  const transfers = findTransfers(UNITS, addProjects(UNITS, sameNames));
  const eliminated = new Map(transfers.map(({ key, line: { amount } }) => [key, amount]));
  const draft = consolidate(UNITS, {
    name: '甲局',
    nature: 'administrative',
    texts: '甲局.ysgk',
    sameNames,
    eliminated,
  });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  return draft.value;
}

function again(department: Draft, units: readonly Unit[], choices: Partial<RefreshChoices> = {}): Draft {
  const { sameNames, eliminated } = choicesOf(department, units);
  const draft = refresh(department, units, { sameNames, eliminated, projectTexts: 'department', ...choices });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  return draft.value;
}

const sum = (lines: Draft['ledger']): number => lines.reduce((all, { amount }) => all + amount, 0);
/** 丙站 with 5 万元 more, as a newer file. */
const newer: readonly Unit[] = UNITS.with(
  2,
  unitOf({ ...station, ledger: [...station.ledger, line('2010350', '30201', 'general.own', 5)] }, 9),
);

it.each(['apart', 'joined'] as const)('changes nothing while the units are the same, projects %s', (sameNames) => {
  const department = made(sameNames);
  expect(again(department, UNITS)).toEqual(department);
});

it('a project that a unit names like another’s only now is not taken for joined before', () => {
  const alone = UNITS.with(
    1,
    unitOf({ ...centre, projects: [], ledger: [line('2010350', '30101', 'general.own', 40)] }, 7),
  );
  const department = consolidate(alone, {
    name: '甲局',
    nature: 'administrative',
    texts: '甲局.ysgk',
    sameNames: 'apart',
    eliminated: new Map(),
  });
  if (!department.ok) throw new Error(department.problem.map(printLocated).join('\n'));
  expect(choicesOf(department.value, UNITS).sameNames).toBe('apart');
  expect(choicesOf(made('joined'), newer).sameNames).toBe('joined');
});

it('projects without a name are never joined', () => {
  const [project] = office.projects;
  if (project === undefined) throw new Error('no project');
  const nameless = { ...project, id: 'blank', name: '' };
  const units = [office, centre].map((draft, index) =>
    unitOf({ ...draft, projects: [...draft.projects, nameless] }, index),
  );
  expect(addProjects(units, 'joined').projects.map(({ name }) => name)).toEqual(['培训经费', '', '']);
});

it('a joined project that its first unit drops goes on with what was written about it', () => {
  const joined = made('joined');
  const [project] = joined.projects;
  if (project === undefined || project.classified) throw new Error('no project');
  const department = {
    ...joined,
    projects: [{ ...project, basis: '部门写的依据' }],
    ledger: [...joined.ledger, { ...line('2010301', '30216', 'general.own', 4, project.id), note: '部门补列' }],
    overrides: { [`s7.${project.id}.basis`]: '改写的依据' },
  };
  const dropped = { ...office, projects: [], ledger: office.ledger.filter((one) => one.project === undefined) };
  const draft = again(department, UNITS.with(0, unitOf(dropped, 9)));
  expect(draft.projects).toHaveLength(1);
  expect(draft.projects[0]).toMatchObject({ name: '培训经费', basis: '部门写的依据' });
  const id = draft.projects[0]?.id ?? '';
  expect(id).not.toBe(project.id);
  expect(draft.overrides).toEqual({ [`s7.${id}.basis`]: '改写的依据' });
  expect(sum(draft.ledger.filter((one) => one.project === id))).toBe(14 * WAN);
});

it('a prior that no unit states any more gives way to last year’s lines, and stays where there are none', () => {
  const stated = made();
  expect(stated.comparisons['general.basic']?.prior).toBeDefined();
  const lines = station.comparisons['general.basic']?.prior ?? 0;
  const known = {
    ...station,
    comparisons: {},
    priorLedger: [line('2010350', '30101', 'general.own', lines / WAN + 5)],
  };
  const department = { ...stated, comparisons: { ...stated.comparisons, 'soe.total': { prior: 7 * WAN } } };
  const draft = again(department, UNITS.with(2, unitOf(known, 9)));
  expect(draft.comparisons['general.basic']).toEqual({ reason: stated.comparisons['general.basic']?.reason });
  expect(draft.comparisons['soe.total']).toEqual({ prior: 7 * WAN });
});

it('takes over the newer amounts and remembers the newer file', () => {
  const draft = again(made(), newer);
  expect(sum(draft.ledger)).toBe(258 * WAN);
  expect(draft.units?.[2]).toMatchObject({ name: '丙站', sha256: '9'.padStart(64, '0') });
});

describe('what a person did in the department’s draft stays', () => {
  it('texts, reasons, uses, overrides, waivers, marks', () => {
    const edits = [
      setReason('general.basic', '部门自己的原因'),
      setUse('201', '部门自己的用途'),
      setOverride('s1.total', '改写的段落'),
    ];
    const written = edits.reduce((draft, edit) => settleCarriedOver(draft, edit(draft)), made());
    const department: Draft = { ...written, waivers: [{ rule: 'R33', where: 'general.basic', reason: '口径不同' }] };
    const draft = again(department, newer);
    expect(draft.comparisons['general.basic']).toEqual({ reason: '部门自己的原因', prior: 156 * WAN });
    expect(draft).toMatchObject({
      uses: department.uses,
      overrides: department.overrides,
      waivers: department.waivers,
    });
    expect(draft.carriedOver).toEqual(['/organization/functions']);
  });

  it('lines with a note, and lines of a project of its own', () => {
    const department = made();
    const own: Draft = {
      ...department,
      projects: [...department.projects, { id: 'p1', name: '部门自己的项目', classified: false }],
      ledger: [
        ...department.ledger,
        { ...line('2010301', '30202', 'general.own', 1), note: '部门统一安排' },
        line('2010301', '30202', 'general.own', 2, 'p1'),
        line('2010301', '30202', 'general.own', 4),
      ],
    };
    const draft = again(own, UNITS);
    // 4 万元 without a note is not known to be the department's own.
    expect(sum(draft.ledger)).toBe(256 * WAN);
    expect(draft.projects.map(({ name }) => name)).toEqual([
      '培训经费（甲局）',
      '培训经费（乙中心）',
      '部门自己的项目',
    ]);
  });

  it('texts of the projects, unless the units’ are asked for', () => {
    const department = made();
    const [first, ...rest] = department.projects;
    if (first === undefined) throw new Error('the department has projects');
    const own: Draft = { ...department, projects: [{ ...first, basis: '部门改写的依据' }, ...rest] };
    expect(again(own, UNITS).projects[0]?.basis).toBe('部门改写的依据');
    expect(again(own, UNITS, { projectTexts: 'units' }).projects[0]?.basis).toBe('年度培训计划');
  });
});

describe('money that was taken out', () => {
  it('is taken out again, never more than there is', () => {
    const less: Draft = {
      ...centre,
      ledger: centre.ledger.map((one) => (one.source === 'unit.superior' ? { ...one, amount: 20 * WAN } : one)),
    };
    const draft = again(made(), UNITS.with(1, unitOf(less, 8)));
    expect(draft.ledger.find(({ note }) => note !== undefined)?.amount).toBe(-20 * WAN);
    expect(sum(draft.ledger)).toBe(253 * WAN);
  });

  it('is counted as lost where the unit no longer gets it', () => {
    const none: Draft = { ...centre, ledger: centre.ledger.filter(({ source }) => source !== 'unit.superior') };
    const units = UNITS.with(1, unitOf(none, 8));
    expect(lostTransfers(made(), units, choicesOf(made(), units).transfers)).toBe(1);
    expect(lostTransfers(made(), UNITS, choicesOf(made(), UNITS).transfers)).toBe(0);
  });
});

describe('projects', () => {
  it('that are new come last, those that are gone go, and marks move with theirs', () => {
    const department = made('joined');
    const [training] = office.projects;
    if (training === undefined) throw new Error('the office has a project');
    const more: Draft = {
      ...office,
      projects: [{ id: 'n', name: '新项目', classified: false }, training],
      ledger: [...office.ledger, line('2010301', '30201', 'general.own', 6, 'n')],
    };
    const draft = again(department, UNITS.with(0, unitOf(more, 7)));
    expect(draft.projects.map(({ name }) => name)).toEqual(['培训经费', '新项目']);
    expect(draft.carriedOver).toEqual(department.carriedOver);
    const without: Draft = {
      ...centre,
      projects: [],
      ledger: centre.ledger.filter(({ project }) => project === undefined),
    };
    const apart = again(made(), UNITS.with(1, unitOf(without, 6)));
    expect(apart.projects.map(({ undertaker }) => undertaker)).toEqual(['甲局']);
  });

  it('that became 涉密 lose their detail, rewritten paragraphs included', () => {
    const department = setOverride('s7.u1-p1.basis', '改写')(made());
    const secret: Draft = { ...office, projects: [{ id: 'p1', name: '培训经费', classified: true }] };
    const draft = again(department, UNITS.with(0, unitOf(secret, 5)));
    expect(draft.projects[0]).toEqual({ id: 'u1-p1', name: '培训经费（甲局）', classified: true });
    expect(draft.overrides).toEqual({});
  });
});

it('refuses units of another year than the department', () => {
  const older = UNITS.map(({ draft }, index) => unitOf({ ...draft, fiscalYear: 2024 }, index));
  const draft = refresh(made(), older, { sameNames: 'apart', eliminated: new Map(), projectTexts: 'department' });
  expect(draft.ok ? '' : draft.problem.map(printLocated).join('')).toContain('年度或公开格式与部门草稿不同');
});

describe('other units than before', () => {
  const ledgerOf = (draft: Draft) => draft.ledger.map(({ amount }) => amount / WAN);
  const [first, second, third] = UNITS;
  if (first === undefined || second === undefined || third === undefined) throw new Error('there are three units');

  it('one that is gone takes its lines, staff and projects along; the others’ texts stay with their own projects', () => {
    const written = setOverride(
      's7.u2-training.scale',
      '乙中心的规模',
    )(setOverride('s7.u1-p1.basis', '甲局改写的依据')(made('apart')));
    const department: Draft = {
      ...written,
      projects: written.projects.map((project) => ({ ...project, basis: `部门写的${project.name}` })),
      waivers: [{ rule: 'R49', where: 'project-performance.u2-training/1/2', reason: '乙中心说过' }],
    };
    const draft = again(department, [second, third]);
    const centreAndStation = consolidate([second, third], {
      name: '甲局',
      nature: 'administrative',
      texts: null,
      sameNames: 'apart',
      eliminated: new Map(eliminatedWith(draft)),
    });
    if (!centreAndStation.ok) throw new Error('the two belong together');
    expect(ledgerOf(draft)).toEqual(ledgerOf(centreAndStation.value));
    expect(draft.organization.staffing).toEqual(centreAndStation.value.organization.staffing);
    expect(draft.projects).toEqual([
      { ...centreAndStation.value.projects[0], id: 'u1-training', basis: '部门写的培训经费（乙中心）' },
    ]);
    expect(draft.overrides).toEqual({ 's7.u1-training.scale': '乙中心的规模' });
    expect(draft.waivers?.[0]?.where).toBe('project-performance.u1-training/1/2');
    expect(draft.units?.map(({ file }) => file)).toEqual(['乙中心.ysgk', '丙站.ysgk']);
  });

  it('comes back as it was, texts and all, when a unit that was joined first is taken out', () => {
    const department = made('joined');
    const [training] = department.projects;
    const marked: Draft = {
      ...department,
      projects: [{ ...training, basis: '两家共同的依据' } as typeof training & {}],
    };
    const draft = again(marked, [second, third], { sameNames: 'joined' });
    expect(draft.projects.map(({ id, name, basis }) => [id, name, basis])).toEqual([
      ['u1-training', '培训经费', '两家共同的依据'],
    ]);
  });

  it('a new one adds what it has and changes nothing of the others', () => {
    const two = consolidate([first, third], {
      name: '甲局',
      nature: 'administrative',
      texts: '甲局.ysgk',
      sameNames: 'apart',
      eliminated: new Map(),
    });
    if (!two.ok) throw new Error('the two belong together');
    const written: Draft = {
      ...two.value,
      projects: two.value.projects.map((project) => ({ ...project, basis: '部门写的' })),
    };
    const draft = again(written, [first, third, second]);
    expect(sum(draft.ledger)).toBe(sum(two.value.ledger) + sum(centre.ledger));
    expect(draft.projects.map(({ id, basis }) => [id, basis])).toEqual([
      ['u1-p1', '部门写的'],
      ['u3-training', '岗位培训办法'],
    ]);
    expect(again(draft, [first, third]).ledger).toEqual(again(written, [first, third]).ledger);
  });

  it('says that two are the least', () => {
    const { sameNames, eliminated } = choicesOf(made(), [second]);
    const alone = refresh(made(), [second], { sameNames, eliminated, projectTexts: 'department' });
    expect(alone.ok ? [] : alone.problem.map(({ message }) => message)).toEqual(['请至少选两份单位草稿']);
  });

  it('money that a unit which is gone gave or got is not taken out any more', () => {
    const draft = again(made(), [first, third]);
    expect(draft.ledger.filter(({ note }) => note?.startsWith('汇总抵销') === true)).toEqual([]);
    expect(lostTransfers(made(), [first, third], choicesOf(made(), [first, third]).transfers)).toBe(1);
  });
});

/** What a draft takes out, as the choices say it. */
function eliminatedWith(draft: Draft): ReadonlyMap<string, number> {
  return choicesOf(draft, UNITS.slice(1)).eliminated;
}

describe('units whose drafts are not finished', () => {
  const item = { id: 't05.r3', place: 't05', text: '分不到经济科目', state: 'open', reason: '' } as const;
  const unfinished = [UNITS[0], { ...unitOf({ ...centre, toComplete: [item, { ...item, id: 'b' }] }, 1) }, UNITS[2]];
  const units = unfinished.flatMap((unit) => unit ?? []);

  it('leave something to complete in the department’s, until they are', () => {
    const before = again(made(), units);
    expect(before.toComplete).toMatchObject([{ id: 'unit-2', place: '/units', state: 'open' }]);
    expect(before.toComplete?.[0]?.text).toContain(`“${centre.organization.name}”的草稿还有 2 处待补`);
    expect(again(before, UNITS)).not.toHaveProperty('toComplete');
  });

  it('what a person said of it stands while there is nothing new', () => {
    const [open] = again(made(), units).toComplete ?? [];
    if (open === undefined) throw new Error('there is an item');
    const own = { ...item, id: 'own' };
    const waived = { ...open, state: 'waived' as const, reason: '已电话核对' };
    expect(again({ ...made(), toComplete: [own, waived] }, units).toComplete).toEqual([own, waived]);
  });

  it('marks of the department’s own lines stay on them', () => {
    const own = { ...line('2010301', '30101', 'general.own', 1), note: '部门自加' };
    const department = made();
    const ledger = [...department.ledger, own];
    const marked = { ...department, ledger, carriedOver: [`/ledger/${String(ledger.length - 1)}`, '/ledger/0'] };
    const draft = again(marked, UNITS);
    const place = draft.ledger.findIndex(({ note }) => note === '部门自加');
    expect(draft.carriedOver).toEqual([`/ledger/${String(place)}`]);
  });
});

/** Units added up to their department: the whole is the sum of the parts, and what people decide is kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLocated } from '../../../shared/base/result.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { consolidate, type ConsolidationChoices } from '../../../shared/ledger/consolidate/consolidate.ts';
import { addProjects, sharedNames } from '../../../shared/ledger/consolidate/projects.ts';
import { eliminatedIn, findTransfers } from '../../../shared/ledger/consolidate/transfer.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { documentOf, draftFrom } from '../../document/open-example.ts';
import { randomDraft } from '../../fixtures/random-draft.ts';
import { threeUnits } from '../../fixtures/three-units.ts';

const WAN = 1_000_000;

const unitOf = (draft: Draft, number: number): Unit => ({
  file: `${draft.organization.name}.ysgk`,
  sha256: String(number).padStart(64, '0'),
  draft,
});
const { office, centre, station } = threeUnits();
const UNITS = [office, centre, station].map(unitOf);

const CHOICES: ConsolidationChoices = {
  name: '甲局',
  nature: 'administrative',
  texts: null,
  sameNames: 'apart',
  eliminated: new Map(),
};

function made(units: readonly Unit[] = UNITS, choices: Partial<ConsolidationChoices> = {}): Draft {
  const draft = consolidate(units, { ...CHOICES, ...choices });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  return draft.value;
}

const messages = (units: readonly Unit[]): string => {
  const draft = consolidate(units, CHOICES);
  return draft.ok ? '' : draft.problem.map(printLocated).join('\n');
};
const sum = (lines: Draft['ledger']): number => lines.reduce((all, { amount }) => all + amount, 0);

/** The exact sums of a table's last row: the total in every table but the ones that add up on both sides, where it is both totals. */
function totalsOf(document: BudgetDocument, table: string): readonly number[] {
  const block = document.blocks.find(({ id }) => id === table);
  if (block?.type !== 'table') throw new Error(`no table ${table}`);
  const row = block.rows.find(({ role }) => role === 'total') ?? block.rows.at(-1);
  return (row?.cells ?? []).flatMap(({ exact }) => (exact === undefined ? [] : [exact]));
}

const TABLES = Array.from({ length: 11 }, (_, index) => `t${String(index + 1).padStart(2, '0')}`);

describe('the whole is the sum of its parts', () => {
  it.each(['apart', 'joined'] as const)('in the totals of all eleven tables, projects of one name %s', (sameNames) => {
    let filled = 0;
    fc.assert(
      fc.property(fc.array(randomDraft, { minLength: 2, maxLength: 4 }), (drafts) => {
        const units = drafts.map((draft, index) =>
          unitOf(
            draftFrom(
              JSON.stringify({
                ...draft,
                pack: 'xinjiang-2025',
                fiscalYear: 2025,
                organization: { ...(draft.organization as object), name: `单位${String(index)}` },
              }),
            ),
            index,
          ),
        );
        const whole = documentOf(made(units, { sameNames }));
        const parts = units.map(({ draft }) => documentOf(draft));
        for (const table of TABLES) {
          const sides = parts.map((part) => totalsOf(part, table));
          const own = totalsOf(whole, table);
          filled += own.some((total) => total !== 0) ? 1 : 0;
          // A table without a row has nothing in any column.
          const columns = Array.from({ length: Math.max(own.length, ...sides.map(({ length }) => length)) });
          expect([table, ...columns.map((_, column) => own[column] ?? 0)]).toEqual([
            table,
            ...columns.map((_, column) => sides.reduce((all, totals) => all + (totals[column] ?? 0), 0)),
          ]);
        }
      }),
      { numRuns: 40 },
    );
    expect(filled).toBeGreaterThan(100);
  });

  it('in people, purchases, offices and units', () => {
    const { organization, procurement } = made();
    expect(organization.staffing).toMatchObject({ quota: 21, inService: { count: 18, change: 0 } });
    expect(organization.offices).toEqual(['办公室', '业务科']);
    expect(organization.subordinates).toEqual(['乙中心', '丙站']);
    expect(procurement).toEqual({ goods: 5 * WAN, works: 0, services: WAN, forSmes: WAN, forMicro: 0 });
  });

  it('in square metres, whatever their fractions', () => {
    const owning = (name: string, area: number): Draft => ({
      ...office,
      organization: { ...office.organization, name },
      assets: { ...office.assets, buildings: { area, value: 0 } },
    });
    const areas = [0.1, 0.2, 1000.07].map((area, index) => unitOf(owning(`单位${String(index)}`, area), index));
    expect(made(areas).assets.buildings.area).toBe(1000.37);
  });

  it('in last year’s figures where one unit states a total only: 90 + 35 + 31 万元', () => {
    expect(made().comparisons).toEqual({ 'general.basic': { prior: 156 * WAN } });
  });
});

describe('lines', () => {
  it('of one kind become one, without the notes of the units', () => {
    const { ledger } = made();
    const salaries = ledger.filter((line) => line.function === '2010350' && line.economic === '30101');
    expect(salaries).toEqual([{ function: '2010350', economic: '30101', source: 'general.own', amount: 70 * WAN }]);
    expect(sum(ledger)).toBe(303 * WAN);
    expect(ledger.some(({ note }) => note !== undefined)).toBe(false);
  });

  it('too large for one go on in another', () => {
    const rich = (name: string): Draft => ({
      ...station,
      organization: { ...station.organization, name },
      ledger: [{ function: '2010350', economic: '30101', source: 'general.own', amount: 9_000_000_000_000 }],
    });
    const { ledger } = made([unitOf(rich('子'), 1), unitOf(rich('丑'), 2)]);
    expect(ledger.map(({ amount }) => amount)).toEqual([9_000_000_000_000, 9_000_000_000_000]);
  });
});

describe('projects of one name', () => {
  it('stay apart, each told by the unit that carries it out', () => {
    const { projects, ledger } = made();
    expect(sharedNames(UNITS)).toEqual(['培训经费']);
    expect(projects.map(({ name, undertaker, basis }) => [name, undertaker, basis])).toEqual([
      ['培训经费（甲局）', '甲局', '年度培训计划'],
      ['培训经费（乙中心）', '乙中心', '岗位培训办法'],
    ]);
    const moneyOf = (id: string | undefined): number => sum(ledger.filter(({ project }) => project === id));
    expect(projects.map(({ id }) => moneyOf(id))).toEqual([20 * WAN, 10 * WAN]);
  });

  it('become one with both undertakers and all their money, to be looked at', () => {
    const { projects, ledger, carriedOver } = made(UNITS, { sameNames: 'joined' });
    expect(projects).toMatchObject([{ name: '培训经费', undertaker: '甲局、乙中心', basis: '年度培训计划' }]);
    expect(sum(ledger.filter(({ project }) => project === projects[0]?.id))).toBe(30 * WAN);
    expect(carriedOver).toEqual(['/projects/0/basis', '/projects/0/period', '/projects/0/performance']);
  });

  it('stay apart where one of them is 涉密', () => {
    const secret: Draft = { ...centre, projects: [{ id: 'training', name: '培训经费', classified: true }] };
    const { projects } = made([unitOf(office, 1), unitOf(secret, 2)], { sameNames: 'joined' });
    expect(projects.map(({ classified }) => classified)).toEqual([false, true]);
  });
});

describe('money passed between the units', () => {
  const transfers = findTransfers(UNITS, addProjects(UNITS, 'apart'));

  it('is found with who gets it and who may have paid it', () => {
    expect(transfers).toMatchObject([
      { unit: '乙中心', year: 'ledger', sourceName: '上级补助收入', line: { amount: 50 * WAN }, payers: ['甲局'] },
    ]);
  });

  it('is taken out by a line of its own that says so, and is read back from it', () => {
    const eliminated = new Map(transfers.map(({ key, line }) => [key, line.amount]));
    const draft = made(UNITS, { eliminated });
    expect(sum(draft.ledger)).toBe(253 * WAN);
    expect(draft.ledger.at(-1)).toEqual({
      function: '2010350',
      economic: '30201',
      source: 'unit.superior',
      amount: -50 * WAN,
      note: '汇总抵销：乙中心',
    });
    expect(eliminatedIn(draft)).toEqual(eliminated);
    const [income] = totalsOf(documentOf(draft), 't01');
    expect(income).toBe(253 * WAN);
  });

  it('of a 涉密 project is not offered, for its lines take no note', () => {
    const secret: Draft = {
      ...centre,
      projects: [{ id: 's', name: '专项', classified: true }],
      ledger: [{ function: '2010350', economic: '30201', source: 'unit.superior', amount: WAN, project: 's' }],
    };
    const units = [unitOf(office, 1), unitOf(secret, 2)];
    expect(findTransfers(units, addProjects(units, 'apart'))).toEqual([]);
  });
});

describe('texts about the whole', () => {
  it('are empty unless a unit’s are chosen, and then each is marked', () => {
    expect(made()).toMatchObject({ uses: {}, organization: { functions: [] } });
    expect(made()).not.toHaveProperty('carriedOver');
    const draft = made(UNITS, { texts: '甲局.ysgk' });
    expect(draft.organization.functions).toEqual(['甲局的主要职能']);
    expect(draft.comparisons['general.basic']).toEqual({ reason: '人员增加', prior: 156 * WAN });
    expect(draft.carriedOver).toEqual(['/organization/functions', '/comparisons/general.basic/reason', '/uses/201']);
    const messages = documentOf(draft).gaps.map(({ message }) => message);
    expect(messages.filter((message) => message.includes('取自所属单位，还没有确认'))).toHaveLength(3);
  });
});

describe('drafts that do not belong together are told', () => {
  it.each([
    ['only one', [UNITS[0]], '请至少选两份'],
    ['another year', [UNITS[0], unitOf({ ...centre, fiscalYear: 2024 }, 2)], '是 2024 年的'],
    ['another form', [UNITS[0], unitOf({ ...centre, pack: 'xinjiang-2024' }, 2)], '公开格式是 xinjiang-2024'],
    ['one unit twice', [UNITS[0], { ...unitOf(office, 2), file: '甲局 副本.ysgk' }], '与“甲局.ysgk”是同一个单位'],
    ['a 汇总', [UNITS[0], unitOf({ ...made(), organization: { ...centre.organization } }, 2)], '本身已是汇总'],
  ])('%s', (_, units, words) => {
    expect(messages(units.filter((unit) => unit !== undefined))).toContain(words);
  });
});

/** 汇总 of what a pack asks: numbers add up to what the units' own documents print, rows follow one another, texts are one's own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printLocated } from '../../../shared/base/result.ts';
import type { FieldContents } from '../../../shared/draft/field-content.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { consolidate } from '../../../shared/ledger/consolidate/consolidate.ts';
import { refresh } from '../../../shared/ledger/consolidate/refresh.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { ownFieldsOf } from '../../../shared/pack/field-adding.ts';
import { OWN_FIELDS } from '../../fixtures/own-fields.ts';
import { line, threeUnits } from '../../fixtures/three-units.ts';
import { openOverlay } from '../../pack/open-overlay.ts';

// Rows are asked of a department as well here, so that there is something to append them to.
const { statements, ...others } = OWN_FIELDS['fields.json'].fields;
const { when: _when, ...rows } = statements;
const PACK = openOverlay('own-fields', {
  ...OWN_FIELDS,
  'fields.json': { ...OWN_FIELDS['fields.json'], fields: { ...others, statements: rows } },
});
const fields = ownFieldsOf(PACK);
const WAN = 1_000_000;

function units(...said: readonly (FieldContents | undefined)[]): readonly Unit[] {
  const drafts = Object.values(threeUnits());
  return said.map((contents, index) => {
    const { fields: _old, ...draft } = drafts[index] ?? threeUnits().office;
    const own: Draft = { ...draft, pack: 'own-fields', ...(contents === undefined ? {} : { fields: contents }) };
    return { file: `${String(index)}.ysgk`, sha256: String(index).repeat(64), draft: own };
  });
}

function department(from: readonly Unit[], texts: string | null = null): Draft {
  const choices = { name: '甲委', nature: 'administrative', sameNames: 'apart', texts, fields } as const;
  const made = consolidate(from, { ...choices, eliminated: new Map() });
  if (!made.ok) throw new Error(made.problem.map(printLocated).join('\n'));
  return made.value;
}

const contents = fc.record(
  {
    jurisdiction: fc.constantFrom('某市', '某县'),
    'vehicles.patrol': fc.nat(1000),
    'vehicles.other': fc.nat(1000),
    floor: fc.nat(1_000_000).map((hundredths) => hundredths / 100),
    agency: fc.nat(1_000_000_000),
    statements: fc.array(fc.record({ name: fc.constantFrom('一', '二'), pieces: fc.nat(9) }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('adding up', () => {
  test('numbers of any units: the sum of what each prints, once one of them is typed', () => {
    fc.assert(
      fc.property(contents, contents, contents, (...said) => {
        const { fields: sums = {} } = department(units(...said));
        const typed = (id: string) => said.some((one) => Object.hasOwn(one, id));
        const total = (id: keyof (typeof said)[number], standard: readonly number[]) =>
          said.reduce((sum, one, index) => sum + Number(one[id] ?? standard[index] ?? 0), 0);
        expect(sums['vehicles.patrol']).toBe(typed('vehicles.patrol') ? total('vehicles.patrol', []) : undefined);
        expect(sums['vehicles.other']).toBe(typed('vehicles.other') ? total('vehicles.other', [2, 2, 2]) : undefined);
        // All three are 事业单位, whose default is 0.
        expect(sums['agency']).toBe(typed('agency') ? total('agency', []) : undefined);
        const hundredths = said.reduce((sum, { floor = 0 }) => sum + Math.round(floor * 100), 0);
        expect(sums['floor']).toBe(typed('floor') ? hundredths / 100 : undefined);
        const all = said.flatMap((one) => one.statements ?? []);
        expect(sums['statements']).toEqual(typed('statements') ? all : undefined);
        expect(sums).not.toHaveProperty('jurisdiction');
      }),
      { numRuns: 100, seed: 20250220 },
    );
  });

  test('a unit that keeps its default counts with what its document prints', () => {
    const [one, other] = units({ agency: 4 * WAN }, undefined);
    if (one === undefined || other === undefined) throw new Error('no units');
    const organization = { ...other.draft.organization, nature: 'administrative' } as const;
    const ledger = [line('2010350', '30201', 'general.own', 6)];
    const draft = { ...other.draft, organization, ledger };
    expect(department([one, { ...other, draft }]).fields).toEqual({ agency: 10 * WAN });
  });

  test('texts are those of the unit the department begins with, each to be looked at', () => {
    const from = units({ jurisdiction: '某市', level: 'two', 'vehicles.patrol': 1 }, { jurisdiction: '某县' });
    const made = department(from, '0.ysgk');
    expect(made.fields).toEqual({ jurisdiction: '某市', level: 'two', 'vehicles.patrol': 1 });
    expect(made.carriedOver).toEqual(expect.arrayContaining(['/fields/jurisdiction', '/fields/level']));
    expect(department(from)).toMatchObject({ fields: { 'vehicles.patrol': 1 } });
  });
});

test('adding up again takes the sums and leaves the department’s texts', () => {
  const before = { ...department(units({ 'vehicles.patrol': 1 }, { floor: 1 })), kind: 'department' as const };
  const written: Draft = { ...before, fields: { ...before.fields, jurisdiction: '某市' } };
  const now = units({ 'vehicles.patrol': 2, jurisdiction: '某县' }, { 'vehicles.patrol': 5, floor: 1.5 });
  const choices = { sameNames: 'apart', projectTexts: 'department', fields } as const;
  const after = refresh(written, now, { ...choices, eliminated: new Map() });
  expect(after.ok && after.value.fields).toEqual({ 'vehicles.patrol': 7, floor: 1.5, jurisdiction: '某市' });
});

import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../shared/draft/empty.ts';
import type { Draft, LedgerLine } from '../../shared/draft/schema.ts';
import { NOTHING_UNFINISHED, type Unfinished } from '../../shared/draft/unfinished.ts';
import { filledForm } from '../../renderer/components/form/form-values.ts';
import { setOrigin } from '../../renderer/unfinished-rows.ts';
import {
  hasUnfinished,
  refusedAt,
  restoreUnfinished,
  unfinishedIn,
  type UnfinishedWork,
} from '../../renderer/unfinished.ts';

const line = (amount: number): LedgerLine => ({
  function: '2010301',
  economic: '30101',
  source: 'general.own',
  amount,
});
const DRAFT: Draft = {
  ...emptyDraft({ pack: 'xinjiang-2025', kind: 'unit', fiscalYear: 2025, name: '某单位', nature: 'administrative' }),
  ledger: [line(100), line(200)],
  priorLedger: [line(300)],
};
const COPY: Unfinished = {
  rows: [{ at: 1, typed: { function: '20103' } }],
  cells: [
    { ledger: 'ledger', at: 1, typed: { current: '1.2.3' } },
    { ledger: 'priorLedger', at: 0, typed: { economic: '3' } },
  ],
  fields: [
    { pointer: '/organization/staffing/quota', text: '十二' },
    { pointer: '/publishedOn', text: '2025-13' },
  ],
};

let next = 0;
const newId = (): string => `row-${String((next += 1))}`;
const restored = (copy = COPY): UnfinishedWork => restoreUnfinished(copy, DRAFT, newId);

describe('what is unfinished', () => {
  it('comes back from a copy as it was written into it', () => {
    expect(unfinishedIn({ draft: DRAFT, unfinished: restored() })).toEqual(COPY);
    expect(hasUnfinished({ draft: DRAFT, unfinished: restored(NOTHING_UNFINISHED) })).toBe(false);
  });

  it('of a line the draft does not have is left out', () => {
    const cells = [{ ledger: 'ledger' as const, at: 7, typed: { current: 'x' } }];
    expect(unfinishedIn({ draft: DRAFT, unfinished: restored({ ...NOTHING_UNFINISHED, cells }) })).toEqual(
      NOTHING_UNFINISHED,
    );
  });

  it('follows its line when others come before it, and hides with it when it is replaced', () => {
    const unfinished = restored();
    const later = { ...DRAFT, ledger: [line(1), ...DRAFT.ledger] };
    expect(unfinishedIn({ draft: later, unfinished }).cells[0]).toEqual({ ...COPY.cells[0], at: 2 });
    const replaced = { ...DRAFT, ledger: DRAFT.ledger.with(1, line(201)) };
    expect(unfinishedIn({ draft: replaced, unfinished }).cells).toEqual(COPY.cells.slice(1));
    expect(unfinishedIn({ draft: DRAFT, unfinished }).cells).toEqual(COPY.cells);
  });

  it('is none of a row while its line is in the draft, and again when undo takes it out', () => {
    const unfinished = restored({ ...COPY, cells: [], fields: [] });
    const made = line(400);
    setOrigin(made, unfinished.rows.entries[0]?.id ?? '');
    expect(hasUnfinished({ draft: { ...DRAFT, ledger: [...DRAFT.ledger, made] }, unfinished })).toBe(false);
    expect(hasUnfinished({ draft: DRAFT, unfinished })).toBe(true);
  });

  it('counts no row that was only begun', () => {
    const rows = [
      { at: 0, typed: {} },
      { at: 0, typed: { function: '' } },
    ];
    expect(hasUnfinished({ draft: DRAFT, unfinished: restored({ ...NOTHING_UNFINISHED, rows }) })).toBe(false);
  });

  it('stands at a place that can be written down, wherever the row stood', () => {
    const entries = [{ id: 'x', at: Infinity, typed: { source: '本级' } }];
    const unfinished = { ...restored(NOTHING_UNFINISHED), rows: { entries, held: new Map() } };
    expect(unfinishedIn({ draft: DRAFT, unfinished }).rows).toEqual([{ at: 2, typed: { source: '本级' } }]);
  });
});

describe('the cell that is being typed into', () => {
  const [first] = DRAFT.ledger;
  const base = restored({ ...COPY, fields: [], cells: [] });
  const [entry] = base.rows.entries;

  it.each([
    [
      'of a line',
      { entry: null, line: first ?? null },
      { cells: [{ ledger: 'ledger', at: 0, typed: { project: '甲' } }] },
    ],
    [
      'of a row',
      { entry: entry?.id ?? '', line: null },
      { rows: [{ at: 1, typed: { function: '20103', project: '甲' } }] },
    ],
    [
      'of the blank row',
      { entry: null, line: null },
      {
        rows: [
          { at: 1, typed: { function: '20103' } },
          { at: 2, typed: { project: '甲' } },
        ],
      },
    ],
  ])('%s is written down with what stood there', (_, place, expected) => {
    const pending = { ...place, column: 'project' as const, text: '甲' };
    expect(unfinishedIn({ draft: DRAFT, unfinished: { ...base, pending } })).toMatchObject(expected);
  });

  it('says nothing while it is empty', () => {
    const nothing = restored(NOTHING_UNFINISHED);
    const pending = { entry: null, line: null, column: 'project' as const, text: ' ' };
    expect(hasUnfinished({ draft: DRAFT, unfinished: { ...nothing, pending } })).toBe(false);
  });
});

describe('a field', () => {
  const unfinished = restored();

  it('shows what was refused until the draft has another value there', () => {
    const quota = '/organization/staffing/quota';
    expect(refusedAt({ draft: DRAFT, unfinished }, quota)).toBe('十二');
    const staffing = { ...DRAFT.organization.staffing, quota: 5 };
    const changed = { ...DRAFT, organization: { ...DRAFT.organization, staffing } };
    expect(refusedAt({ draft: changed, unfinished }, quota)).toBeNull();
    expect(unfinishedIn({ draft: changed, unfinished }).fields).toEqual(COPY.fields.slice(1));
  });

  it('of text is in its form again; of a number it stands in the control, not in the form', () => {
    const { values, refused } = filledForm({ draft: DRAFT, unfinished });
    expect(values.publishedOn).toBe('2025-13');
    expect(values.organization.staffing.quota).toBe(0);
    expect(refused).toEqual(['publishedOn']);
  });
});

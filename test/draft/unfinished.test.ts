import { expect, test } from 'vitest';
import {
  NOTHING_UNFINISHED,
  unfinishedWords,
  UnfinishedSchema,
  withinBounds,
  type Unfinished,
} from '../../shared/draft/unfinished.ts';
import { emptyDraft } from '../../shared/draft/empty.ts';
import { valueAt } from '../../shared/draft/value-at.ts';

const SOME: Unfinished = {
  rows: [{ at: 3, typed: { function: '20103' } }],
  cells: [{ ledger: 'priorLedger', at: 0, typed: { prior: '一百' } }],
  fields: [
    { pointer: '/organization/staffing/quota', text: '十二' },
    { pointer: '/organization/functions', text: ['一\u000b', '二'] },
  ],
};

test('what is unfinished is said in words', () => {
  expect(unfinishedWords(NOTHING_UNFINISHED)).toBe('');
  expect(unfinishedWords({ ...NOTHING_UNFINISHED, rows: SOME.rows })).toBe('1 行没填完的明细');
  expect(unfinishedWords(SOME)).toBe('1 行没填完的明细、1 行填错的明细、2 处没填对的栏目');
  const fields = [
    { pointer: '/overrides/s1.total', text: '按' },
    { pointer: '/waivers/R43 p1.staffing', text: '州委' },
    { pointer: '/answers/0c1f6a52-comment', text: '已按' },
    { pointer: '/publishedOn', text: '2025-13' },
  ];
  expect(unfinishedWords({ ...NOTHING_UNFINISHED, fields })).toBe(
    '1 处没填对的栏目、1 段没写完的改写、1 条没写完的“不适用”理由、1 条没写完的答复',
  );
});

test.each<[string, unknown]>([
  ['a column nobody knows', { ...SOME, rows: [{ at: 0, typed: { note: '' } }] }],
  ['a place that is none', { ...SOME, rows: [{ at: -1, typed: {} }] }],
  ['a place beyond all numbers', { ...SOME, rows: [{ at: Infinity, typed: {} }] }],
  ['a ledger nobody knows', { ...SOME, cells: [{ ledger: 'projects', at: 0, typed: {} }] }],
  ['a pointer that is none', { ...SOME, fields: [{ pointer: 'organization', text: '' }] }],
  ['something else beside it', { ...SOME, more: 1 }],
  ['more text than any hand has typed', { ...SOME, fields: [{ pointer: '/a', text: '一'.repeat(2_000_001) }] }],
  ['more rows than can be pasted', { ...SOME, rows: Array.from({ length: 20_001 }, () => ({ at: 0, typed: {} })) }],
])('%s is refused', (_, value) => {
  expect(UnfinishedSchema.safeParse(value).success).toBe(false);
});

test('what is within bounds goes through unchanged, through text as well', () => {
  expect(withinBounds(SOME)).toEqual(SOME);
  expect(UnfinishedSchema.parse(JSON.parse(JSON.stringify(SOME)))).toEqual(SOME);
});

test('what is beyond the bounds stays out and takes nothing else with it', () => {
  const long = { at: 0, typed: { project: '长'.repeat(1_999_999) } };
  const many = Array.from({ length: 20_001 }, (_, at) => ({ ledger: 'ledger' as const, at, typed: { current: '' } }));
  const bounded = withinBounds({ ...SOME, rows: [long, ...SOME.rows], cells: many });
  expect(bounded.rows).toEqual(SOME.rows);
  expect(bounded.cells).toEqual(many.slice(0, 20_000));
  expect(bounded.fields).toEqual(SOME.fields);
  expect(UnfinishedSchema.safeParse(bounded).success).toBe(true);
});

test('valueAt reads what stands at a pointer, and nothing that a draft does not hold itself', () => {
  const draft = emptyDraft({
    pack: 'xinjiang-2025',
    kind: 'unit',
    fiscalYear: 2025,
    name: '某单位',
    nature: 'administrative',
  });
  expect(valueAt(draft, '/organization/name')).toBe('某单位');
  expect(valueAt({ ...draft, projects: [{ id: 'p1', name: '甲', classified: false }] }, '/projects/0/name')).toBe('甲');
  expect(valueAt(draft, '/projects/0/name')).toBeUndefined();
  expect(valueAt(draft, '/organization/constructor')).toBeUndefined();
});

import { expect, it } from 'vitest';
import { folderRows, goneDrafts, verdictKey } from '../../../renderer/screens/folder/folder-rows.ts';
import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';

const MONDAY = '2025-02-17T01:00:00.000Z';
const TUESDAY = '2025-02-18T01:00:00.000Z';

const checked = (name: string): CheckedDraft => ({
  path: `/局/${name}`,
  name,
  modifiedAt: MONDAY,
  checkedAt: TUESDAY,
  sha256: null,
  units: [],
  basis: [],
  outcome: { ok: false, problem: '' },
});
const listed = (name: string, modifiedAt = MONDAY) => ({ path: `/局/${name}`, name, modifiedAt });
const results = new Map([checked('甲.ysgk'), checked('乙.ysgk')].map((one) => [one.path, one]));
const standings = (standing: 'current' | 'changed') => new Map([[verdictKey(checked('甲.ysgk')), standing]]);

it.each([
  ['by its content', MONDAY, standings('changed'), true],
  ['not by its time alone', TUESDAY, standings('current'), false],
  ['by its time while nobody has looked at the content', TUESDAY, new Map<string, 'current'>(), true],
])('a verdict is void %s', (_, modifiedAt, known, isOutdated) => {
  const [row] = folderRows([listed('甲.ysgk', modifiedAt)], results, known);
  expect([row?.isOutdated, row?.checked === null]).toEqual([isOutdated, isOutdated]);
});

it('a draft that was put there since has no verdict, and none that is void', () => {
  expect(folderRows([listed('丙.ysgk')], results, new Map())).toEqual([
    { ...listed('丙.ysgk'), checked: null, isOutdated: false },
  ]);
});

it('a draft that was checked here and has gone is told of; one of another folder is not', () => {
  const elsewhere = { ...checked('外.ysgk'), path: '/别处/外.ysgk' };
  const all = new Map([...results, [elsewhere.path, elsewhere]]);
  expect(goneDrafts('/局', [listed('甲.ysgk')], all).map(({ name }) => name)).toEqual(['乙.ysgk']);
  expect(goneDrafts('/局', [], all).map(({ name }) => name)).toEqual(['甲.ysgk', '乙.ysgk']);
});

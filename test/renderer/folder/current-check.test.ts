import { expect, it } from 'vitest';
import { isCurrentCheck } from '../../../renderer/screens/folder/current-check.ts';
import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';

const MONDAY = '2025-02-17T01:00:00.000Z';
const TUESDAY = '2025-02-18T01:00:00.000Z';

const department = { name: '甲局2025.ysgk', modifiedAt: MONDAY };
const checked: CheckedDraft = {
  path: '/局/甲局2025.ysgk',
  ...department,
  units: [
    { file: '乙中心.ysgk', modifiedAt: MONDAY },
    { file: '没有的.ysgk', modifiedAt: null },
    { file: '下级/丙站.ysgk', modifiedAt: MONDAY },
  ],
  outcome: { ok: false, problem: '' },
};
const listing = (...drafts: readonly { name: string; modifiedAt: string }[]) =>
  new Map(drafts.map((draft) => [draft.name, draft]));
const centre = { name: '乙中心.ysgk', modifiedAt: MONDAY };

it.each([
  ['while nothing was written', department, listing(department, centre), true],
  ['not after the draft was written', { ...department, modifiedAt: TUESDAY }, listing(department, centre), false],
  ['not after a unit was written', department, listing(department, { ...centre, modifiedAt: TUESDAY }), false],
  ['not after a unit has gone', department, listing(department), false],
  [
    'not after a unit has come',
    department,
    listing(department, centre, { name: '没有的.ysgk', modifiedAt: MONDAY }),
    false,
  ],
])('a check counts %s', (_, draft, listed, counts) => {
  expect(isCurrentCheck(checked, draft, listed)).toBe(counts);
});

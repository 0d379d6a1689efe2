import { expect, it } from 'vitest';
import { moved, moveProject } from '../../shared/draft/edit-order.ts';
import { exampleDraft } from '../document/open-example.ts';

it('moves one item, the others close up', () => {
  expect(moved(['甲', '乙', '丙', '丁'], 0, 2)).toEqual(['乙', '丙', '甲', '丁']);
  expect(moved(['甲', '乙', '丙', '丁'], 3, 1)).toEqual(['甲', '丁', '乙', '丙']);
});

it.each([
  [0, -1],
  [2, 3],
  [5, 0],
])('a place that does not exist (%d to %d) moves nothing', (from, to) => {
  expect(moved(['甲', '乙', '丙'], from, to)).toEqual(['甲', '乙', '丙']);
});

it('moves a project', () => {
  const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
  const ids = draft.projects.map(({ id }) => id);
  const next = moveProject(0, 1)(draft).projects.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(next).toEqual([ids[1], ids[0], ...ids.slice(2)]);
});

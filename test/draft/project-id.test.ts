import { expect, it } from 'vitest';
import { nextProjectId } from '../../shared/draft/project-id.ts';

const project = (id: string) => ({ id, name: '', classified: false });

it('is short and new', () => {
  expect(nextProjectId({ projects: [], overrides: {} })).toBe('p1');
  expect(nextProjectId({ projects: [project('p1'), project('p3')], overrides: {} })).toBe('p2');
  expect(nextProjectId({ projects: [project('甲')], overrides: {} })).toBe('p1');
});

it('does not inherit a paragraph somebody wrote for a project that is gone', () => {
  expect(nextProjectId({ projects: [], overrides: { 's7.p1.basis': '旧的', 's7.p2.period.2': '旧的' } })).toBe('p3');
});

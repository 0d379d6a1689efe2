import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepChecked } from '../../renderer/live-check.ts';
import type { UseWorkspace } from '../../renderer/workspace.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { openWorkspace } from './open-workspace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Turns 采购 货物 into this many fen. */
function buy(store: UseWorkspace, goods: number): void {
  store.getState().edit('goods', (draft) => ({ ...draft, procurement: { ...draft.procurement, goods } }));
}

it('ends with what all checks of the last change come to, however often it was interrupted', () => {
  const store = openWorkspace();
  const stop = keepChecked(store);
  const before = store.getState().report;
  buy(store, 90_000_000);
  // One slice of the checks, then another change in the middle of them.
  vi.advanceTimersToNextTimer();
  buy(store, 91_000_000);
  vi.runAllTimers();
  const { report, reported, draft, document, pack, codes } = store.getState();
  expect(reported).toBe(document);
  expect(report).not.toBe(before);
  expect(report).toEqual(runChecks(draftContext(draft, document, pack, codes)));
  stop();
});

it('checks nothing more once it was stopped', () => {
  const store = openWorkspace();
  const stop = keepChecked(store);
  const before = store.getState().report;
  buy(store, 90_000_000);
  stop();
  vi.runAllTimers();
  expect(store.getState().report).toBe(before);
});

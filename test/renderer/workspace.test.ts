import { expect, it } from 'vitest';
import { refusedAt } from '../../renderer/unfinished.ts';
import type { UnfinishedRows } from '../../renderer/unfinished-rows.ts';
import { canUndo, type UseWorkspace } from '../../renderer/workspace.ts';
import { openWorkspace } from './open-workspace.ts';

const entry = (text: string): UnfinishedRows => ({
  entries: [{ id: 'row', at: 0, typed: { current: text } }],
  held: new Map(),
});
const matters = (store: UseWorkspace, text: string): void => {
  store.getState().edit('otherMatters', (draft) => ({ ...draft, otherMatters: text }));
};
const GOODS = '/procurement/goods';

it('undo takes back what was typed into 预算明细 and is not valid, before anything older', () => {
  const store = openWorkspace();
  const { draft, document } = store.getState();
  matters(store, '说明');
  store.getState().edit('ledger/1', (same) => same, entry('15o'));
  expect(store.getState().unfinished.rows).toEqual(entry('15o'));
  store.getState().undo();
  expect(store.getState().unfinished.rows.entries).toEqual([]);
  expect(store.getState().draft.otherMatters).toBe('说明');
  store.getState().undo();
  expect(store.getState().draft).toBe(draft);
  expect(store.getState().document).toEqual(document);
  store.getState().redo();
  store.getState().redo();
  expect(store.getState().unfinished.rows).toEqual(entry('15o'));
});

it('rows that were set aside without a step come back with redo as they were', () => {
  const store = openWorkspace();
  matters(store, '说明');
  store.getState().setUnfinishedRows(entry('1'));
  store.getState().undo();
  store.getState().redo();
  expect(store.getState().unfinished.rows).toEqual(entry('1'));
});

it('undo takes back the text of a field that was refused last, and no edit with it', () => {
  const store = openWorkspace();
  matters(store, '说明');
  store.getState().refuse(GOODS, '350.5o');
  expect(canUndo(store.getState())).toBe(true);
  store.getState().undo();
  expect(refusedAt(store.getState(), GOODS)).toBeNull();
  expect(store.getState().draft.otherMatters).toBe('说明');
});

it('a text that was refused before another edit stays when that edit is undone', () => {
  const store = openWorkspace();
  store.getState().refuse(GOODS, '350.5o');
  matters(store, '说明');
  store.getState().undo();
  expect(refusedAt(store.getState(), GOODS)).toBe('350.5o');
});

it('what is being written in a dialog is not undone behind it', () => {
  const store = openWorkspace();
  store.getState().refuse('/overrides/s1.total', '按照');
  expect(canUndo(store.getState())).toBe(false);
  store.getState().undo();
  expect(refusedAt(store.getState(), '/overrides/s1.total')).toBe('按照');
});

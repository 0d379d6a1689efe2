/** What an office chooses of its form: the window's document and pack follow, undo takes it back. */
import { expect, it } from 'vitest';
import { createWorkspace, type UseWorkspace } from '../../renderer/workspace.ts';
import { setField } from '../../shared/draft/edit-field.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';
import { openOverlay } from '../pack/open-overlay.ts';

function open(): UseWorkspace {
  return createWorkspace({
    draft: { ...exampleDraft('xinjiang-2025/examples/liaison-office-2025'), pack: 'two-levels', kind: 'unit' },
    pack: openOverlay('two-levels', TWO_LEVELS),
    codes: classificationOfTests(),
    file: { path: null, name: '草稿', fingerprint: null, readOnly: false, openElsewhere: false },
    saved: null,
    unfinished: NOTHING_UNFINISHED,
    recoveryKey: 'key',
  });
}

const choose = (store: UseWorkspace, choice: string): void => {
  store.getState().edit('/settings/level', setField(['settings', 'level'], choice));
};
const titleOf = (store: UseWorkspace): string => {
  const block = store.getState().document.blocks.find(({ id }) => id === 't01');
  return block?.type === 'table' ? block.title : '';
};

it('the document follows a choice at once, and undo and redo go over it', () => {
  const store = open();
  const { document, pack } = store.getState();
  expect(titleOf(store)).toBe('区级预算单位收支总体情况表');
  choose(store, 'city');
  expect(titleOf(store)).toBe('市级预算单位收支总体情况表');
  expect(store.getState().pack).not.toBe(pack);
  store.getState().undo();
  expect(store.getState().document).toEqual(document);
  expect(store.getState().pack).toBe(pack);
  store.getState().redo();
  expect(store.getState().draft.settings).toEqual({ level: 'city' });
});

it('a table that is gone with the choice is not the one that is shown', () => {
  const store = open();
  store.getState().goTo('tables', { table: 't09' });
  choose(store, 'city');
  expect(store.getState().table).toBe('t01');
  expect(store.getState().pack.manifest.tables).not.toContain('t09');
});

it('the screens see the words of the edition', () => {
  const store = open();
  expect(store.getState().pack.glossary['level']?.term).toBe('区级预算单位');
  store.getState().edit('kind', setField(['kind'], 'department'));
  expect(store.getState().pack.glossary['level']?.term).toBe('区级预算主管部门');
});

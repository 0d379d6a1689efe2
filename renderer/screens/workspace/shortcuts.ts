import { useEffect } from 'react';
import { listen } from '../../api.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Undo and redo by keyboard in every screen; the desktop's menu sends the same commands. */
export function useShortcuts(store: UseWorkspace, door: 'desktop' | 'browser'): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) run(event, store.getState().undo);
      else if (key === 'y' || (key === 'z' && event.shiftKey)) run(event, store.getState().redo);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [store]);

  useEffect(() => {
    if (door !== 'desktop') return undefined;
    return listen('menu', ({ command }) => {
      if (command === 'undo') store.getState().undo();
      if (command === 'redo') store.getState().redo();
      if (command === 'export') store.getState().goTo('export');
    });
  }, [store, door]);
}

function run(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  // The field being typed in hands over its text first; only then is there something to undo.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  action();
}

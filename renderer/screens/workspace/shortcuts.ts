import { useEffect, useRef } from 'react';
import { listen } from '../../api.ts';
import { ownField, stepTyping } from '../../field-history.ts';
import type { StartRequest } from '../../start-request.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** What keyboard and menu can set off in the workspace. */
export interface Commands {
  readonly save: (as: boolean) => Promise<boolean>;
  /** Back to the start screen, asking first when something is unsaved. */
  readonly leave: (next: StartRequest | null) => Promise<boolean>;
  /** The window is to close: asks, and closes it unless the person stays. */
  readonly close: () => Promise<void>;
}

/** Undo, redo and saving by keyboard in every screen; the desktop's menu sends the same commands. */
export function useShortcuts(store: UseWorkspace, door: 'desktop' | 'browser', commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key === 'z' || (key === 'y' && !event.shiftKey)) {
        event.preventDefault();
        step(store, key === 'z' && !event.shiftKey ? -1 : 1);
      } else if (key === 's') {
        event.preventDefault();
        keepCursor(() => {
          handOver();
          void latest.current.save(event.shiftKey);
        });
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [store]);

  useEffect(() => {
    if (door !== 'desktop') return undefined;
    const stops = [
      listen('menu', ({ command }) => {
        if (command === 'undo') step(store, -1);
        if (command === 'redo') step(store, 1);
        if (command === 'undo' || command === 'redo') return;
        if (command !== 'about') keepCursor(handOver);
        if (command === 'export') store.getState().goTo('export');
        if (command === 'versions') store.getState().goTo('versions');
        if (command === 'save' || command === 'save-as') void latest.current.save(command === 'save-as');
        if (command === 'new' || command === 'open') void latest.current.leave({ kind: command });
      }),
      listen('open-file', ({ path }) => {
        if (path !== store.getState().file.path) void latest.current.leave({ kind: 'file', path });
      }),
      listen('closing', () => void latest.current.close()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, door]);
}

/**
 * Undo (-1) and redo (1). A field that keeps its text until it is handed over takes back what was typed in it; everywhere
 * else the draft goes a step, and the cursor stays where it is.
 */
function step(store: UseWorkspace, by: -1 | 1): void {
  const field = ownField(document);
  if (field !== null) stepTyping(field, by);
  else if (by < 0) store.getState().undo();
  else store.getState().redo();
}

/** The field being typed in hands over its text; only then is there something to save. */
function handOver(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Saving is no reason to stop typing: the cursor goes back to its field, unless a question has taken it meanwhile. */
function keepCursor(action: () => void): void {
  const field = document.activeElement;
  action();
  setTimeout(() => {
    if (document.activeElement !== document.body || !(field instanceof HTMLElement)) return;
    field.focus({ preventScroll: true });
  });
}

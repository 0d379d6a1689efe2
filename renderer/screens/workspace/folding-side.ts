import { useEffect } from 'react';
import { usePanelRef } from 'react-resizable-panels';
import type { UseWorkspace } from '../../workspace.ts';

/** Narrower than this, in pixels, the preview cannot be read. */
const READABLE = 300;

/** The right column's panel: folds and unfolds as the workspace says; a drag of its edge tells the workspace. */
export function useFoldingSide(store: UseWorkspace): ReturnType<typeof usePanelRef> {
  const panel = usePanelRef();
  useEffect(
    () =>
      store.subscribe(({ sideFolded }, before) => {
        if (sideFolded === before.sideFolded) return;
        if (panel.current === null) return;
        if (sideFolded) {
          panel.current.collapse();
          return;
        }
        panel.current.expand();
        // Folded since the last run: there is no width to go back to.
        if (panel.current.getSize().inPixels < READABLE) panel.current.resize('35%');
      }),
    [store, panel],
  );
  return panel;
}

import { createContext, useContext, useState, useSyncExternalStore } from 'react';
import { WorkspaceContext } from '../../context.tsx';
import { refusedAt } from '../../unfinished.ts';

/** JSON pointer of the field a control stands in. */
export const FieldPointer = createContext<string | undefined>(undefined);

/** What was typed into a control and is not valid. */
export interface RefusedText {
  /** Null when what stands in the control is the draft's. */
  readonly text: string | null;
  /** `over` is what stands in its place, perhaps since a moment ago. */
  readonly refuse: (text: string, over: unknown) => void;
  readonly accept: () => void;
}

/**
 * The text of a control that is not valid yet. Where the control belongs to a field of the open draft, the workspace
 * keeps it, so that it survives the screen and the program; in a dialog it lives as long as the control. It no longer
 * stands once `value` is another one, by undo for instance. `named` is the pointer of a control without a field around it.
 */
export function useRefused(value: unknown, named?: string): RefusedText {
  const around = useContext(FieldPointer);
  const pointer = named ?? around;
  const workspace = useContext(WorkspaceContext);
  const [own, setOwn] = useState<{ readonly text: string; readonly over: unknown } | null>(null);
  const kept = useSyncExternalStore(workspace?.subscribe ?? subscribeToNothing, () =>
    workspace === null || pointer === undefined ? null : refusedAt(workspace.getState(), pointer),
  );
  if (workspace === null || pointer === undefined) {
    return {
      text: own !== null && own.over === value ? own.text : null,
      refuse: (text, over) => {
        setOwn({ text, over });
      },
      accept: () => {
        setOwn(null);
      },
    };
  }
  return {
    text: typeof kept === 'string' ? kept : null,
    refuse: (text) => {
      workspace.getState().refuse(pointer, text);
    },
    accept: () => {
      workspace.getState().accept(pointer);
    },
  };
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

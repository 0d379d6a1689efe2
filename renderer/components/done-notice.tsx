import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useWorkspace, useWorkspaceStore } from '../context.tsx';
import './done-notice.css';

/** Saying what an edit did, with a way back beside it. */
export interface DoneNotice {
  /** Says what the edit that was just made did; gone with the next one. */
  readonly say: (text: string) => void;
  /** To stand in a box others can be placed in; it covers a corner of it and moves nothing. */
  readonly notice: ReactNode;
}

/** A notice over a grid. `onBack`: the cursor has to go back to the grid. */
export function useDoneNotice(onBack: () => void): DoneNotice {
  const store = useWorkspaceStore();
  const present = useWorkspace((workspace) => workspace.history.present);
  const [done, setDone] = useState<{ readonly text: string; readonly step: unknown } | null>(null);
  const say = useCallback(
    (text: string) => {
      setDone({ text, step: store.getState().history.present });
    },
    [store],
  );
  const isShown = done !== null && done.step === present;
  return {
    say,
    notice: (
      <div
        className="done-notice"
        role="status"
        aria-label="刚才的改动"
        // The grid takes a click beside it for leaving it.
        onMouseDown={(event) => {
          event.stopPropagation();
          event.preventDefault();
        }}
      >
        {isShown ? (
          <>
            <span>{done.text}</span>
            <Button
              size="small"
              onClick={() => {
                store.getState().undo();
                onBack();
              }}
            >
              撤销
            </Button>
            <Button
              size="small"
              type="text"
              aria-label="知道了"
              style={{ color: 'inherit' }}
              onClick={() => {
                setDone(null);
                onBack();
              }}
            >
              ×
            </Button>
          </>
        ) : null}
      </div>
    ),
  };
}

import { useRef, useState, type RefObject } from 'react';
import { fail, ok, type Located, type Result } from '../../../shared/base/result.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { readUpload } from './read-upload.ts';
import type { OpeningTrouble } from './use-opening.ts';

/** Choosing last year's draft for 由上年结转. */
export interface Turn {
  /** Last year's draft, once it was chosen and read. */
  readonly last: Draft | null;
  readonly trouble: OpeningTrouble | null;
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly choose: () => void;
  readonly take: (file: File) => void;
  readonly clear: () => void;
}

/** Asks for last year's draft: with the system's dialog on the desktop, with the page's own in a browser. */
export function useTurn(door: Answer<'app.start'>['door']): Turn {
  const picker = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<Draft | null>(null);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  const settle = (name: string, read: Result<Draft, readonly Located[]>): void => {
    setLast(read.ok ? read.value : null);
    setTrouble(read.ok ? null : { name, problems: read.problem });
  };
  return {
    last,
    trouble,
    picker,
    choose: () => {
      if (door === 'browser') picker.current?.click();
      else
        void chosenDraft().then((chosen) => {
          if (chosen !== null) settle(chosen.path, chosen.draft);
        });
    },
    take: (file) => {
      void readUpload(file).then((read) => {
        settle(file.name, read);
      });
    },
    clear: () => {
      setLast(null);
      setTrouble(null);
    },
  };
}

async function chosenDraft(): Promise<{ path: string; draft: Result<Draft, readonly Located[]> } | null> {
  const { path } = await ask('file.choose', { purpose: 'open', suggested: '' });
  if (path === null) return null;
  const opened = await ask('draft.open', { path });
  if (!opened.ok) return { path, draft: fail(opened.problems) };
  // It is only read: another window may work on it.
  await ask('draft.close', { path: opened.value.path });
  return { path, draft: ok(opened.value.takenOver ?? opened.value.draft) };
}

import { useCallback, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { insideOf } from '../../file-name.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import { titleOf } from './file-list.tsx';
import type { OpeningTrouble } from './use-opening.ts';

/** A draft made from a published file, with what there is to say about it. */
export type Origin = Extract<Answer<'origin.read'>, { ok: true }>['value'];

/** Choosing and reading a published file for 由公开件起稿. */
export interface OriginReading {
  /** The name of the file that is being read. */
  readonly busy: string | null;
  readonly origin: Origin | null;
  readonly trouble: OpeningTrouble | null;
  readonly choose: () => void;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** Asks for a published file and has it read; it may be called off. */
export function useOrigin({ door, folder }: Answer<'app.start'>): OriginReading {
  const askPath = useAskPath(door);
  const [busy, setBusy] = useState<string | null>(null);
  const [origin, setOrigin] = useState<Origin | null>(null);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  const choose = useCallback(async (): Promise<void> => {
    const path = await askPath('published', insideOf(folder));
    if (path === null) return;
    setTrouble(null);
    setBusy(titleOf(path));
    try {
      const answer = await ask('origin.read', { path });
      if (answer.ok) setOrigin(answer.value);
      else setTrouble({ name: titleOf(path), problems: answer.problems });
    } catch {
      setTrouble({ name: titleOf(path), problems: [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }] });
    } finally {
      setBusy(null);
    }
  }, [askPath, folder]);
  return {
    busy,
    origin,
    trouble,
    choose: () => void choose(),
    stop: () => void ask('origin.cancel', {}).catch(() => undefined),
    clear: () => {
      setOrigin(null);
      setTrouble(null);
    },
  };
}

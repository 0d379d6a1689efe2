import { useCallback, useState } from 'react';
import type { Located } from '../../../shared/base/result.ts';
import type { Formless, Opened } from '../../opening.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Something that could not be opened, and why. */
export interface OpeningTrouble {
  readonly name: string;
  readonly problems: readonly Located[];
}

/** What the start screen opens drafts with: one at a time, what goes wrong is kept to be read. */
export interface Opening {
  /** The name of what is being opened now. */
  readonly busy: string | null;
  readonly trouble: OpeningTrouble | null;
  readonly open: (name: string, begin: () => Promise<Opened>) => Promise<void>;
  readonly dismiss: () => void;
}

/** Opens drafts and hands each over to `onOpen`; `onTrouble` is told when one could not be opened, `onFormless` when its form is missing. */
export function useOpening(
  onOpen: (workspace: UseWorkspace) => void,
  onTrouble: () => void,
  onFormless: (draft: Formless) => void,
): Opening {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  const open = useCallback(
    async (name: string, begin: () => Promise<Opened>): Promise<void> => {
      setBusy(name);
      setTrouble(null);
      const opened = await begin().catch((): Opened => ({
        ok: false,
        problem: [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }],
      }));
      setBusy(null);
      if (opened.ok) {
        onOpen(opened.value);
        return;
      }
      if ('formless' in opened.problem) {
        onFormless(opened.problem);
        return;
      }
      setTrouble({ name, problems: opened.problem });
      onTrouble();
    },
    [onOpen, onTrouble, onFormless],
  );
  const dismiss = useCallback(() => {
    setTrouble(null);
  }, []);
  return { busy, trouble, open, dismiss };
}

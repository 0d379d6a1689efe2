import { App as AntApp } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { openReview, type OpenReview } from '../../opening-review.ts';
import { fileNameOf, insideOf } from '../../file-name.ts';
import { useAskPath } from '../workspace/use-ask-path.tsx';
import { titleOf } from './file-list.tsx';
import { confirmReplacing, receivePackage } from './receive-package.ts';
import type { OpeningTrouble } from './use-opening.ts';

/** A package lying in the folder the program was started with. */
export type FolderPackage = Extract<Answer<'review.list'>, { ok: true }>['value'][number];

/** What the start screen opens reviews with. */
export interface Reviewing {
  readonly packages: readonly FolderPackage[];
  readonly busy: string | null;
  readonly trouble: OpeningTrouble | null;
  /** A 退回包 that was opened: what becomes of it is for the author to say. */
  readonly returned: OpenReview | null;
  readonly open: (path: string) => Promise<void>;
  readonly choose: () => Promise<void>;
  /** Opens a package the page was handed without its path. */
  readonly receive: (file: File) => Promise<void>;
  readonly dismiss: () => void;
}

/** Opens a draft or a 上报包 to be reviewed, or a 退回包 to be answered. */
export function useReviewing(start: Answer<'app.start'>, onReview: (open: OpenReview) => void): Reviewing {
  const [packages, setPackages] = useState<readonly FolderPackage[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  const [returned, setReturned] = useState<OpenReview | null>(null);
  const { modal } = AntApp.useApp();
  const askPath = useAskPath(start.door);
  const { folder } = start;

  useEffect(() => {
    if (folder === null) return;
    ask('review.list', { path: folder }).then(
      (answer) => {
        if (answer.ok) setPackages(answer.value);
      },
      // The list of drafts says that the folder cannot be read.
      () => undefined,
    );
  }, [folder]);
  const open = useCallback(
    async (path: string): Promise<void> => {
      const name = fileNameOf(path);
      setBusy(titleOf(name));
      setTrouble(null);
      try {
        const opened = await openReview(path);
        if (!opened.ok) setTrouble({ name, problems: opened.problem });
        else if (opened.value.found.source === 'return') setReturned(opened.value);
        else onReview(opened.value);
      } catch {
        setTrouble({ name, problems: [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }] });
      } finally {
        setBusy(null);
      }
    },
    [onReview],
  );
  const choose = useCallback(async (): Promise<void> => {
    const path = await askPath('review', insideOf(folder));
    if (path !== null) await open(path);
  }, [askPath, folder, open]);
  const receive = useCallback(
    async (file: File): Promise<void> => {
      setBusy(titleOf(file.name));
      setTrouble(null);
      const path = await receivePackage(file, confirmReplacing(modal));
      setBusy(null);
      if (!path.ok) setTrouble({ name: file.name, problems: path.problem });
      else if (path.value !== null) await open(path.value);
    },
    [modal, open],
  );
  const dismiss = useCallback(() => {
    setTrouble(null);
    setReturned(null);
  }, []);
  return { packages, busy, trouble, returned, open, choose, receive, dismiss };
}

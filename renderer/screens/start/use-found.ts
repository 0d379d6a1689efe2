import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import type { FolderDraft } from './folder-panel.tsx';

/** What lies about when the program starts. */
export interface Found {
  /** Null while they are being looked for. */
  readonly copies: Answer<'recovery.list'> | null;
  readonly drafts: readonly FolderDraft[];
  readonly folderTrouble: string;
  readonly refresh: () => void;
}

/** Looks for recovery copies and, behind a browser door, for the drafts in its folder. */
export function useFound(folder: string | null): Found {
  const [copies, setCopies] = useState<Answer<'recovery.list'> | null>(null);
  const [drafts, setDrafts] = useState<readonly FolderDraft[]>([]);
  const [folderTrouble, setFolderTrouble] = useState('');
  const refresh = useCallback(() => {
    void ask('recovery.list', {}).then(setCopies, () => {
      setCopies([]);
    });
    if (folder === null) return;
    void ask('folder.list', { path: folder }).then(
      (answer) => {
        setDrafts(answer.ok ? answer.value : []);
        setFolderTrouble(answer.ok ? '' : answer.problems.map(({ message }) => message).join('；'));
      },
      () => {
        setFolderTrouble('程序没有回应');
      },
    );
  }, [folder]);
  useEffect(refresh, [refresh]);
  return { copies, drafts, folderTrouble, refresh };
}

import { App as AntApp, Input } from 'antd';
import { useCallback } from 'react';
import { ask } from '../../api.ts';

/** What a path is wanted for. */
export type PathPurpose = 'open' | 'save' | 'folder';

const QUESTIONS: Readonly<Record<PathPurpose, string>> = {
  open: '要打开的文件',
  save: '保存为',
  folder: '放在哪个文件夹',
};

/** Asks for a path: with the system's dialog on the desktop, by typing it where there is none. Null when cancelled. */
export function useAskPath(
  door: 'desktop' | 'browser',
): (purpose: PathPurpose, suggested: string) => Promise<string | null> {
  const { modal } = AntApp.useApp();
  return useCallback(
    async (purpose, suggested) => {
      if (door === 'desktop') return (await ask('file.choose', { purpose, suggested })).path;
      let typed = suggested;
      const sure = await modal.confirm({
        title: QUESTIONS[purpose],
        content: (
          <Input
            autoFocus
            aria-label={QUESTIONS[purpose]}
            defaultValue={suggested}
            onChange={(event) => {
              typed = event.target.value;
            }}
          />
        ),
        okText: '确定',
        cancelText: '取消',
      });
      return sure && typed.trim() !== '' ? typed.trim() : null;
    },
    [door, modal],
  );
}

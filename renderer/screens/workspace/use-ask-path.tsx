import { App as AntApp, Input } from 'antd';
import { useCallback } from 'react';
import type { Question } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';

/** What a path is wanted for. */
export type PathPurpose = Question<'file.choose'>['purpose'];

const QUESTIONS: Readonly<Record<PathPurpose, string>> = {
  open: '要打开的文件',
  compare: '要对照的文件',
  approved: '批复数在哪个文件',
  lastYear: '上年公开件是哪个文件',
  review: '上报包、退回包或草稿',
  published: '公开过的文件',
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
      return new Promise<string | null>((resolve) => {
        let typed = suggested;
        const finish = (): void => {
          resolve(typed.trim() === '' ? null : typed.trim());
        };
        const dialog = modal.confirm({
          title: QUESTIONS[purpose],
          focusable: { autoFocusButton: null },
          content: (
            <Input
              autoFocus
              aria-label={QUESTIONS[purpose]}
              defaultValue={suggested}
              onChange={(event) => {
                typed = event.target.value;
              }}
              onPressEnter={() => {
                dialog.destroy();
                finish();
              }}
            />
          ),
          okText: '确定',
          cancelText: '取消',
          onOk: finish,
          onCancel: () => {
            resolve(null);
          },
        });
      });
    },
    [door, modal],
  );
}

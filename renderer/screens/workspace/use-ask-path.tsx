import { App as AntApp, Button, Input, Space, type InputRef } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
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
  form: '公开格式（.ysgk-pack）',
  save: '保存为',
  saveForm: '导出为',
  folder: '放在哪个文件夹',
};

/** Asks for a path, beginning with a suggestion. */
export type AskPath = (purpose: PathPurpose, suggested: string) => Promise<string | null>;

/** Asks for a path: with the system's dialog on the desktop, by typing it where there is none. Null when cancelled. */
export function useAskPath(door: 'desktop' | 'browser'): AskPath {
  const { modal } = AntApp.useApp();
  return useCallback(
    async (purpose, suggested) => {
      if (door === 'desktop') return (await ask('file.choose', { purpose, suggested })).path;
      return new Promise<string | null>((resolve) => {
        let typed = suggested;
        const finish = (path: string): void => {
          resolve(path.trim() === '' ? null : path.trim());
          dialog.destroy();
        };
        const before = document.activeElement;
        const dialog = modal.confirm({
          afterClose: () => {
            if (before instanceof HTMLElement) before.focus({ preventScroll: true });
          },
          title: QUESTIONS[purpose],
          content: (
            <PathField
              label={QUESTIONS[purpose]}
              suggested={suggested}
              onChange={(path) => {
                typed = path;
              }}
              onEnter={() => {
                finish(typed);
              }}
            />
          ),
          onCancel: () => {
            resolve(null);
          },
          // The buttons of its own would take the cursor out of the field.
          footer: (
            <Space className="ant-modal-confirm-btns" style={{ display: 'flex', justifyContent: 'flex-end' }}>
              <Button
                onClick={() => {
                  finish('');
                }}
              >
                取消
              </Button>
              <Button
                type="primary"
                onClick={() => {
                  finish(typed);
                }}
              >
                确定
              </Button>
            </Space>
          ),
        });
      });
    },
    [door, modal],
  );
}

/** The path as it is typed. It takes the cursor, at the end: most paths wanted are beside the one suggested. */
function PathField({
  label,
  suggested,
  onChange,
  onEnter,
}: {
  readonly label: string;
  readonly suggested: string;
  readonly onChange: (path: string) => void;
  readonly onEnter: () => void;
}) {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    field.current?.focus({ cursor: 'end' });
  }, []);
  return (
    <Input
      ref={field}
      aria-label={label}
      defaultValue={suggested}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      onPressEnter={(event) => {
        // The cursor goes back to where it was before this key is done: a button there must not take it for a press.
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

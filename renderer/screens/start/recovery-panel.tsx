import { App as AntApp, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { differenceOf, differenceWords } from '../../../shared/draft/difference.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { unfinishedWords } from '../../../shared/draft/unfinished.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { momentWords } from './file-list.tsx';

type Copy = Answer<'recovery.list'>[number];

/** Work that was not saved when the program ended: each copy with what it has otherwise than its file. */
export function RecoveryPanel({
  copies,
  disabled,
  onOpen,
  onDiscarded,
}: {
  readonly copies: readonly Copy[];
  readonly disabled: boolean;
  readonly onOpen: (copy: Copy) => void;
  readonly onDiscarded: () => void;
}) {
  const { modal } = AntApp.useApp();
  const discard = async (copy: Copy): Promise<void> => {
    const sure: boolean = await modal.confirm({
      title: '不要这份恢复副本了？',
      content: `“${copyName(copy)}”没有保存的修改会永久删除，不能撤销。`,
      okText: '删除副本',
      okButtonProps: { danger: true },
      cancelText: '取消',
    });
    if (!sure) return;
    await ask('recovery.discard', { key: copy.key });
    onDiscarded();
  };
  return (
    <section className="panel recovery" aria-labelledby="recovery-title">
      <h2 id="recovery-title">上次有没保存的修改</h2>
      <p className="soft">程序上次没有正常关闭，下面的修改已经自动留存，可以接着编。</p>
      <ul>
        {copies.map((copy) => (
          <li key={copy.key}>
            <div>
              <strong>{copyName(copy)}</strong>
              <div className="soft">
                {momentWords(copy.savedAt)} · {copy.path ?? '还没有保存成文件'}
              </div>
              <Difference copy={copy} />
            </div>
            <Space>
              <Button
                type="primary"
                disabled={disabled}
                autoInsertSpace={false}
                aria-label={`恢复：${copyName(copy)}`}
                onClick={() => {
                  onOpen(copy);
                }}
              >
                恢复
              </Button>
              <Button disabled={disabled} aria-label={`不要了：${copyName(copy)}`} onClick={() => void discard(copy)}>
                不要了
              </Button>
            </Space>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ copy }: { readonly copy: Copy }) {
  const [words, setWords] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void compare(copy).then((found) => {
      if (isCurrent) setWords(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [copy]);
  return <div aria-live="polite">{words}</div>;
}

async function compare(copy: Copy): Promise<string> {
  const words = unfinishedWords(copy.unfinished);
  return (await compareDraft(copy)) + (words === '' ? '' : `；还有 ${words}`);
}

async function compareDraft({ path, draft }: Copy): Promise<string> {
  if (path === null) return `预算明细 ${String(draft.ledger.length)} 行，项目 ${String(draft.projects.length)} 个`;
  const file = await draftAt(path);
  return file === null ? '原文件现在打不开，恢复后请另存' : `与文件相比：${differenceWords(differenceOf(file, draft))}`;
}

/** The draft in a file, without keeping it open. */
async function draftAt(path: string): Promise<Draft | null> {
  const answer = await ask('draft.open', { path }).catch(() => null);
  if (answer?.ok !== true) return null;
  await ask('draft.close', { path: answer.value.path });
  return answer.value.draft;
}

function copyName({ draft }: Copy): string {
  const name = draft.organization.name.trim() === '' ? '未命名' : draft.organization.name;
  return `${name} ${String(draft.fiscalYear)} 年`;
}

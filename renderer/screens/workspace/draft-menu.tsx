import { Button, Dropdown } from 'antd';
import type { Answer } from '../../../shared/ipc.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { downloadDraft } from '../../saving.ts';
import type { Commands } from './shortcuts.ts';

/** What is wanted seldom: another file, a copy where there is no folder, the preview back, help. */
export function DraftMenu({
  commands,
  door,
  onHelp,
}: {
  readonly commands: Commands;
  readonly door: Answer<'app.start'>['door'];
  readonly onHelp: () => void;
}) {
  const store = useWorkspaceStore();
  const folded = useWorkspace((workspace) => workspace.sideFolded);
  const items = [
    { key: 'save-as', label: '另存为…', onClick: () => void commands.save(true) },
    ...(door === 'desktop'
      ? []
      : [
          {
            key: 'download',
            label: '下载草稿',
            onClick: () => {
              downloadDraft(store);
            },
          },
        ]),
    {
      key: 'versions',
      label: '历史版本…',
      onClick: () => {
        store.getState().goTo('versions');
      },
    },
    {
      key: 'side',
      label: folded ? '展开右栏' : '收起右栏',
      onClick: () => {
        store.getState().foldSide(!folded);
      },
    },
    {
      key: 'review',
      label: '上报…',
      onClick: () => {
        store.getState().goTo('review');
      },
    },
    { key: 'help', label: '快捷键和版本', onClick: onHelp },
  ];
  return (
    <>
      {folded ? (
        <Button
          size="small"
          onClick={() => {
            store.getState().showSide('preview');
          }}
        >
          预览
        </Button>
      ) : null}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small">更多</Button>
      </Dropdown>
    </>
  );
}

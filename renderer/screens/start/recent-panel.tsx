import { Button } from 'antd';
import type { Answer } from '../../../shared/ipc.ts';
import { FileList, momentWords, titleOf } from './file-list.tsx';

type RecentFile = Answer<'app.start'>['recent'][number];

/** 最近: what was open lately; what cannot be opened now stays, says why, and can be forgotten. */
export function RecentPanel({
  recent,
  disabled,
  onOpen,
  onVersions,
  onForget,
}: {
  readonly recent: readonly RecentFile[];
  readonly disabled: boolean;
  readonly onOpen: (file: RecentFile) => void;
  /** Shows what the file was before it was last saved; also of one that cannot be opened. */
  readonly onVersions: (file: RecentFile) => void;
  readonly onForget: (path: string) => void;
}) {
  if (recent.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="recent-title">
      <h2 id="recent-title">最近</h2>
      <FileList
        disabled={disabled}
        files={recent.map((file) => ({
          key: file.path,
          name: titleOf(file.name),
          detail: file.path,
          time: momentWords(file.openedAt),
          trouble: file.trouble,
          action: (
            <>
              <Button
                size="small"
                type="text"
                autoInsertSpace={false}
                disabled={disabled}
                aria-label={`历史版本：${titleOf(file.name)}`}
                title="这个文件以前保存过的样子"
                onClick={() => {
                  onVersions(file);
                }}
              >
                历史版本
              </Button>
              <Button
                size="small"
                type="text"
                autoInsertSpace={false}
                aria-label={`移除：${titleOf(file.name)}`}
                title="只从列表中移除，不删除文件"
                onClick={() => {
                  onForget(file.path);
                }}
              >
                移除
              </Button>
            </>
          ),
        }))}
        onOpen={({ key }) => {
          const file = recent.find(({ path }) => path === key);
          if (file !== undefined) onOpen(file);
        }}
      />
    </section>
  );
}

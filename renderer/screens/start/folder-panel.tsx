import type { Answer } from '../../../shared/ipc.ts';
import { FileList, momentWords, titleOf } from './file-list.tsx';

/** A draft lying in the folder the program was started with. */
export type FolderDraft = Extract<Answer<'folder.list'>, { ok: true }>['value'][number];

/** The drafts in the folder a browser door was started with. */
export function FolderPanel({
  folder,
  drafts,
  trouble,
  disabled,
  onOpen,
}: {
  readonly folder: string;
  readonly drafts: readonly FolderDraft[];
  readonly trouble: string;
  readonly disabled: boolean;
  readonly onOpen: (draft: FolderDraft) => void;
}) {
  return (
    <section className="panel" aria-labelledby="folder-title">
      <h2 id="folder-title">文件夹里的草稿</h2>
      <p className="soft folder-path" title={folder}>
        {folder}
      </p>
      {trouble === '' ? null : (
        <p role="alert" className="negative">
          这个文件夹读不了：{trouble}
        </p>
      )}
      {trouble === '' && drafts.length === 0 ? <p className="soft">这里还没有草稿文件（.ysgk）。</p> : null}
      <FileList
        disabled={disabled}
        files={drafts.map(({ path, name, modifiedAt }) => ({
          key: path,
          name: titleOf(name),
          time: `${momentWords(modifiedAt)} 修改`,
        }))}
        onOpen={({ key }) => {
          const draft = drafts.find(({ path }) => path === key);
          if (draft !== undefined) onOpen(draft);
        }}
      />
    </section>
  );
}

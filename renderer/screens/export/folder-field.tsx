import { Button, Input, Space } from 'antd';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';

/** The folder files go to: chosen with the system's dialog on the desktop, typed where there is none. */
export function FolderField({
  start,
  folder,
  trouble,
  onChange,
}: {
  readonly start: Pick<Answer<'app.start'>, 'door' | 'folder'>;
  readonly folder: string;
  readonly trouble: string | undefined;
  readonly onChange: (folder: string) => void;
}) {
  const choose = async (): Promise<void> => {
    const { path } = await ask('file.choose', { purpose: 'folder', suggested: folder });
    if (path !== null) onChange(path);
  };
  return (
    <div className="export-field">
      <label htmlFor="export-folder">放在哪个文件夹</label>
      <Space.Compact block>
        <Input
          id="export-folder"
          value={folder}
          status={trouble === undefined ? '' : 'error'}
          aria-invalid={trouble !== undefined}
          aria-describedby="export-folder-help"
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        {start.door === 'desktop' ? <Button onClick={() => void choose()}>选择…</Button> : null}
      </Space.Compact>
      <span id="export-folder-help" className={trouble === undefined ? 'soft' : 'negative'}>
        {trouble ??
          (start.folder === null
            ? '没有的文件夹会新建；同名的旧文件会被替换'
            : `要在 ${start.folder} 里面；没有的文件夹会新建，同名的旧文件会被替换`)}
      </span>
    </div>
  );
}

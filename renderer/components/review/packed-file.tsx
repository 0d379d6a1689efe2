import { Button } from 'antd';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { fileNameOf } from '../../file-name.ts';
import { DownloadButton } from '../download-button.tsx';

/** A package that was made. */
export interface Packed {
  readonly path: string;
  readonly code: string;
}

/** Where a package is, and its code to be compared on the telephone. */
export function PackedFile({
  title,
  packed,
  door,
}: {
  readonly title: string;
  readonly packed: Packed;
  readonly door: Answer<'app.start'>['door'];
}) {
  const { path, code } = packed;
  return (
    <div role="status" aria-label={title}>
      <h3>{title}</h3>
      <p className="packed-path">{path}</p>
      <p>
        校验码 <strong className="package-code">{code}</strong>
        <span className="soft">，对方打开时看到的应当相同</span>
      </p>
      {door === 'desktop' ? (
        <Button size="small" onClick={() => void ask('shell.open', { path, reveal: true })}>
          在文件夹中显示
        </Button>
      ) : (
        <DownloadButton path={path}>下载 {fileNameOf(path)}</DownloadButton>
      )}
    </div>
  );
}

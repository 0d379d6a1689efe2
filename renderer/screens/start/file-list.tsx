import type { ReactNode } from 'react';
import { fileNameOf } from '../../file-name.ts';

/** A file one can open from the start screen. */
export interface ListedFile {
  readonly key: string;
  readonly name: string;
  /** Where it lies, or what it is. */
  readonly detail?: string;
  readonly time?: string;
  /** Why it cannot be opened now. */
  readonly trouble?: string | null;
  readonly action?: ReactNode;
}

/** Files to open, one a row; what cannot be opened stays in its place and says why. */
export function FileList({
  files,
  disabled,
  onOpen,
}: {
  readonly files: readonly ListedFile[];
  readonly disabled: boolean;
  readonly onOpen: (file: ListedFile) => void;
}) {
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.key}>
          <button
            type="button"
            className="file"
            disabled={disabled}
            onClick={() => {
              onOpen(file);
            }}
          >
            <span className="name">{file.name}</span>
            {file.time === undefined ? null : <span className="time soft">{file.time}</span>}
            {file.detail === undefined ? null : (
              <span className="detail soft" title={file.detail}>
                {file.detail}
              </span>
            )}
            {file.trouble === undefined || file.trouble === null ? null : (
              <span className="negative trouble-line">打不开：{file.trouble}</span>
            )}
          </button>
          {file.action}
        </li>
      ))}
    </ul>
  );
}

/** A file's name without its folder and ending. */
export function titleOf(path: string): string {
  return fileNameOf(path).replace(/\.ysgk$/i, '');
}

/** A moment as people of the office write it. */
export function momentWords(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
}

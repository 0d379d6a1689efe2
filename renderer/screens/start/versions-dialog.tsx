import { Button } from 'antd';
import { useState } from 'react';
import type { DraftVersion } from '../../../shared/draft/draft-version.ts';
import { Dialog } from '../../components/dialog.tsx';
import { momentToTheSecond } from '../../draft-summary-words.ts';
import { folderOf } from '../../file-name.ts';
import type { StartRequest } from '../../start-request.ts';
import { copyName } from '../versions/copy-name.ts';
import { readVersion, useVersions } from '../versions/use-versions.ts';
import { VersionList } from '../versions/version-list.tsx';
import { titleOf } from './file-list.tsx';

/** 历史版本 of a recent file, also of one that is gone or does not open any more. */
export function VersionsDialog({
  path,
  canOpen,
  onCopy,
  onOpen,
  onClose,
}: {
  readonly path: string;
  /** The file itself opens, so that versions can be compared and brought back there. */
  readonly canOpen: boolean;
  readonly onCopy: (copy: Extract<StartRequest, { kind: 'copy' }>) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}) {
  const versions = useVersions(path, null);
  const [trouble, setTrouble] = useState('');
  const openCopy = async (version: DraftVersion): Promise<void> => {
    const draft = await readVersion(path, version);
    if (typeof draft === 'string') setTrouble(draft);
    else onCopy({ kind: 'copy', draft, name: copyName(path, version.takenAt), folder: folderOf(path) });
  };
  return (
    <Dialog
      title={`历史版本：${titleOf(path)}`}
      width={760}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          {canOpen ? (
            <Button type="primary" onClick={onOpen}>
              打开草稿，对照和恢复
            </Button>
          ) : null}
        </>
      }
    >
      <p className="soft">
        {canOpen
          ? '“打开副本”另开一份，不动原来的文件；要和现在的对照，或者恢复，请打开草稿。'
          : '文件现在打不开，但以前保存过的样子还在。“打开副本”以后另存成文件，就能接着编。'}
      </p>
      {trouble === '' ? null : (
        <p role="alert" className="negative">
          没有打开：{trouble}
        </p>
      )}
      <VersionList
        versions={versions}
        actions={(version) => (
          <Button
            size="small"
            disabled={version.summary.kind !== 'draft'}
            aria-label={`打开副本：${momentToTheSecond(version.takenAt)}`}
            onClick={() => void openCopy(version)}
          >
            打开副本
          </Button>
        )}
      />
    </Dialog>
  );
}

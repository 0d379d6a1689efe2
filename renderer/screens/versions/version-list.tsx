import { Button, Empty, Spin } from 'antd';
import type { ReactNode } from 'react';
import type { DraftVersion } from '../../../shared/draft/draft-version.ts';
import { momentToTheSecond, summaryInWords } from '../../draft-summary-words.ts';
import type { Versions } from './use-versions.ts';
import './versions.css';

/** The earlier versions of a draft file, newest first, each with what can be done with it. */
export function VersionList({
  versions: { versions, total, trouble, isReading, readMore },
  actions,
}: {
  readonly versions: Versions;
  readonly actions: (version: DraftVersion) => ReactNode;
}) {
  return (
    <>
      {trouble === '' ? null : (
        <p role="alert" className="negative">
          没有读出历史版本：{trouble}
        </p>
      )}
      {versions === null ? (
        isReading ? (
          <Spin description="正在读历史版本…">
            <div className="versions-waiting" />
          </Spin>
        ) : null
      ) : versions.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="还没有历史版本。下次保存的时候，文件现在的样子会先留在这里，以后可以对照、另开一份，或者恢复"
        />
      ) : (
        <ol className="versions" aria-label="历史版本">
          {versions.map((version) => (
            <li key={version.id}>
              <span className="when">{momentToTheSecond(version.takenAt)}</span>
              <span className={version.summary.kind === 'draft' ? 'what' : 'what negative'}>
                {summaryInWords(version.summary)}
              </span>
              <span className="actions">{actions(version)}</span>
            </li>
          ))}
        </ol>
      )}
      {versions === null || versions.length >= total ? null : (
        <Button size="small" loading={isReading} onClick={readMore}>
          更早的（还有 {total - versions.length} 个）
        </Button>
      )}
    </>
  );
}

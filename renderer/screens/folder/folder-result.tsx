import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../api.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import type { FolderResult } from './use-folder.ts';

/** What came of the last batch, with every trouble in words. */
export function FolderResultView({
  result,
  door,
}: {
  readonly result: FolderResult;
  readonly door: 'desktop' | 'browser';
}) {
  if (result.task === 'check') {
    return result.stopped ? <p role="status">已停止，其余的还没有校验。</p> : null;
  }
  if (result.task === 'summary') return <SummaryWritten path={result.path} door={door} />;
  const { drafts, stopped } = result.value;
  const files = drafts.reduce((sum, { written }) => sum + written.length, 0);
  const troubled = drafts.filter(({ problems }) => problems.length > 0);
  return (
    <section className="panel" role="status" aria-label="导出结果">
      <h2>
        {stopped ? '已停止，' : ''}导出了 {files} 个文件
        {troubled.length === 0 ? '' : `，${String(troubled.length)} 份草稿没有导出或不完整`}
      </h2>
      <ul className="folder-problems">
        {troubled.map(({ path, problems }) => (
          <li key={path} className="negative">
            {problems.join('；')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SummaryWritten({ path, door }: { readonly path: string; readonly door: 'desktop' | 'browser' }) {
  const [trouble, setTrouble] = useState('');
  const open = async (): Promise<void> => {
    const answer = await ask('shell.open', { path, reveal: false });
    setTrouble(answer.ok ? '' : answer.problems.map(({ message }) => message).join('；'));
  };
  return (
    <p role="status">
      汇总表已保存：{path}{' '}
      {door === 'desktop' ? (
        <Button size="small" onClick={() => void open()}>
          打开汇总表
        </Button>
      ) : (
        <DownloadButton path={path}>下载汇总表</DownloadButton>
      )}
      {trouble === '' ? null : <span className="negative">没有打开：{trouble}</span>}
    </p>
  );
}

import { Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import { fileNameOf } from '../../file-name.ts';

/** What became of an export: the files, what to do with them, fonts really used, and every trouble in words. */
export function ExportResult({
  outcome,
  stopped,
  door,
}: {
  readonly outcome: Answer<'export.run'>;
  readonly stopped: boolean;
  readonly door: 'desktop' | 'browser';
}) {
  const { written, problems, refused, fonts, missingCharacters } = outcome;
  const [trouble, setTrouble] = useState('');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const show = async (path: string, reveal: boolean): Promise<void> => {
    const answer = await ask('shell.open', { path, reveal });
    setTrouble(answer.ok ? '' : answer.problems.map(({ message }) => message).join('；'));
  };
  return (
    <section ref={panel} className="panel" aria-label="导出结果" role="status">
      <h3>{headline(outcome, stopped)}</h3>
      {written.length === 0 ? null : (
        <ul className="export-files">
          {written.map((path) => (
            <li key={path}>
              <span className="path">{path}</span>
              {door === 'desktop' ? (
                <Space.Compact>
                  <Button
                    size="small"
                    autoInsertSpace={false}
                    aria-label={`打开 ${fileNameOf(path)}`}
                    onClick={() => void show(path, false)}
                  >
                    打开
                  </Button>
                  <Button
                    size="small"
                    aria-label={`在文件夹中显示 ${fileNameOf(path)}`}
                    onClick={() => void show(path, true)}
                  >
                    在文件夹中显示
                  </Button>
                </Space.Compact>
              ) : (
                <DownloadButton path={path}>下载 {fileNameOf(path)}</DownloadButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {refused ? <p className="negative">还有缺漏，没有导出正式稿。</p> : null}
      {problems.length === 0 ? null : (
        <ul className="export-problems">
          {problems.map((problem) => (
            <li key={problem} className="negative">
              {problem}
            </li>
          ))}
        </ul>
      )}
      {fonts.length === 0 ? null : <p>PDF 实际使用的字体：{fonts.join('、')}</p>}
      {missingCharacters.length === 0 ? null : (
        <p className="negative">字体里没有这些字，已印成〓，请换一种字体或改写：{missingCharacters.join(' ')}</p>
      )}
      {trouble === '' ? null : (
        <p role="alert" className="negative">
          没有打开：{trouble}
        </p>
      )}
    </section>
  );
}

function headline({ written, problems }: Answer<'export.run'>, stopped: boolean): string {
  const files = `导出了 ${String(written.length)} 个文件`;
  if (stopped) return written.length === 0 ? '已停止，没有导出' : `已停止，只${files}`;
  if (written.length === 0) return '没有导出';
  return problems.length === 0 ? files : `${files}，另有问题`;
}

import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { ExportForm } from './export-form.tsx';
import './export.css';

/** 导出: the draft as it stands on the screen, as files. */
export function ExportScreen() {
  const [start, setStart] = useState<Answer<'app.start'> | 'trouble' | null>(null);
  useEffect(() => {
    ask('app.start', {}).then(setStart, () => {
      setStart('trouble');
    });
  }, []);
  return (
    <>
      <h2>导出</h2>
      <p className="lead">按现在屏幕上的内容生成公开文件；没有保存的修改也算在内。</p>
      {start === null ? (
        <Spin />
      ) : start === 'trouble' ? (
        <p role="alert">与程序的连接断了，请重新打开本窗口。</p>
      ) : (
        <ExportForm start={start} />
      )}
    </>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { fetchWritten } from '../api.ts';
import { fileNameOf } from '../file-name.ts';
import { download } from './download.ts';

/** Hands a file that was written to the browser's downloads; where it cannot be had, says so beside the button. */
export function DownloadButton({ path, children }: { readonly path: string; readonly children: React.ReactNode }) {
  const [trouble, setTrouble] = useState('');
  const fetchIt = async (): Promise<void> => {
    try {
      download(await fetchWritten(path), fileNameOf(path));
      setTrouble('');
    } catch {
      setTrouble('没有下载到：文件可能已被移走或删除，也可能程序已经结束');
    }
  };
  return (
    <>
      <Button type="link" size="small" onClick={() => void fetchIt()}>
        {children}
      </Button>
      {trouble === '' ? null : (
        <span role="alert" className="negative">
          {trouble}
        </span>
      )}
    </>
  );
}

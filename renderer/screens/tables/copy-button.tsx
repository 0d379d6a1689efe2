import { App as AntApp, Button } from 'antd';
import { useState } from 'react';
import type { TableBlock } from '../../../shared/table/block.ts';
import { clipTable } from '../../components/table/clipboard.ts';

/** Copies the whole table, header included, for a spreadsheet. */
export function CopyButton({ table }: { readonly table: TableBlock }) {
  const { message } = AntApp.useApp();
  const [isCopied, setIsCopied] = useState(false);

  const copy = async (): Promise<void> => {
    const { text, html } = clipTable(table);
    const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
    setIsCopied(true);
  };
  return (
    <Button
      size="small"
      onClick={() => {
        copy().catch(() => {
          void message.error('没有复制成：请在表中按 Ctrl+A、Ctrl+C');
        });
      }}
      onBlur={() => {
        setIsCopied(false);
      }}
    >
      <span aria-live="polite">{isCopied ? '已复制' : '复制整表'}</span>
    </Button>
  );
}

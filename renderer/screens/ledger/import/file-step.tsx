import { Button, Spin } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { readTable } from './read-table.ts';
import type { ChosenFile } from './use-import.ts';

/** ① The file: chosen or dropped; says what is wrong with one that cannot be read. */
export function FileStep({ onFile }: { readonly onFile: (file: ChosenFile) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState('');
  const [trouble, setTrouble] = useState('');
  const read = async (file: File): Promise<void> => {
    setTrouble('');
    setReading(file.name);
    const table = await readTable(file);
    setReading('');
    if (table.ok) onFile({ name: file.name, table: table.value });
    else setTrouble(table.problem);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    // The window opens drafts that are dropped on it; this file is meant for here.
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void read(file);
  };
  return (
    <div
      className="import-file"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={drop}
    >
      <p>
        选一张明细表，或者把文件拖到这里。可以是 .xlsx 或 .csv，例如预算管理一体化系统导出的表，也可以是自己做的表。
      </p>
      <Button type="primary" loading={reading !== ''} onClick={() => input.current?.click()}>
        选择文件…
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="表格文件"
        accept=".xlsx,.xlsm,.xls,.csv,.txt,.tsv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void read(file);
          event.target.value = '';
        }}
      />
      {reading === '' ? null : (
        <p role="status">
          <Spin size="small" /> 正在读取“{reading}”
        </p>
      )}
      {trouble === '' ? null : (
        <p className="negative" role="alert">
          {trouble}
        </p>
      )}
      <p className="soft">文件只读，不会改动，也不会联网。放进去之前会先给您看每一栏、每一行是怎么认出来的。</p>
    </div>
  );
}

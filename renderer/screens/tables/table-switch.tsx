import { Button, Space } from 'antd';
import { useEffect } from 'react';
import type { TableBlock } from '../../../shared/table/block.ts';
import { useWorkspaceStore } from '../../context.tsx';

/** Goes from table to table, by buttons and by Alt+PageUp and Alt+PageDown. */
export function TableSwitch({ table, tables }: { readonly table: TableBlock; readonly tables: readonly TableBlock[] }) {
  const store = useWorkspaceStore();
  const place = tables.findIndex((one) => one.id === table.id);
  const before = tables[place - 1];
  const after = tables[place + 1];

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
      event.preventDefault();
      goTo(event.key === 'PageUp' ? before : after);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });

  return (
    <Space size={8}>
      <Button
        size="small"
        disabled={before === undefined}
        title="Alt+PageUp"
        onClick={() => {
          goTo(before);
        }}
      >
        上一表
      </Button>
      <Button
        size="small"
        disabled={after === undefined}
        title="Alt+PageDown"
        onClick={() => {
          goTo(after);
        }}
      >
        下一表
      </Button>
      <span className="soft">
        第 {place + 1} 张，共 {tables.length} 张
      </span>
    </Space>
  );

  function goTo(other: TableBlock | undefined): void {
    if (other !== undefined) store.getState().goTo('tables', { table: other.id });
  }
}

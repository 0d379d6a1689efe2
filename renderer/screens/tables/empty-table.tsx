import { Button } from 'antd';
import { useState } from 'react';
import type { TableBlock } from '../../../shared/table/block.ts';
import { filterInWords } from '../../components/table/filter-in-words.ts';
import { useWorkspace } from '../../context.tsx';
import { OverrideDialog } from '../prose/override-dialog.tsx';

/** Whether a table has no figure to show. */
export function isEmptyTable(table: TableBlock): boolean {
  return table.rows.every((row) => row.cells.every((cell) => cell.exact === undefined || cell.exact === 0));
}

/** An empty table's note as it will print, and what would fill the table. */
export function EmptyTable({ table }: { readonly table: TableBlock }) {
  const codes = useWorkspace((workspace) => workspace.codes);
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const overrides = useWorkspace((workspace) => workspace.draft.overrides);
  const [isOverriding, setIsOverriding] = useState(false);
  const { note } = table;
  return (
    <div className="empty-table">
      {note === null ? (
        <p>这张表现在是空表，照样公开。</p>
      ) : (
        <p>
          印出：{note.text}{' '}
          <Button
            size="small"
            onClick={() => {
              setIsOverriding(true);
            }}
          >
            {Object.hasOwn(overrides, note.id) ? '已改写，修改备注' : '改写备注'}
          </Button>
        </p>
      )}
      {note !== null && isOverriding ? (
        <OverrideDialog
          id={note.id}
          onClose={() => {
            setIsOverriding(false);
          }}
        />
      ) : null}
      <p className="soft">
        这张表列的是“{filterInWords(table.scope, { codes, projects })}
        ”；录入这样的明细（按上面的“在此新增明细”，或到“预算明细”），表就自动填好。
      </p>
    </div>
  );
}

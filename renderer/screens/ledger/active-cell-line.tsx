import type { GridColumn } from '../../components/grid/grid-column.ts';
import type { GridRange } from '../../components/grid/grid-range.ts';
import type { LedgerRow } from './row.ts';

/** The line over the grid: the whole text of the cell the cursor is in, and what is wrong with it. */
export function ActiveCellLine({
  rows,
  columns,
  range,
}: {
  readonly rows: readonly LedgerRow[];
  readonly columns: readonly GridColumn<LedgerRow>[];
  readonly range: GridRange | null;
}) {
  const row = range === null ? undefined : rows[range.top];
  const kind = range === null ? undefined : columns[range.left]?.kind;
  if (range === null || row === undefined || kind === undefined) {
    return <div className="active-cell soft">回车向下，Tab 向右，F2 修改，Alt+↓ 列出可选内容，右键有更多</div>;
  }
  const look = kind.look(row);
  const missing = row.entry === null ? [] : missingColumns(row, columns);
  return (
    <div className="active-cell" role="status" aria-label="当前单元格">
      <span className="soft">
        第 {range.top + 1} 行 {kind.name}：
      </span>
      <span>{look.text}</span>
      {look.problem === undefined ? null : <span className="negative remark">{look.problem}</span>}
      {look.mark === undefined ? null : <span className="tail remark">{look.mark.words}</span>}
      {look.hint === undefined ? null : <span className="tail remark">{look.hint}</span>}
      {look.problem === undefined && missing.length > 0 ? (
        <span className="tail remark">这一行还缺：{missing.join('、')}</span>
      ) : null}
    </div>
  );
}

function missingColumns(row: LedgerRow, columns: readonly GridColumn<LedgerRow>[]): readonly string[] {
  return columns.filter(({ kind }) => kind.look(row).placeholder === '待填').map(({ kind }) => kind.name);
}

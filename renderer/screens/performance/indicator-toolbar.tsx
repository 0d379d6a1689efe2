import { Button, Space } from 'antd';

/** What can be done with the row the cursor stands in, and with all of them. */
export interface RowActions {
  readonly add: () => void;
  readonly up: () => void;
  readonly down: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly paste: () => void;
  readonly copyFrom: () => void;
  readonly copyAll: () => void;
}

/** Buttons above the grid; those for a row name it. */
export function IndicatorToolbar({
  row,
  count,
  actions,
  status,
}: {
  /** The current row, from 0. */
  readonly row: number;
  readonly count: number;
  readonly actions: RowActions;
  /** What came of the last action that shows nowhere else. */
  readonly status: string;
}) {
  const none = count === 0;
  const which = `第 ${String(row + 1)} 行`;
  return (
    <Space wrap size={[6, 6]} className="indicator-toolbar">
      <Button size="small" type="primary" onClick={actions.add}>
        新增一行
      </Button>
      <Button size="small" onClick={actions.paste}>
        从 Excel 粘贴…
      </Button>
      <Button size="small" onClick={actions.copyFrom}>
        从其他表复制…
      </Button>
      <Button size="small" disabled={none} onClick={actions.copyAll}>
        复制全部到剪贴板
      </Button>
      <span role="status" className="soft">
        {status}
      </span>
      {none ? null : (
        <Space size={4}>
          <span className="soft">{which}：</span>
          <Space.Compact>
            <Button
              size="small"
              disabled={row === 0}
              autoInsertSpace={false}
              aria-label={`${which}上移`}
              title="Alt+↑"
              onClick={actions.up}
            >
              上移
            </Button>
            <Button
              size="small"
              autoInsertSpace={false}
              disabled={row >= count - 1}
              aria-label={`${which}下移`}
              title="Alt+↓"
              onClick={actions.down}
            >
              下移
            </Button>
            <Button size="small" aria-label={`${which}再来一份`} title="Ctrl+Shift+D" onClick={actions.duplicate}>
              再来一份
            </Button>
            <Button
              size="small"
              autoInsertSpace={false}
              aria-label={`删除${which}`}
              title="Alt+Delete"
              onClick={actions.remove}
            >
              删除
            </Button>
          </Space.Compact>
        </Space>
      )}
    </Space>
  );
}

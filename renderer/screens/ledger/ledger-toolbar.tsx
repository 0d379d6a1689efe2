import { Button, Input, Tag } from 'antd';

/** Finding lines, and what is done to rows. */
export function LedgerToolbar({
  words,
  filterName,
  onWords,
  onClearFilter,
  onInsert,
  onFillDown,
  onDuplicate,
  onDelete,
  onPaste,
  onImport,
}: {
  readonly words: string;
  readonly filterName: string | null;
  readonly onWords: (words: string) => void;
  readonly onClearFilter: () => void;
  readonly onInsert: () => void;
  readonly onFillDown: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onPaste: () => void;
  readonly onImport: () => void;
}) {
  return (
    <div className="ledger-tools">
      <Input
        allowClear
        size="small"
        className="find"
        aria-label="筛选明细"
        placeholder="筛选：编码、名称、拼音首字母、来源、项目"
        value={words}
        onChange={(event) => {
          onWords(event.target.value);
        }}
      />
      <span
        className="row-actions"
        // The grid takes a click beside it for leaving the row the button is about.
        onMouseDown={(event) => {
          event.stopPropagation();
          event.preventDefault();
        }}
      >
        <Button size="small" title="Alt+Insert" onClick={onInsert}>
          插入行
        </Button>
        <Button size="small" title="Ctrl+D：照上一行填；选中几行时照第一行填" onClick={onFillDown}>
          向下填
        </Button>
        <Button size="small" title="Ctrl+Shift+D" onClick={onDuplicate}>
          复制为新行
        </Button>
        <Button size="small" title="Alt+Delete" onClick={onDelete}>
          删除行
        </Button>
      </span>
      <Button size="small" onClick={onPaste}>
        粘贴…
      </Button>
      <Button size="small" type="primary" ghost onClick={onImport}>
        从表格导入…
      </Button>
      {filterName === null ? null : (
        <Tag closable closeIcon={<span aria-label="显示全部明细">×</span>} color="blue" onClose={onClearFilter}>
          只看：{filterName}
        </Tag>
      )}
    </div>
  );
}

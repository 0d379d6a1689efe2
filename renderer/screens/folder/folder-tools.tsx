import { Button, Input, Select } from 'antd';

const VERDICTS = ['全部', '必须改', '打不开', '可以公开', '已改动', '未校验'];

/** What the list of drafts shows. */
export interface FolderView {
  /** Part of a file's or an organisation's name. */
  readonly wanted: string;
  readonly verdict: string;
}

interface FolderToolsProps {
  readonly idle: boolean;
  /** How many drafts there are, are chosen, and have been checked. */
  readonly count: { readonly rows: number; readonly chosen: number; readonly checked: number };
  readonly view: FolderView;
  readonly onView: (part: Partial<FolderView>) => void;
  readonly onCheck: () => void;
  readonly onExport: () => void;
  readonly onSummarize: () => void;
  readonly onConsolidate: () => void;
}

/** What can be done with the drafts of a folder, and which of them are shown. */
export function FolderTools(props: FolderToolsProps) {
  const { idle, count, view, onView, onCheck, onExport, onSummarize, onConsolidate } = props;
  const chosen = count.chosen === 0 ? '' : `（${String(count.chosen)}）`;
  return (
    <div className="folder-tools">
      <Button type="primary" disabled={!idle || count.rows === 0} onClick={onCheck}>
        全部校验
      </Button>
      <Button disabled={!idle || count.chosen === 0} onClick={onExport}>
        导出所选…{chosen}
      </Button>
      <Button disabled={!idle || count.chosen < 2} onClick={onConsolidate}>
        汇总成部门草稿…{chosen}
      </Button>
      <Button disabled={!idle || count.checked === 0} onClick={onSummarize}>
        保存汇总表
      </Button>
      <Input
        className="folder-search"
        allowClear
        placeholder="文件名或单位名称"
        aria-label="按文件名或单位名称找"
        value={view.wanted}
        onChange={(event) => {
          onView({ wanted: event.target.value });
        }}
      />
      <Select
        aria-label="按结论筛选"
        value={view.verdict}
        options={VERDICTS.map((value) => ({ value, label: value }))}
        onChange={(verdict) => {
          onView({ verdict });
        }}
      />
    </div>
  );
}

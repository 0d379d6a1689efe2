import { Table, type TableColumnsType } from 'antd';
import { memo } from 'react';
import { printWan } from '../../../shared/base/money/fen.ts';
import { SEVERITY_NAMES } from '../../../shared/check/verdict-words.ts';
import type { CheckOutcome } from '../../../shared/review/summary/checked-draft.ts';
import { folderVerdict, KIND_NAMES, VERDICT_NAMES } from '../../../shared/review/summary/summary.ts';
import { momentWords, titleOf } from '../start/file-list.tsx';
import type { FolderRow } from './use-folder.ts';

type Good = Extract<CheckOutcome, { ok: true }>;

/** How a draft stands; a verdict belongs to the file it was given on, and to no other state of it. */
export function verdictWords({ checked, isOutdated }: FolderRow): string {
  if (isOutdated) return OUTDATED;
  return checked === null ? VERDICT_NAMES.unchecked : VERDICT_NAMES[folderVerdict(checked.outcome)];
}

/** A draft whose verdict is void. */
const OUTDATED = '已改动';

/** The drafts of a folder: each opens by its name or its row, and unfolds to what was found in it. */
export const FolderTable = memo(function FolderTable({
  rows,
  selected,
  disabled,
  onSelect,
  onOpen,
}: {
  readonly rows: readonly FolderRow[];
  readonly selected: readonly string[];
  readonly disabled: boolean;
  readonly onSelect: (paths: readonly string[]) => void;
  readonly onOpen: (row: FolderRow) => void;
}) {
  const columns: TableColumnsType<FolderRow> = [
    {
      title: '草稿',
      key: 'name',
      sorter: (one, other) => one.name.localeCompare(other.name, 'zh-CN'),
      render: (_, row) => (
        <>
          <button
            type="button"
            className="link"
            disabled={disabled}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(row);
            }}
          >
            {titleOf(row.name)}
          </button>
          <Organization row={row} />
        </>
      ),
    },
    {
      title: '结论',
      key: 'verdict',
      width: 96,
      sorter: (one, other) => urgency(one) - urgency(other),
      render: (_, row) => (
        <span
          className={`verdict-${row.checked === null ? 'none' : folderVerdict(row.checked.outcome)}`}
          title={row.isOutdated ? '校验以后草稿、单位草稿或核对依据改过，请重新校验' : undefined}
        >
          {verdictWords(row)}
        </span>
      ),
    },
    countColumn('必须改', ({ errors }) => errors),
    countColumn('建议核对', ({ warnings }) => warnings),
    countColumn('提示', ({ hints }) => hints),
    {
      title: '收入总计（万元）',
      key: 'income',
      width: 148,
      className: 'amount',
      sorter: (one, other) => valueOf(one, ({ income }) => income ?? 0) - valueOf(other, ({ income }) => income ?? 0),
      render: (_, row) => {
        const income = good(row)?.income;
        return income === undefined || income === null ? '' : printWan(income);
      },
    },
    {
      title: '最后修改',
      key: 'modified',
      width: 168,
      sorter: (one, other) => one.modifiedAt.localeCompare(other.modifiedAt),
      render: (_, { modifiedAt }) => momentWords(modifiedAt),
    },
  ];
  return (
    <Table<FolderRow>
      className="folder-table"
      size="small"
      rowKey="path"
      pagination={false}
      showSorterTooltip={false}
      columns={columns}
      dataSource={rows}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (keys) => {
          onSelect(keys.map(String));
        },
        getTitleCheckboxProps: () => ({ 'aria-label': '选择全部' }),
        getCheckboxProps: ({ name }) => ({ 'aria-label': `选择 ${titleOf(name)}` }),
      }}
      expandable={{
        expandedRowRender: (row) => <Findings row={row} />,
        rowExpandable: ({ checked }) => checked !== null,
      }}
      onRow={(row) => ({
        onClick: ({ target }) => {
          // The cells with a control of their own do not open the draft as well.
          const own =
            target instanceof Element && target.closest('.ant-table-selection-column, .ant-table-row-expand-icon-cell');
          if (!disabled && !own) onOpen(row);
        },
      })}
    />
  );
});

function Organization({ row }: { readonly row: FolderRow }) {
  const outcome = good(row);
  if (outcome === undefined) return null;
  return (
    <div className="soft">
      {outcome.organization} · {outcome.fiscalYear} 年{KIND_NAMES[outcome.kind]}
    </div>
  );
}

/** What was found in a draft, or why it cannot be opened. */
function Findings({ row }: { readonly row: FolderRow }) {
  const outcome = row.checked?.outcome;
  if (outcome === undefined) return null;
  if (!outcome.ok) return <p className="negative">{outcome.problem}</p>;
  const { findings, errors, warnings, hints, waived, notRun, against } = outcome;
  const more = errors + warnings + hints - findings.length;
  return (
    <div className="folder-findings">
      {findings.length === 0 ? <p>没有发现问题。</p> : null}
      <ul>
        {findings.map(({ severity, rule, message, fix, reviewed }, index) => (
          <li key={index}>
            <span className={`kind ${severity}`}>{SEVERITY_NAMES[severity]}</span> {rule} {message}
            <span className="soft">{fix}</span>
            {reviewed === undefined ? null : <span className="soft"> 审核人 {reviewed}</span>}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>另有 {more} 处，请打开草稿查看。</p> : null}
      <p className="soft">
        不适用 {waived} 处，没有检查 {notRun} 项。
      </p>
      {against.map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
    </div>
  );
}

function countColumn(title: string, count: (outcome: Good) => number): TableColumnsType<FolderRow>[number] {
  return {
    title,
    key: title,
    width: 96,
    className: 'amount',
    sorter: (one, other) => valueOf(one, count) - valueOf(other, count),
    render: (_, row) => {
      const outcome = good(row);
      return outcome === undefined ? '' : count(outcome);
    },
  };
}

function good({ checked }: FolderRow): Good | undefined {
  return checked?.outcome.ok === true ? checked.outcome : undefined;
}

/** What cannot be counted sorts before what counts zero. */
function valueOf(row: FolderRow, count: (outcome: Good) => number): number {
  const outcome = good(row);
  return outcome === undefined ? Number.MIN_SAFE_INTEGER : count(outcome);
}

/** The most urgent first. */
const ORDER = ['打不开', '必须改', OUTDATED, '未校验', '可以公开'];

function urgency(row: FolderRow): number {
  return ORDER.indexOf(verdictWords(row));
}

import { Select } from 'antd';
import { BlockTable } from '../block-preview.tsx';
import { HeadingRowsField } from '../heading-rows-field.tsx';
import { ImportFillQuestion } from './fill-question.tsx';
import { ProfileBar } from './profile-bar.tsx';
import type { Import } from './use-import.ts';
import type { Profiles } from './use-profiles.ts';

/** Lines that are shown: enough to see where what repeats is written once. */
const SHOWN = 20;

/** ② The sheet, its headings, and what each column means. */
export function ColumnsStep({ table, profiles }: { readonly table: Import; readonly profiles: Profiles }) {
  const { sheets, remarks } = table.file.table;
  const taken = table.meaning.columns.filter((meaning) => meaning !== 'ignore').length;
  return (
    <>
      <div className="paste-questions">
        {sheets.length === 1 ? null : (
          <span>
            <b>工作表</b>{' '}
            <Select
              size="small"
              aria-label="工作表"
              value={table.sheet}
              popupMatchSelectWidth={false}
              style={{ width: 180 }}
              options={sheets.map(({ name }, value) => ({ value, label: name }))}
              onChange={table.setSheet}
            />
          </span>
        )}
        <HeadingRowsField headings={table.meaning.headings} rows={table.block.length} onChange={table.setHeadings} />
        <ProfileBar table={table} profiles={profiles} />
      </div>
      <p>
        共 {table.meaning.columns.length} 栏，用到 {taken} 栏。每栏上方是认出的含义，不对就改；用不到的选“不导入”。
      </p>
      <ImportFillQuestion table={table} />
      <BlockTable
        label="表格的栏目"
        block={table.block}
        written={table.written}
        meaning={table.meaning}
        hidden={sheets[table.sheet]?.hiddenColumns ?? []}
        shown={SHOWN}
        onColumn={table.setColumn}
      />
      {remarks.length === 0 ? null : (
        <details className="import-remarks">
          <summary>文件里有 {remarks.length} 处没有读或要核对</summary>
          <ul>
            {remarks.map((remark, index) => (
              <li key={index}>{remark}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

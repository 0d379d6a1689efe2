import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { Fen } from '../../../shared/base/money/fen.ts';
import { writeAmount } from '../../../shared/base/money/typed-amount.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import { codeAndName } from '../../../shared/ledger/codes.ts';
import type { ColumnMeaning } from '../../../shared/read/table-file/column-meaning.ts';
import type { OtherRow } from '../../../shared/read/ledger/block-lines.ts';
import type { BlockMeaning } from '../../../shared/read/ledger/block-meaning.ts';
import { COLUMN_NAMES, COLUMNS, isAmount, type ColumnId } from './column.ts';
import type { Block } from '../../../shared/read/ledger/heading-rows.ts';
import { MEANING_CHOICES, meaningName } from '../../../shared/read/ledger/meaning-name.ts';
import type { ReadLine } from '../../../shared/read/ledger/read-line.ts';
import type { CellContext } from './row.ts';

/** Lines that are shown of a block, and of what was understood. */
const SHOWN = 5;
/** Title rows that are shown above the headings. */
const TITLES = 3;

/** The top of a block as it is, with what each column was taken for; that can be changed. */
export function BlockTable({
  label,
  block,
  written = block,
  meaning,
  hidden = [],
  shown = SHOWN,
  onColumn,
}: {
  readonly label: string;
  readonly block: Block;
  /** The block as it was written; cells that differ from it were filled from above. */
  readonly written?: Block;
  /** Columns that are hidden in the file. */
  readonly hidden?: readonly number[];
  /** How many lines are shown. */
  readonly shown?: number;
  readonly meaning: BlockMeaning;
  readonly onColumn: (column: number, meaning: ColumnMeaning) => void;
}) {
  const { headings, columns } = meaning;
  const first = Math.max(0, headings.from - TITLES);
  const unclear = columns.indexOf('unclear');
  const asked = useRef<HTMLTableCellElement>(null);
  // What has to be answered is not to be searched for at the far end of a wide table.
  useEffect(() => {
    if (unclear >= 0) asked.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [unclear]);
  return (
    <div className="paste-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th>行</th>
            {columns.map((value, column) => (
              <th key={column} ref={column === unclear ? asked : undefined}>
                <MeaningSelect
                  label={`第 ${String(column + 1)} 栏是`}
                  value={value}
                  onChange={(next) => {
                    onColumn(column, next);
                  }}
                />
                {hidden.includes(column) ? <div className="negative">表里隐藏的栏</div> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.slice(first, headings.until + shown).map((row, offset) => {
            const index = first + offset;
            return (
              <tr key={index} className={index < headings.from ? 'title' : index < headings.until ? 'heading' : ''}>
                <td className="soft row-number">{index + 1}</td>
                {columns.map((value, column) => {
                  const text = row[column] ?? '';
                  const isFilled = text !== (written[index]?.[column] ?? '');
                  return (
                    <td
                      key={column}
                      className={value === 'ignore' ? 'ignored' : isFilled ? 'from-above' : ''}
                      title={isFilled ? '与上一行相同' : undefined}
                    >
                      {isFilled ? '〃 ' : ''}
                      {text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function MeaningSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: ColumnMeaning;
  readonly onChange: (meaning: ColumnMeaning) => void;
}) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={value}
      showSearch={{ optionFilterProp: 'search' }}
      status={value === 'unclear' ? 'error' : ''}
      labelRender={() => meaningName(value)}
      options={MEANING_CHOICES.map(({ label: title, options }) => ({ label: title, title, options }))}
      popupMatchSelectWidth={280}
      style={{ width: Math.max(120, [...meaningName(value)].length * 14 + 52) }}
      onChange={onChange}
    />
  );
}

/** The first lines as they were understood: codes with their names, amounts in the unit of the screen. */
export function UnderstoodRows({
  lines,
  context,
}: {
  readonly lines: readonly ReadLine[];
  readonly context: CellContext;
}) {
  return (
    <div className="paste-table" tabIndex={0} role="region" aria-label="认出的明细">
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{COLUMN_NAMES[column]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN).map((line, index) => (
            <tr key={index}>
              {COLUMNS.map((column) => (
                <td key={column} className={isAmount(column) ? 'amount' : ''}>
                  {understood(line, column, context)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function understood(line: ReadLine, column: ColumnId, { codes, unit }: CellContext): string {
  const amount = (value: Fen | null): string => (value === null ? '' : writeAmount(value, unit, true));
  switch (column) {
    case 'function':
      return codeAndName(codes, line.function);
    case 'economic':
      return line.economic === undefined ? '' : codeAndName(codes, line.economic);
    case 'source':
      return SOURCE_NAMES[line.source];
    case 'project':
      return line.project ?? '';
    case 'current':
    case 'prior':
      return amount(line[column]);
  }
}

/** Rows that were not taken, each with its reason. */
export function OtherRows({
  title,
  label,
  rows,
}: {
  readonly title: string;
  readonly label: string;
  readonly rows: readonly OtherRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={label}>
      <h4>{title}</h4>
      <div className="paste-table rejected" tabIndex={0} role="region" aria-label={`${label}和原因`}>
        <table>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ row, reason, cells }) => (
              <tr key={row}>
                <td className="row-number">第 {row} 行</td>
                <td className="reason">{reason}</td>
                <td className="soft">{cells.filter((cell) => cell.trim() !== '').join('　')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS ? <p className="soft">只列出前 {MOST_ROWS} 行。</p> : null}
    </section>
  );
}

const MOST_ROWS = 300;

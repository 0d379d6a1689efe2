import { Select } from 'antd';
import { readAmount, writeAmount } from '../../../shared/base/typed-amount.ts';
import { codeAndName } from '../../../shared/ledger/codes.ts';
import type { Unit } from '../../workspace.ts';
import { COLUMN_NAMES, COLUMNS, isAmount, type ColumnId, type Typed } from './column.ts';
import { MEANING_NAMES, MEANINGS, type BlockMeaning, type Meaning } from './paste-meaning.ts';
import type { RejectedRow } from './paste-rows.ts';
import type { CellContext } from './row.ts';

const SHOWN = 5;
const OPTIONS = MEANINGS.map((value) => ({ value, label: MEANING_NAMES[value] }));

/** The top of the block as it was pasted, with what each column was taken for; that can be changed. */
export function PastedBlock({
  block,
  meaning,
  onColumn,
}: {
  readonly block: readonly (readonly string[])[];
  readonly meaning: BlockMeaning;
  readonly onColumn: (column: number, meaning: Meaning) => void;
}) {
  const rows = block.slice(0, meaning.headerRows + SHOWN);
  return (
    <div className="paste-table" tabIndex={0} role="region" aria-label="粘贴的内容">
      <table>
        <thead>
          <tr>
            <th>行</th>
            {meaning.columns.map((value, column) => (
              <th key={column}>
                <Select
                  size="small"
                  aria-label={`第 ${String(column + 1)} 栏是`}
                  value={value}
                  options={OPTIONS}
                  popupMatchSelectWidth={150}
                  style={{ width: 128 }}
                  onChange={(next) => {
                    onColumn(column, next);
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={index < meaning.headerRows ? 'heading' : ''}>
              <td className="soft">{index + 1}</td>
              {meaning.columns.map((value, column) => (
                <td key={column} className={value === 'ignore' ? 'ignored' : ''}>
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first lines as they were understood: codes with their names, amounts in the unit of the screen. */
export function UnderstoodRows({ rows, context }: { readonly rows: readonly Typed[]; readonly context: CellContext }) {
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
          {rows.slice(0, SHOWN).map((row, index) => (
            <tr key={index}>
              {COLUMNS.map((column) => (
                <td key={column} className={isAmount(column) ? 'amount' : ''}>
                  {understood(row, column, context)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function understood(row: Typed, column: ColumnId, { codes, unit }: CellContext): string {
  const text = row[column] ?? '';
  if (column === 'function' || column === 'economic') return text === '' ? '' : codeAndName(codes, text);
  return isAmount(column) ? amountText(text, unit) : text;
}

function amountText(text: string, unit: Unit): string {
  const amount = readAmount(text, unit);
  return amount.ok && amount.value !== null ? writeAmount(amount.value, unit, true) : text;
}

/** Rows that were left out, each with its reason. */
export function RejectedRows({ rejected }: { readonly rejected: readonly RejectedRow[] }) {
  if (rejected.length === 0) return null;
  return (
    <section aria-label="没有放进去的行">
      <h4>{rejected.length} 行不放入：</h4>
      <div className="paste-table rejected" tabIndex={0} role="region" aria-label="没有放进去的行和原因">
        <table>
          <tbody>
            {rejected.slice(0, MOST_REJECTED).map(({ row, reason, text }) => (
              <tr key={row}>
                <td className="row-number">第 {row} 行</td>
                <td className="reason">{reason}</td>
                <td className="soft">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejected.length > MOST_REJECTED ? <p className="soft">只列出前 {MOST_REJECTED} 行。</p> : null}
    </section>
  );
}

const MOST_REJECTED = 300;

import { Checkbox, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Dialog, USUAL_BUTTON } from '../../components/dialog.tsx';
import type { Column, ColumnKey } from './column.ts';
import type { CellPlace } from '../../components/table/cell-place.ts';
import { readRows, understand, type PastedRow, type PasteTarget } from './pasted-block.ts';

/** What the dialog opens with: the copied text, if it is known already, and the cell the cursor stood in. */
export interface PasteStart {
  readonly text: string;
  readonly place: CellPlace;
}

/** Shows how a block from a spreadsheet was understood before it is written. */
export function PasteDialog({
  start,
  columns,
  rowCount,
  onPaste,
  onCancel,
}: {
  readonly start: PasteStart;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly onPaste: (rows: readonly PastedRow[], target: PasteTarget) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(start.text);
  const [mode, setMode] = useState<'end' | 'below' | 'replace'>(rowCount === 0 ? 'end' : 'below');
  const [chosen, setChosen] = useState<ReadonlyMap<number, ColumnKey | null>>(new Map());
  /** Whether blank 一级、二级指标 are merged cells. */
  const [inherits, setInherits] = useState(true);
  const block = useMemo(
    () => understand(text, columns, columns[start.place.column]?.key ?? 'name', mode === 'replace'),
    [text, columns, start.place.column, mode],
  );
  const mapping = block.mapping.map((key, at) => (chosen.has(at) ? (chosen.get(at) ?? null) : key));
  const rows = readRows({ cells: block.cells, mapping }, inherits);
  const isMerged = readRows({ cells: block.cells, mapping }).some(({ inherited }) => inherited.length > 0);
  const used = mapping.filter((key) => key !== null);
  const doubled = used.find((key, at) => used.indexOf(key) !== at);
  const nothing = rows.length === 0 || used.length === 0 || doubled !== undefined;
  const here = start.place.row + 1;
  return (
    <Dialog
      width={920}
      title="从 Excel 粘贴指标"
      okText={`写入 ${String(rows.length)} 行`}
      cancelText="取消"
      okButtonProps={{ disabled: nothing }}
      {...(start.text === '' ? {} : { first: USUAL_BUTTON })}
      onOk={() => {
        onPaste(rows, {
          mode: mode === 'replace' ? 'replace' : 'insert',
          index: mode === 'end' ? rowCount : mode === 'below' ? here : start.place.row,
        });
      }}
      onCancel={onCancel}
    >
      <label htmlFor="pasted-text">从 Excel 或 WPS 复制几行，粘贴在这里；第一行可以是表头</label>
      <Input.TextArea
        id="pasted-text"
        rows={start.text === '' ? 4 : 2}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(new Map());
        }}
      />
      {rows.length === 0 ? null : (
        <>
          <p>
            读出 {rows.length} 行{block.headed ? '，第一行是表头' : '，没有表头，按位置对应'}
            {block.sums > 0 ? `，${String(block.sums)} 行合计不是指标，不写入` : ''}。每一列对应什么可以改：
          </p>
          {isMerged ? (
            <p>
              <Checkbox
                checked={inherits}
                onChange={(event) => {
                  setInherits(event.target.checked);
                }}
              >
                空着的一级、二级指标是合并的单元格，与上一行相同
              </Checkbox>
            </p>
          ) : null}
          <BlockPreview
            columns={columns}
            rows={rows}
            cells={block.cells}
            mapping={mapping}
            onMap={(at, key) => {
              setChosen(new Map(chosen).set(at, key));
            }}
          />
          {doubled === undefined ? null : (
            <p role="alert" className="negative">
              有两列都对应“{columns.find(({ key }) => key === doubled)?.header}”，请改掉一列。
            </p>
          )}
          <Radio.Group
            aria-label="写到哪里"
            value={mode}
            options={[
              { value: 'end', label: '加在最后' },
              ...(rowCount === 0
                ? []
                : [
                    { value: 'below', label: `插在第 ${String(here)} 行下面` },
                    { value: 'replace', label: `从第 ${String(here)} 行起覆盖` },
                  ]),
            ]}
            onChange={(event) => {
              setMode(event.target.value as typeof mode);
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function BlockPreview({
  columns,
  rows,
  cells,
  mapping,
  onMap,
}: {
  readonly columns: readonly Column[];
  readonly rows: readonly PastedRow[];
  readonly cells: readonly (readonly string[])[];
  readonly mapping: readonly (ColumnKey | null)[];
  readonly onMap: (at: number, key: ColumnKey | null) => void;
}) {
  const options = [
    { value: '', label: '不要这列' },
    ...columns.map(({ key, header }) => ({ value: key, label: header })),
  ];
  return (
    <div className="paste-preview" role="region" aria-label="读出的内容" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {mapping.map((key, at) => (
              <th key={at} scope="col">
                <Select
                  size="small"
                  aria-label={`第 ${String(at + 1)} 列对应`}
                  value={key ?? ''}
                  options={options}
                  popupMatchSelectWidth={false}
                  onChange={(value) => {
                    onMap(at, columns.find((column) => column.key === value)?.key ?? null);
                  }}
                />
              </th>
            ))}
            <th scope="col">要注意的</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {mapping.map((key, at) => {
                const inherited = key !== null && row.inherited.includes(key);
                const text = inherited ? `${String(row.values[key] ?? '')}（同上）` : (cells[index]?.[at] ?? '');
                return (
                  <td key={at} className={key === null ? 'left-out' : inherited ? 'soft' : undefined}>
                    {text}
                  </td>
                );
              })}
              <td className={row.problems.length > 0 ? 'negative' : 'soft'}>
                {row.problems.length > 0 ? row.problems.join('；') : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

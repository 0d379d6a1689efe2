import { App as AntApp } from 'antd';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { Indicator, SheetName } from '../../../shared/draft/edit-performance.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { clipboardText, NO_TEXT } from '../../components/clipboard-text.ts';
import {
  cellOfPointer,
  clampCell,
  rangeOf,
  type CellPlace as GridPlace,
  type CellRange,
} from '../../components/table/cell-place.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { findingsInWords, NO_FINDINGS, worstOf, type GridMarks, type RowMarks } from '../../finding-marks.ts';
import type { Column, ColumnKey } from './column.ts';
import { pressKey, type CellMode, type ChangeRows } from './indicator-keys.ts';
import { clearCells, setCell } from './indicator-rows.ts';
import { TextCell } from './text-cell.tsx';
import { clipRows } from './sheet-clip.ts';
import { suggest } from './vocabulary.ts';
import { WeightCell } from './weight-cell.tsx';

/** The indicators as a grid: a cell is selected as a whole until it is typed in, F2 or a double click edits its text. */
export function IndicatorGrid({
  sheet,
  pointer,
  columns,
  rows,
  marks,
  cursor,
  onCurrent,
  onChange,
  onPasteBlock,
}: {
  readonly sheet: SheetName;
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Indicator[];
  /** What the checks found, by row. */
  readonly marks: GridMarks['rows'];
  readonly cursor: GridPlace;
  readonly onCurrent: (place: GridPlace) => void;
  readonly onChange: ChangeRows;
  readonly onPasteBlock: (text: string, range: CellRange) => void;
}) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const focus = useWorkspace((workspace) => workspace.focus);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<GridPlace | null>(null);
  const hasCursor = useRef(false);
  const mode = useRef<CellMode>('selected');
  /** The row as it was when the cursor came into it. */
  const before = useRef<{ readonly row: number; readonly indicator: Indicator | undefined }>({
    row: -1,
    indicator: undefined,
  });
  /** The other corner of the selection; null where only the cell with the cursor is selected. */
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const keys = columns.map(({ key }) => key);
  const size = { rows: rows.length, columns: columns.length };
  const range = rangeOf(clampCell(anchor ?? cursor, size), clampCell(cursor, size));
  useEffect(() => {
    // A row that was just added or moved is drawn by now: the cursor goes along. One that is gone leaves it in the grid.
    const isLost = hasCursor.current && document.activeElement === document.body;
    const target = wanted.current ?? (isLost ? clampCell(cursor, size) : null);
    if (target !== null && focusCell(table.current, target)) wanted.current = null;
    // A text that changed under a selected cell is selected again.
    if (mode.current === 'selected' && isFieldOf(table.current, document.activeElement))
      document.activeElement.select();
  });
  useEffect(() => {
    const place = cellOfPointer(focus?.pointer ?? '');
    if (place !== undefined) focusCell(table.current, place);
  }, [focus]);
  const pathOf = (row: number, key: ColumnKey): string => `${pointer}/indicators/${String(row)}/${key}`;
  const go = (place: GridPlace): void => {
    setAnchor(null);
    mode.current = 'selected';
    if (!focusCell(table.current, place)) wanted.current = place;
  };
  const extendTo = (place: GridPlace): void => {
    const from = anchor ?? cursor;
    mode.current = 'selected';
    focusCell(table.current, clampCell(place, size));
    setAnchor(from);
  };
  const restore = (place: GridPlace): void => {
    const key = keys[place.column];
    const { row, indicator } = before.current;
    if (mode.current !== 'selected' && key !== undefined && row === place.row && indicator !== undefined) {
      onChange(pathOf(row, key), (old) => setCell(old, row, key, (indicator[key] ?? '') as never));
    }
    go(place);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (place === null || event.nativeEvent.isComposing) return;
    const done = pressKey(event, {
      ...{ place, range, size, rows, keys, go, extendTo },
      mode: mode.current,
      edit: () => {
        mode.current = 'editing';
        caretToEnd(event.target);
      },
      restore: () => {
        restore(place);
      },
      change: onChange,
    });
    if (done) event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null || event.button !== 0) return;
    const isHere = event.target === document.activeElement;
    if (isHere && mode.current !== 'selected') return;
    // The browser would put a caret; the cell is selected as a whole until a double click.
    event.preventDefault();
    if (event.shiftKey) extendTo(place);
    else if (event.detail > 1 && isHere) {
      mode.current = 'editing';
      caretToEnd(event.target);
    } else go(place);
  };
  const onMouseOver = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    const isOther = place !== null && (place.row !== cursor.row || place.column !== cursor.column);
    if (event.buttons === 1 && isOther && mode.current === 'selected' && hasCursor.current) extendTo(place);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    if (place === null) return;
    const text = clipboardText(event.clipboardData);
    const isSelected = mode.current === 'selected';
    // In a text that is being edited a text goes in where the caret is; cells and rows go over cells.
    if (text !== null && !isSelected && !(text.includes('\t') && /[\r\n]/.test(text))) return;
    event.preventDefault();
    if (text === null) void message.warning(NO_TEXT);
    else onPasteBlock(text, range);
  };
  const copy = (event: ClipboardEvent): boolean => {
    const place = placeOf(event.target);
    if (place === null || mode.current !== 'selected') return false;
    event.preventDefault();
    const picked = columns.slice(range.left, range.right + 1);
    const cells = rows.slice(range.top, range.bottom + 1).map((row) => picked.map(({ key }) => String(row[key] ?? '')));
    const clip = clipRows(cells);
    event.clipboardData.setData('text/plain', clip.text);
    event.clipboardData.setData('text/html', clip.html);
    return true;
  };

  const total = columns.reduce((sum, { width }) => sum + width, 26);
  return (
    <div className="indicator-scroll" role="region" aria-label="指标表" tabIndex={0}>
      <table
        ref={table}
        className="indicators"
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onPaste={onPaste}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event)) onChange('clear-indicators', (old) => clearCells(old, range, keys));
        }}
        onInput={() => {
          if (mode.current === 'selected') mode.current = 'typing';
          setAnchor(null);
        }}
        onBlur={() => {
          hasCursor.current = false;
        }}
      >
        <colgroup>
          <col style={{ width: `${String((26 / total) * 100)}%` }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${String((width / total) * 100)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={index === cursor.row ? 'current' : undefined}>
              <RowHead number={index + 1} marks={marks.get(index)} />
              {columns.map(({ key, header }, column) => {
                const found = marks.get(index)?.cells.get(column) ?? NO_FINDINGS;
                const place = {
                  row: index,
                  column,
                  pointer: pathOf(index, key),
                  label: `第 ${String(index + 1)} 行 ${header}`,
                  found: found.length === 0 ? undefined : findingsInWords(found),
                };
                return (
                  <td
                    key={key}
                    className={classesOf(found, anchor !== null && isIn(range, index, column))}
                    onFocus={(event) => {
                      hasCursor.current = true;
                      mode.current = 'selected';
                      before.current = { row: index, indicator: row };
                      if (isFieldOf(table.current, event.target)) event.target.select();
                      setAnchor(null);
                      onCurrent({ row: index, column });
                    }}
                  >
                    {key === 'weight' ? (
                      <WeightCell
                        place={place}
                        value={row.weight}
                        onType={(weight) => {
                          onChange(place.pointer, (old) => setCell(old, index, 'weight', weight));
                        }}
                      />
                    ) : (
                      <TextCell
                        place={place}
                        value={row[key] ?? ''}
                        suggest={() => suggest(store.getState().draft, sheet, row, key)}
                        onType={(text) => {
                          onChange(place.pointer, (old) => setCell(old, index, key, text));
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The number of a row; a row with findings has a sign, and says them to whoever does not see it. */
function RowHead({ number, marks }: { readonly number: number; readonly marks: RowMarks | undefined }) {
  const found = marks === undefined ? NO_FINDINGS : [...marks.row, ...[...marks.cells.values()].flat()];
  return (
    <th scope="row" className={foundClass(found)} title={found.length === 0 ? undefined : findingsInWords(found)}>
      {number}
    </th>
  );
}

function foundClass(found: readonly Finding[]): string | undefined {
  const worst = worstOf(found);
  return worst === undefined ? undefined : `found-${worst}`;
}

function classesOf(found: readonly Finding[], isSelected: boolean): string | undefined {
  const classes = [foundClass(found), isSelected ? 'selected' : undefined].filter((name) => name !== undefined);
  return classes.length === 0 ? undefined : classes.join(' ');
}

function isIn({ top, bottom, left, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function placeOf(target: EventTarget): GridPlace | null {
  if (!(target instanceof HTMLElement)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function focusCell(table: HTMLElement | null, { row, column }: GridPlace): boolean {
  const cell = table?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `[data-row="${String(row)}"][data-column="${String(column)}"]`,
  );
  if (cell === null || cell === undefined) return false;
  cell.focus();
  cell.select();
  return true;
}

function isFieldOf(table: HTMLElement | null, field: unknown): field is HTMLInputElement | HTMLTextAreaElement {
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && table?.contains(field) === true;
}

function caretToEnd(field: EventTarget): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(field.value.length, field.value.length);
  }
}

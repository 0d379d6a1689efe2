import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Indicator, SheetName } from '../../../shared/draft/edit-performance.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { cellOfPointer } from '../../components/table/cell-place.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { findingsInWords, NO_FINDINGS, worstOf, type GridMarks, type RowMarks } from '../../finding-marks.ts';
import type { Column, ColumnKey } from './column.ts';
import { fillFromAbove, insertRows, moveRow, nextRow, removeRow, setCell } from './indicator-rows.ts';
import { TextCell } from './text-cell.tsx';
import { clipRows } from './sheet-clip.ts';
import { suggest } from './vocabulary.ts';
import { WeightCell } from './weight-cell.tsx';

/** Changes the rows of the sheet; `label` names the field, for undo. */
export type ChangeRows = (label: string, change: (rows: readonly Indicator[]) => readonly Indicator[]) => void;

/** A cell of the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The indicators as a grid: Enter goes down, Tab right, arrows move, Alt with an arrow moves the row. */
export function IndicatorGrid({
  sheet,
  pointer,
  columns,
  rows,
  marks,
  current,
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
  readonly current: number;
  readonly onCurrent: (place: GridPlace) => void;
  readonly onChange: ChangeRows;
  readonly onPasteBlock: (text: string, place: GridPlace) => void;
}) {
  const store = useWorkspaceStore();
  const focus = useWorkspace((workspace) => workspace.focus);
  const table = useRef<HTMLTableElement>(null);
  const wanted = useRef<GridPlace | null>(null);
  useEffect(() => {
    // A row that was just added or moved is drawn by now: the cursor goes along.
    if (wanted.current !== null && focusCell(table.current, wanted.current)) wanted.current = null;
  });
  useEffect(() => {
    const place = cellOfPointer(focus?.pointer ?? '');
    if (place !== undefined) focusCell(table.current, place);
  }, [focus]);
  const pathOf = (row: number, key: ColumnKey): string => `${pointer}/indicators/${String(row)}/${key}`;
  const go = (place: GridPlace): void => {
    if (!focusCell(table.current, place)) wanted.current = place;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event.target);
    if (place === null || event.nativeEvent.isComposing) return;
    const act = ACTIONS[keyName(event)];
    if (act === undefined) return;
    const column = columns[place.column]?.key ?? 'name';
    if (act({ event, place, rows, column, go, change: onChange }) !== false) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    // One cell's text is typed text; anything with cells or rows is a block.
    if (place === null || !/\t|\n./.test(text.replace(/\r/g, ''))) return;
    event.preventDefault();
    onPasteBlock(text, place);
  };

  const onCopy = (event: ClipboardEvent): void => {
    const place = placeOf(event.target);
    const row = place === null ? undefined : rows[place.row];
    // With words marked the field copies them itself; with none marked the whole row is meant.
    if (row === undefined || document.getSelection()?.toString() !== '') return;
    event.preventDefault();
    const clip = clipRows([columns.map(({ key }) => String(row[key] ?? ''))]);
    event.clipboardData.setData('text/plain', clip.text);
    event.clipboardData.setData('text/html', clip.html);
  };

  const total = columns.reduce((sum, { width }) => sum + width, 26);
  return (
    <div className="indicator-scroll" role="region" aria-label="指标表" tabIndex={0}>
      <table ref={table} className="indicators" onKeyDown={onKeyDown} onPaste={onPaste} onCopy={onCopy}>
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
            <tr key={index} className={index === current ? 'current' : undefined}>
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
                    className={foundClass(found)}
                    onFocus={() => {
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

interface KeyContext {
  readonly event: KeyboardEvent;
  readonly place: GridPlace;
  readonly rows: readonly Indicator[];
  readonly column: ColumnKey;
  readonly go: (place: GridPlace) => void;
  readonly change: ChangeRows;
}

/** What keys do in a cell; `false` leaves the key to the field. */
const ACTIONS: Readonly<Record<string, ((context: KeyContext) => unknown) | undefined>> = {
  Enter: ({ place, rows, go, change }) => {
    const last = rows[place.row];
    if (place.row === rows.length - 1 && last !== undefined && last.name !== '') {
      change('add-indicator', (old) => insertRows(old, place.row + 1, [nextRow(last)]));
    }
    go({ ...place, row: place.row + 1 });
  },
  'Shift+Enter': ({ place, go }) => {
    go({ ...place, row: place.row - 1 });
  },
  ArrowDown: ({ place, go }) => {
    go({ ...place, row: place.row + 1 });
  },
  ArrowUp: ({ place, go }) => {
    go({ ...place, row: place.row - 1 });
  },
  ArrowLeft: ({ event, place, go }) =>
    caretAt(event.target, 'start') && (go({ ...place, column: place.column - 1 }), true),
  ArrowRight: ({ event, place, go }) =>
    caretAt(event.target, 'end') && (go({ ...place, column: place.column + 1 }), true),
  'Alt+ArrowUp': ({ place, rows, go, change }) => {
    change('move-indicator', (old) => moveRow(old, place.row, -1));
    if (place.row > 0 && place.row < rows.length) go({ ...place, row: place.row - 1 });
  },
  'Alt+ArrowDown': ({ place, rows, go, change }) => {
    change('move-indicator', (old) => moveRow(old, place.row, 1));
    if (place.row < rows.length - 1) go({ ...place, row: place.row + 1 });
  },
  'Alt+Insert': ({ place, rows, go, change }) => {
    change('add-indicator', (old) => insertRows(old, place.row + 1, [nextRow(rows[place.row])]));
    go({ ...place, row: place.row + 1 });
  },
  'Alt+Delete': ({ place, rows, go, change }) => {
    change('remove-indicator', (old) => removeRow(old, place.row));
    go({ ...place, row: Math.min(place.row, rows.length - 2) });
  },
  'Ctrl+d': ({ place, column, change }) => {
    change('fill-indicator', (old) => fillFromAbove(old, place.row, column));
  },
};

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
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

/** Whether the caret stands at an end of the field, so that an arrow leaves it; a wholly marked text counts as both. */
function caretAt(target: EventTarget, end: 'start' | 'end'): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (end === 'start' ? 0 : value.length);
}

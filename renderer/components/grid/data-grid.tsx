import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react';
import {
  DynamicDataSheetGrid,
  type Column,
  type ContextMenuComponentProps,
  type DataSheetGridRef,
} from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import type { CellKind } from './cell-kind.ts';
import { GridCell } from './grid-cell.tsx';
import { GridMenu } from './grid-menu.tsx';
import { keepRoles } from './grid-roles.ts';
import { keepPending, PENDING, setSinkComposing } from './grid-sink.ts';
import './grid.css';
import { writeTsv } from './tsv.ts';

/** A rectangle of cells, both corners included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A column of the grid. */
export interface GridColumn<Row> {
  readonly kind: CellKind<Row>;
  /** Its heading, with the unit of amounts. */
  readonly title: string;
  /** Least width in pixels, and its share of what is left. */
  readonly width: number;
  readonly grow: number;
  /** A row in which this column was emptied, or got a text by filling down. */
  readonly withText: (row: Row, text: string) => Row;
  /** What is copied. */
  readonly copyText: (row: Row) => string;
}

/** What the screen can tell the grid to do. */
export interface GridHandle {
  readonly select: (range: GridRange) => void;
  readonly range: () => GridRange | null;
  readonly focus: () => void;
}

/** What the grid tells the screen. */
export interface GridEvents<Row> {
  /** Rows that were emptied or filled: new values at their places. */
  readonly onFill: (rows: readonly { readonly index: number; readonly row: Row }[]) => void;
  readonly onInsert: (before: number, count: number) => void;
  readonly onDuplicate: (range: GridRange) => void;
  readonly onDelete: (range: GridRange) => void;
  /** `own`: the text was copied from this grid as it stands. */
  readonly onPaste: (text: string, range: GridRange, own: boolean) => void;
  readonly onRange: (range: GridRange | null) => void;
}

interface Props<Row> extends GridEvents<Row> {
  readonly label: string;
  readonly rows: Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly height: number;
  readonly rowHeight: number;
  readonly rowClass: (row: Row) => string;
  readonly handle: Ref<GridHandle>;
}

const HEADER_HEIGHT = 34;

/** A spreadsheet: virtual rows, range selection, copy and paste as in Excel, and input that input methods can trust. */
export function DataGrid<Row>(props: Props<Row>) {
  const { rows, columns, height, rowHeight, label } = props;
  const grid = useRef<DataSheetGridRef>(null);
  const frame = useRef<HTMLDivElement>(null);
  const sink = useRef<HTMLInputElement>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const range = useCallback(() => rangeOf(grid.current), []);
  const select = useCallback((wanted: GridRange): void => {
    const { top, bottom, left, right } = wanted;
    if (top === bottom && left === right) grid.current?.setActiveCell({ col: left, row: top });
    else grid.current?.setSelection({ min: { col: left, row: top }, max: { col: right, row: bottom } });
  }, []);
  const focus = useCallback(() => {
    frame.current?.querySelector<HTMLInputElement>('.grid-input')?.focus({ preventScroll: true });
  }, []);
  useImperativeHandle(props.handle, () => ({ select, range, focus }), [select, range, focus]);

  useEffect(() => (frame.current === null ? undefined : keepRoles(frame.current, label)), [label]);
  // Keys go to the grid wherever the focus is while it has an active cell; once another field has it, they must not.
  useEffect(() => {
    const onFocusIn = (event: FocusEvent): void => {
      if (event.target instanceof Node && frame.current?.contains(event.target) === false) {
        grid.current?.setActiveCell(null);
      }
    };
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);

  const dsgColumns = useGridColumns(columns);
  const onChange = useCallback((next: Row[], operations: readonly Operation[]): void => {
    const { rows: before, onFill, onInsert, onDuplicate, onDelete } = latest.current;
    for (const { type, fromRowIndex: from, toRowIndex: to } of operations) {
      if (type === 'DELETE') onDelete(wholeRows(from, to - 1, latest.current.columns.length));
      else if (type === 'CREATE' && next[from] !== undefined && before.includes(next[from]))
        onDuplicate(wholeRows(2 * from - to, from - 1, latest.current.columns.length));
      else if (type === 'CREATE') onInsert(from, to - from);
      else {
        const changed = next.slice(from, to).map((row, offset) => ({ index: from + offset, row }));
        onFill(changed.filter(({ index, row }) => row !== before[index]));
      }
    }
  }, []);
  /** Where Enter leads after Tab, once the cursor has come to a lower row. */
  const goalColumn = useRef<{ readonly below: number; readonly left: number } | null>(null);
  const onSelectionChange = useCallback(({ selection }: { selection: DataSheetGridRef['selection'] }): void => {
    const goal = goalColumn.current;
    if (goal !== null && selection !== null && selection.min.row > goal.below) {
      goalColumn.current = null;
      grid.current?.setActiveCell({ row: selection.min.row, col: goal.left });
    }
    if (selection !== null) showScrolled(frame.current);
    latest.current.onRange(
      selection === null
        ? null
        : { top: selection.min.row, bottom: selection.max.row, left: selection.min.col, right: selection.max.col },
    );
  }, []);
  const rowClass = useCallback(({ rowData }: { rowData: Row }) => latest.current.rowClass(rowData), []);

  const onScroll = useCallback(() => {
    // The active cell may have been scrolled away together with its input; the hidden one takes over.
    requestAnimationFrame(() => {
      const lost = document.activeElement === document.body && rangeOf(grid.current) !== null;
      if (lost) sink.current?.focus({ preventScroll: true });
    });
  }, []);
  /** The column in which Tab began to walk along a row. */
  const lineStart = useRef<number | null>(null);
  const copied = useRef<{ text: string; columns: unknown }>(null);
  const isOwn = useCallback(
    (text: string): boolean =>
      copied.current?.columns === latest.current.columns &&
      copied.current.text === text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''),
    [],
  );
  const menu = useCallback(
    (menuProps: ContextMenuComponentProps) => (
      <GridMenu
        {...menuProps}
        onPaste={(text) => {
          const chosen = rangeOf(grid.current);
          if (chosen !== null) latest.current.onPaste(text, chosen, isOwn(text));
        }}
      />
    ),
    [isOwn],
  );

  const copy = (event: React.ClipboardEvent): GridRange | null => {
    const chosen = range();
    if (chosen === null || isEditing(event)) return null;
    const block = rows.slice(chosen.top, chosen.bottom + 1);
    const picked = columns.slice(chosen.left, chosen.right + 1);
    const text = writeTsv(block.map((row) => picked.map((column) => column.copyText(row))));
    copied.current = { text, columns };
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    return chosen;
  };

  return (
    <div
      ref={frame}
      className="data-grid"
      onCopy={copy}
      onCut={(event) => {
        if (copy(event) !== null) press('Delete');
      }}
      onPaste={(event) => {
        const chosen = range();
        if (chosen === null || isEditing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const text = event.clipboardData.getData('text/plain');
        props.onPaste(text, chosen, isOwn(text));
      }}
      onKeyDownCapture={(event) => {
        const at = range();
        if (at === null || event.nativeEvent.isComposing) return;
        goalColumn.current = null;
        if (event.key === 'Tab' && !event.shiftKey) lineStart.current ??= at.left;
        else if (event.key === 'Enter' && lineStart.current !== null) {
          // As in Excel: Enter after Tab goes to the next row's cell under the one where the line was begun.
          goalColumn.current = { below: at.top, left: lineStart.current };
          lineStart.current = null;
        } else if (/^(Arrow|Page|Home|End|Escape)/.test(event.key)) lineStart.current = null;
      }}
      onMouseDownCapture={() => {
        lineStart.current = null;
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || isEditing(event)) return;
        const chosen = range();
        if (chosen === null) return;
        if (event.altKey && event.key === 'Insert') props.onInsert(chosen.top, chosen.bottom - chosen.top + 1);
        else if (event.altKey && event.key === 'Delete') props.onDelete(chosen);
        else if (event.ctrlKey && event.key.toLowerCase() === 'd') props.onDuplicate(chosen);
        else {
          const goal = goalOf(event, chosen, rows.length, columns.length, Math.floor(height / rowHeight) - 2);
          if (goal === null) return;
          select({ top: goal.row, bottom: goal.row, left: goal.col, right: goal.col });
        }
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <DynamicDataSheetGrid<Row>
        ref={grid}
        value={rows}
        columns={dsgColumns}
        height={height}
        rowHeight={rowHeight}
        headerRowHeight={HEADER_HEIGHT}
        gutterColumn={GUTTER}
        addRowsComponent={false}
        rowClassName={rowClass}
        contextMenuComponent={menu}
        onChange={onChange}
        onSelectionChange={onSelectionChange}
        onScroll={onScroll}
      />
      <input
        ref={sink}
        className="grid-sink"
        aria-label={`${label}，所选单元格不在可见范围内，输入即回到该单元格`}
        tabIndex={-1}
        autoComplete="off"
        onInput={(event) => {
          if (!event.nativeEvent.isComposing) backToCell();
        }}
        onCompositionStart={() => {
          setSinkComposing(true);
        }}
        onCompositionEnd={() => {
          setSinkComposing(false);
          backToCell();
        }}
      />
    </div>
  );

  function backToCell(): void {
    const element = sink.current;
    const active = rangeOf(grid.current);
    const container = frame.current?.querySelector('.dsg-container') ?? null;
    if (element === null || element.value === '' || active === null || container === null) return;
    keepPending(element.value);
    element.value = '';
    const input = frame.current?.querySelector<HTMLInputElement>('.grid-input') ?? null;
    if (input === null) {
      container.scrollTop = Math.max(0, (active.top - 3) * rowHeight);
      showScrolled(frame.current);
    } else input.dispatchEvent(new Event(PENDING));
  }
}

interface Operation {
  readonly type: 'UPDATE' | 'DELETE' | 'CREATE';
  readonly fromRowIndex: number;
  readonly toRowIndex: number;
}

function useGridColumns<Row>(columns: readonly GridColumn<Row>[]): Column<Row, CellKind<Row>>[] {
  const made = useRef<{ from: readonly GridColumn<Row>[]; columns: Column<Row, CellKind<Row>>[] }>(null);
  if (made.current?.from !== columns) made.current = { from: columns, columns: columns.map(gridColumn) };
  return made.current.columns;
}

function gridColumn<Row>(column: GridColumn<Row>): Column<Row, CellKind<Row>> {
  return {
    id: column.kind.id,
    title: column.title,
    basis: column.width,
    minWidth: column.width,
    grow: column.grow,
    shrink: 0,
    component: GridCell as NonNullable<Column<Row, CellKind<Row>>['component']>,
    columnData: column.kind,
    deleteValue: ({ rowData }) => column.withText(rowData, ''),
    copyValue: ({ rowData }) => column.copyText(rowData),
    pasteValue: ({ rowData, value }) => column.withText(rowData, value),
    isCellEmpty: ({ rowData }) => column.copyText(rowData) === '',
  };
}

const GUTTER = { basis: 34, grow: 0, shrink: 0, minWidth: 34, title: <span className="soft">行</span> };

function rangeOf(grid: DataSheetGridRef | null): GridRange | null {
  const selection = grid?.selection ?? null;
  if (selection === null) return null;
  return { top: selection.min.row, bottom: selection.max.row, left: selection.min.col, right: selection.max.col };
}

function wholeRows(top: number, bottom: number, columns: number): GridRange {
  return { top, bottom, left: 0, right: columns - 1 };
}

/**
 * Has the active cell drawn where the grid has just scrolled to. Its rows follow the scroll event, which comes with the
 * next frame only; a key or a paste that is faster would find no cell that has the focus, and be lost.
 */
function showScrolled(frame: HTMLElement | null): void {
  queueMicrotask(() => {
    if (frame?.querySelector('.grid-input') === null) {
      frame.querySelector('.dsg-container')?.dispatchEvent(new Event('scroll'));
    }
  });
}

/** Whether the event comes from an input that is being typed in: it keeps its own keys and its own clipboard. */
function isEditing(event: { readonly target: EventTarget }): boolean {
  return event.target instanceof HTMLInputElement && event.target.classList.contains('seen');
}

/** Where Home, End and the page keys lead, as in Excel. */
function goalOf(
  event: React.KeyboardEvent,
  { top, left }: GridRange,
  rows: number,
  columns: number,
  page: number,
): { readonly row: number; readonly col: number } | null {
  if (event.shiftKey || event.altKey) return null;
  const last = rows - 1;
  if (event.key === 'Home') return { row: event.ctrlKey ? 0 : top, col: 0 };
  if (event.key === 'End') return { row: event.ctrlKey ? last : top, col: columns - 1 };
  if (event.key === 'PageDown') return { row: Math.min(last, top + page), col: left };
  if (event.key === 'PageUp') return { row: Math.max(0, top - page), col: left };
  return null;
}

function press(key: string): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, code: key }));
}

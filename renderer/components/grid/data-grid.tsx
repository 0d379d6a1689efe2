import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { DynamicDataSheetGrid, type ContextMenuComponentProps, type DataSheetGridRef } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import { App as AntApp } from 'antd';
import { clipboardText, NO_TEXT } from '../clipboard-text.ts';
import { useSheetColumns, type GridColumn } from './grid-column.ts';
import type { GridEvents } from './grid-events.ts';
import { GridMenu } from './grid-menu.tsx';
import { cornerAcross, goalOf, rangeOf, type GridRange } from './grid-range.ts';
import { keepRoles } from './grid-roles.ts';
import { keepPending, PENDING } from './grid-sink.ts';
import './grid.css';
import { LineWalk } from './line-walk.ts';
import { SinkInput } from './sink-input.tsx';
import { useGridClipboard } from './use-grid-clipboard.ts';

/** What the screen can tell the grid to do. */
export interface GridHandle {
  readonly select: (range: GridRange) => void;
  readonly range: () => GridRange | null;
  readonly focus: () => void;
  /** Does something that changes rows or the selection without the view going anywhere. */
  readonly stay: (action: () => void) => void;
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

  const range = useCallback(() => rangeOf(grid.current?.selection ?? null), []);
  const select = useCallback((wanted: GridRange): void => {
    const { top, bottom, left, right } = wanted;
    if (top === bottom && left === right) grid.current?.setActiveCell({ col: left, row: top });
    else grid.current?.setSelection({ min: { col: left, row: top }, max: { col: right, row: bottom } });
  }, []);
  const focus = useCallback(() => {
    frame.current?.querySelector<HTMLInputElement>('.grid-input')?.focus({ preventScroll: true });
  }, []);
  const stay = useCallback((action: () => void): void => {
    const container = frame.current?.querySelector('.dsg-container') ?? null;
    const { scrollTop = 0, scrollLeft = 0 } = container ?? {};
    // The grid scrolls to its cursor whenever rows or selection change.
    flushSync(action);
    container?.scrollTo(scrollLeft, scrollTop);
    showScrolled(frame.current);
  }, []);
  useImperativeHandle(props.handle, () => ({ select, range, focus, stay }), [select, range, focus, stay]);

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

  const sheetColumns = useSheetColumns(columns);
  const onChange = useCallback((next: Row[], operations: readonly Operation[]): void => {
    const { rows: before, onFill } = latest.current;
    // Making and deleting rows is the screen's, which is asked for it by other ways.
    const updates = operations.filter(({ type }) => type === 'UPDATE');
    const changed = updates.flatMap(({ fromRowIndex: from, toRowIndex: to }) =>
      next.slice(from, to).map((row, offset) => ({ index: from + offset, row })),
    );
    onFill(changed.filter(({ index, row }) => row !== before[index]));
  }, []);
  const [walk] = useState(() => new LineWalk());
  const onSelectionChange = useCallback(
    ({ selection }: { selection: DataSheetGridRef['selection'] }): void => {
      const row = selection?.min.row ?? -1;
      const column = walk.columnIn(row);
      if (column !== null) grid.current?.setActiveCell({ row, col: column });
      if (selection !== null) showScrolled(frame.current);
      latest.current.onRange(rangeOf(selection));
    },
    [walk],
  );
  const rowClass = useCallback(({ rowData }: { rowData: Row }) => latest.current.rowClass(rowData), []);

  const onScroll = useCallback(() => {
    // The active cell may have been scrolled away together with its input; the hidden one takes over.
    requestAnimationFrame(() => {
      const isLost = document.activeElement === document.body && range() !== null;
      if (isLost) sink.current?.focus({ preventScroll: true });
    });
  }, [range]);
  const { copy, isOwn } = useGridClipboard(latest);
  const { message } = AntApp.useApp();
  const paste = useCallback(
    (text: string | null): void => {
      const chosen = range();
      if (chosen === null) return;
      if (text === null) void message.warning(NO_TEXT);
      else latest.current.onPaste(text, chosen, isOwn(text));
    },
    [range, isOwn, message],
  );
  const menu = useCallback(
    (menuProps: ContextMenuComponentProps) => (
      <GridMenu {...menuProps} range={range} events={() => latest.current} onPaste={paste} />
    ),
    [paste, range],
  );

  /** The cells that are copied; null where the browser copies a text that is being typed. */
  const copied = (event: React.ClipboardEvent): GridRange | null => {
    const chosen = range();
    if (chosen === null || isEditing(event)) return null;
    copy(event, chosen);
    event.preventDefault();
    event.stopPropagation();
    return chosen;
  };

  return (
    <div
      ref={frame}
      className="data-grid"
      onCopy={copied}
      onCut={(event) => {
        if (copied(event) !== null) press('Delete');
      }}
      onPaste={(event) => {
        const chosen = range();
        if (chosen === null || isEditing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        paste(clipboardText(event.clipboardData));
      }}
      onKeyDownCapture={(event) => {
        const at = range();
        if (at !== null && !event.nativeEvent.isComposing) walk.press(event, at);
      }}
      onMouseDownCapture={() => {
        walk.end();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isFill = event.ctrlKey && event.key.toLowerCase() === 'd';
        if (isEditing(event)) {
          // No command while a text is typed, and none of the browser's either.
          if (!isFill) return;
          event.preventDefault();
          event.stopPropagation();
          return;
        }
        const chosen = range();
        if (chosen === null) return;
        if (event.altKey && event.key === 'Insert') props.onInsert(chosen.top, chosen.bottom - chosen.top + 1);
        else if (event.altKey && event.key === 'Delete') props.onDelete(chosen);
        else if (isFill) {
          if (event.shiftKey) props.onDuplicate(chosen);
          else props.onFillDown(chosen);
        } else if (!goByKey(event, chosen)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <DynamicDataSheetGrid<Row>
        ref={grid}
        value={rows}
        columns={sheetColumns}
        height={height}
        rowHeight={rowHeight}
        headerRowHeight={HEADER_HEIGHT}
        gutterColumn={GUTTER}
        addRowsComponent={false}
        disableSmartDelete
        rowClassName={rowClass}
        contextMenuComponent={menu}
        onChange={onChange}
        onSelectionChange={onSelectionChange}
        onScroll={onScroll}
      />
      <SinkInput ref={sink} label={label} onText={backToCell} />
    </div>
  );

  function goByKey(event: React.KeyboardEvent, chosen: GridRange): boolean {
    const page = Math.floor(height / rowHeight) - 2;
    const size = { rows: rows.length, columns: columns.length, page };
    const active = grid.current?.activeCell;
    const anchor = { row: active?.row ?? chosen.top, column: active?.col ?? chosen.left };
    const goal = goalOf(event, event.shiftKey ? cornerAcross(chosen, anchor) : anchor, size);
    if (goal === null) return false;
    const to = { row: goal.row, col: goal.column };
    if (event.shiftKey) grid.current?.setSelection({ min: { row: anchor.row, col: anchor.column }, max: to });
    else grid.current?.setActiveCell(to);
    return true;
  }

  function backToCell(): void {
    const element = sink.current;
    const active = range();
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

const GUTTER = { basis: 34, grow: 0, shrink: 0, minWidth: 34, title: <span className="soft">行</span> };

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

function press(key: string): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, code: key }));
}

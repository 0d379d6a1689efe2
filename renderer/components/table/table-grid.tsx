import {
  memo,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Fen } from '../../../shared/base/money/fen.ts';
import type { TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import { headerCells, type HeaderCell, type TableBlock } from '../../../shared/table/block.ts';
import type { GridMarks } from '../../finding-marks.ts';
import '../finding/finding.css';
import { CellEditor, type AfterEdit } from './cell-editor.tsx';
import { clipboardText } from '../clipboard-text.ts';
import { clampCell, firstFigure, moveCell, rangeOf, type CellPlace, type CellRange } from './cell-place.ts';
import { clipRange } from './clipboard.ts';
import { layOutColumns } from './column-layout.ts';
import { stickyStyle } from './grid-row.tsx';
import type { LineCount } from './line-count.ts';
import { CHUNK, RowChunk } from './row-chunk.tsx';
import { TableHead } from './table-head.tsx';
import './table-grid.css';
import { useWidth } from './use-width.ts';

/** The official table as a grid to move in. */
export interface TableGridProps {
  readonly table: TableBlock;
  readonly label: string;
  readonly unit: TypedUnit;
  readonly count: LineCount;
  /** What the checks found, by row. */
  readonly marks: GridMarks['rows'];
  /** Where the cursor is put; a new object puts it there anew. */
  readonly start: CellPlace | null;
  /** The exact amount of a cell that can be typed into; undefined for any other. */
  readonly amountOf: (place: CellPlace) => Fen | undefined;
  readonly onActive: (place: CellPlace) => void;
  readonly onHover: (place: CellPlace | null) => void;
  /** Enter or a double click on a cell that cannot be typed into. */
  readonly onOpen: (place: CellPlace) => void;
  readonly onCommit: (place: CellPlace, amount: Fen) => void;
  /** A block that is pasted over a range; null where the clipboard has no text. */
  readonly onPaste: (text: string | null, range: CellRange) => void;
  /** The amounts above over those of a range. */
  readonly onFillDown: (range: CellRange) => void;
  readonly onEmpty: (range: CellRange) => void;
  /** What was typed into a cell and could not be taken over. */
  readonly onRefuse: (text: string) => void;
}

const AFTER = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  right: 'ArrowRight',
  left: 'ArrowLeft',
  stay: '',
} as const satisfies Record<AfterEdit, string>;

/** Moves by keyboard as in a spreadsheet, selects and copies ranges, edits what one line stands behind. */
export const TableGrid = memo(function TableGrid(props: TableGridProps) {
  const { table, label, unit, count, marks, start, amountOf } = props;
  const region = useRef<HTMLDivElement>(null);
  const width = useWidth(region);
  const layout = useMemo(() => layOutColumns({ columns: table.columns }, width), [table.columns, width]);
  const aligns = useMemo(() => table.columns.map((column) => column.align), [table.columns]);
  const size = { rows: table.rows.length, columns: table.columns.length };

  const [cursor, setCursor] = useState(() => firstFigure(table));
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const [typing, setTyping] = useState<{ readonly place: CellPlace; readonly typed: string | null } | null>(null);
  const wantsFocus = useRef(false);
  const isDragging = useRef(false);
  const active = clampCell(cursor, size);
  const range = rangeOf(anchor === null ? active : clampCell(anchor, size), active);

  const go = (place: CellPlace, extend: boolean): void => {
    const to = clampCell(place, size);
    wantsFocus.current = true;
    setAnchor(extend ? (anchor ?? active) : null);
    setCursor(to);
    setTyping(null);
    props.onActive(to);
  };
  const beginOrOpen = (place: CellPlace, typed: string | null): void => {
    if (amountOf(place) !== undefined) setTyping({ place, typed });
    else if (typed === null) props.onOpen(place);
  };

  useEffect(() => {
    if (start === null) return;
    wantsFocus.current = true;
    setAnchor(null);
    setCursor(start);
  }, [start]);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    // The row with the cursor may be gone, by undo for instance: the cursor stays in the table.
    const isLost = hadFocus.current && document.activeElement === document.body;
    if ((!wantsFocus.current && !isLost) || typing !== null) return;
    const cell = region.current?.querySelector<HTMLElement>(cellSelector(active));
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    // The header stays on top of the rows, so a cell is in sight only below it.
    const head = region.current?.querySelector('thead')?.offsetHeight ?? 0;
    if (region.current !== null) region.current.style.scrollPaddingTop = `${String(head)}px`;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || typing !== null) return;
    const control = event.ctrlKey || event.metaKey;
    const to = moveCell(active, event.key, control, size);
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === 'Enter' || event.key === 'F2') beginOrOpen(active, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onEmpty(range);
    else if (control && !event.shiftKey && event.key.toLowerCase() === 'd') props.onFillDown(range);
    else if (control && event.key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setCursor({ row: size.rows - 1, column: size.columns - 1 });
      wantsFocus.current = true;
    } else if (!control && /^[-\d.]$/.test(event.key) && amountOf(active) !== undefined) beginOrOpen(active, event.key);
    else return;
    event.preventDefault();
  };
  const copy = (event: ClipboardEvent): boolean => {
    if (typing !== null) return false;
    const clip = clipRange(table, range);
    event.clipboardData.setData('text/plain', clip.text);
    event.clipboardData.setData('text/html', clip.html);
    event.preventDefault();
    return true;
  };
  const onMouseOver = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && isDragging.current && event.buttons === 1) go(place, true);
  };

  const editor = useMemo(() => {
    const amount = typing === null ? undefined : amountOf(typing.place);
    if (typing === null || amount === undefined) return null;
    return { ...typing, amount };
  }, [typing, amountOf]);
  const editorNode =
    editor === null ? null : (
      <CellEditor
        key={cellSelector(editor.place)}
        amount={editor.amount}
        unit={unit}
        typed={editor.typed}
        onCommit={(amount, after) => {
          props.onCommit(editor.place, amount);
          const to = moveCell(editor.place, AFTER[after], false, size);
          if (to === undefined) setTyping(null);
          else go(to, false);
        }}
        onCancel={(refused) => {
          setTyping(null);
          if (refused === '') wantsFocus.current = true;
          else props.onRefuse(refused);
        }}
      />
    );

  const headers = headerCells(table);
  const headerRows = Math.max(...headers.map((cell) => cell.row)) + 1;
  const stickyHead = (cell: HeaderCell) =>
    cell.column + cell.columnSpan <= layout.sticky.length
      ? { ...stickyStyle(layout.sticky, cell.column), zIndex: 1 }
      : undefined;
  const stickyWidth = layout.widths.slice(0, layout.sticky.length).reduce((sum, one) => sum + one, 0);
  return (
    <div className="table-region" ref={region} style={{ scrollPaddingLeft: stickyWidth }}>
      <table
        role="grid"
        className="table-grid"
        aria-label={label}
        aria-rowcount={headerRows + size.rows}
        aria-colcount={size.columns}
        aria-multiselectable="true"
        style={{ width: layout.total }}
        onKeyDown={onKeyDown}
        onMouseOver={onMouseOver}
        onMouseMove={(event) => {
          // Rows that scroll away under a mouse at rest are not what somebody points at.
          if (event.movementX !== 0 || event.movementY !== 0) props.onHover(placeOf(event.target));
        }}
        onMouseLeave={() => {
          props.onHover(null);
        }}
        onMouseDown={(event) => {
          const place = placeOf(event.target);
          if (place === null || event.button !== 0 || isIn(event.target, 'input')) return;
          // The browser would select text and move the focus by itself.
          event.preventDefault();
          if (typing !== null && document.activeElement instanceof HTMLElement) document.activeElement.blur();
          isDragging.current = true;
          go(place, event.shiftKey);
        }}
        onMouseUp={() => {
          isDragging.current = false;
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place !== null && !isIn(event.target, 'input')) beginOrOpen(place, null);
        }}
        onBlur={() => {
          hadFocus.current = false;
        }}
        onFocus={(event) => {
          hadFocus.current = true;
          const place = placeOf(event.target);
          if (place !== null) props.onActive(place);
        }}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event)) props.onEmpty(range);
        }}
        onPaste={(event) => {
          if (typing !== null) return;
          event.preventDefault();
          event.stopPropagation();
          props.onPaste(clipboardText(event.clipboardData), range);
        }}
      >
        <colgroup>
          {layout.widths.map((column, index) => (
            <col key={index} style={{ width: column }} />
          ))}
        </colgroup>
        <TableHead table={table} styleOf={stickyHead} />
        {Array.from({ length: Math.ceil(size.rows / CHUNK) }, (_, chunk) => {
          const from = chunk * CHUNK;
          const isHere = active.row >= from && active.row < from + CHUNK;
          const isSelected = anchor !== null && range.bottom >= from && range.top < from + CHUNK;
          return (
            <RowChunk
              key={from}
              table={table}
              from={from}
              headerRows={headerRows}
              aligns={aligns}
              sticky={layout.sticky}
              count={count}
              active={isHere ? active : null}
              range={isSelected ? range : null}
              editor={isHere ? editorNode : null}
              marks={marks}
              region={region}
            />
          );
        })}
      </table>
    </div>
  );
});

function cellSelector({ row, column }: CellPlace): string {
  return `[data-row="${String(row)}"][data-column="${String(column)}"]`;
}

function isIn(target: EventTarget, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

import { useEffect, useMemo } from 'react';
import { carriedLines, lineMark } from '../../../shared/draft/turn/carried-line.ts';
import { SeenButton } from '../../components/carried/seen-button.tsx';
import '../../components/carried/carried.css';
import type { GridRange } from '../../components/grid/grid-range.ts';
import { useWorkspace } from '../../context.tsx';
import { COLUMNS } from './column.ts';
import type { LedgerRow } from './row.ts';
import { sameMarks } from './same-lines.ts';

interface CarriedLinesProps {
  /** The rows as the grid shows them. */
  readonly rows: readonly LedgerRow[];
  readonly range: GridRange | null;
  readonly onSelect: (range: GridRange) => void;
}

/** Lines that were taken from last year: from one to the next by F8, confirmed one by one or all that are as last year's. */
export function CarriedLines({ rows, range, onSelect }: CarriedLinesProps) {
  const draft = useWorkspace((workspace) => workspace.draft);
  const { carriedOver, ledger } = draft;
  const marked = useMemo(() => carriedLines(carriedOver, ledger), [carriedOver, ledger]);
  const same = useMemo(() => sameMarks(draft), [draft]);
  const isMarked = ({ current, currentAt }: LedgerRow): boolean => current !== null && marked.has(currentAt);
  const chosen = range === null ? [] : rows.slice(range.top, range.bottom + 1).filter(isMarked);
  /** From where the cursor is; past the end it begins anew at the other end. */
  const step = (direction: 1 | -1): void => {
    const places = rows.flatMap((row, index) => (isMarked(row) ? [index] : []));
    const from = range === null ? (direction === 1 ? -1 : rows.length) : direction === 1 ? range.bottom : range.top;
    const next =
      direction === 1
        ? (places.find((place) => place > from) ?? places[0])
        : (places.findLast((place) => place < from) ?? places.at(-1));
    if (next === undefined) return;
    const column = COLUMNS.indexOf('current');
    onSelect({ top: next, bottom: next, left: column, right: column });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.isComposing || marked.size === 0) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
  if (marked.size === 0) return null;
  return (
    <div
      className="carried-bar"
      // The grid takes a click beside it for leaving the rows the button is about.
      onMouseDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
      }}
    >
      <span role="status">{marked.size} 行照抄自上年，还没有确认（标“沿”，F8 逐行看）</span>
      <SeenButton
        pointers={chosen.map(({ currentAt }) => lineMark(currentAt))}
        label={chosen.length > 1 ? `选中的 ${String(chosen.length)} 行看过` : '这一行看过'}
        measure="行"
      />
      <SeenButton
        pointers={same}
        label={`本年与上年相同的 ${String(same.length)} 行都确认`}
        measure="行"
        title="科目、来源、项目和金额都与上年那一行相同"
      />
    </div>
  );
}

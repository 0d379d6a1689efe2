import { memo, useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ColumnAlign, TableBlock } from '../../../shared/table/block.ts';
import type { GridMarks } from '../../finding-marks.ts';
import type { CellPlace, CellRange } from './cell-place.ts';
import { isEntered } from './entered-cell.ts';
import { GridRow } from './grid-row.tsx';
import type { LineCount } from './line-count.ts';

/** Rows that are drawn or left out together. */
export const CHUNK = 40;
/** A row's height in pixels before it was ever drawn. */
const ROW_HEIGHT = 27;

/** What a part of the grid's rows is drawn from. */
export interface RowChunkProps {
  readonly table: TableBlock;
  readonly from: number;
  readonly headerRows: number;
  readonly aligns: readonly ColumnAlign[];
  readonly sticky: readonly number[];
  readonly count: LineCount;
  /** The cursor, where it is in these rows. */
  readonly active: CellPlace | null;
  /** The selection, where it touches these rows. */
  readonly range: CellRange | null;
  readonly editor: ReactNode;
  /** What the checks found, by row. */
  readonly marks: GridMarks['rows'];
  /** The box that scrolls. */
  readonly region: RefObject<HTMLDivElement | null>;
}

/**
 * Some rows of the grid, drawn while they are near what is in sight; a long table would otherwise cost its whole length
 * with every keystroke. Rows out of sight leave their height behind, so nothing jumps.
 */
export const RowChunk = memo(function RowChunk(props: RowChunkProps) {
  const { table, from, headerRows, aligns, sticky, count, active, range, editor, marks, region } = props;
  const rows = table.rows.slice(from, from + CHUNK);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(rows.length * ROW_HEIGHT);
  const [isNear, setIsNear] = useState(from === 0);

  useEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        setIsNear(entry?.isIntersecting === true);
      },
      { root: region.current, rootMargin: '500px 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [region]);

  const isDrawn = isNear || active !== null;
  useLayoutEffect(() => {
    if (isDrawn && body.current !== null) height.current = body.current.offsetHeight;
  });

  if (!isDrawn) {
    return (
      <tbody ref={body} aria-hidden="true">
        <tr style={{ height: height.current }}>
          <td colSpan={aligns.length} />
        </tr>
      </tbody>
    );
  }
  return (
    <tbody ref={body}>
      {rows.map((row, offset) => {
        const index = from + offset;
        const isSelected = range !== null && index >= range.top && index <= range.bottom;
        return (
          <GridRow
            key={offset}
            row={row}
            index={index}
            ariaIndex={headerRows + index + 1}
            aligns={aligns}
            sticky={sticky}
            entered={row.cells.flatMap((_, column) => (isEntered(table, index, column, count) ? [column] : []))}
            active={active?.row === index ? active.column : null}
            selected={isSelected ? [range.left, range.right] : null}
            editor={active?.row === index ? editor : null}
            marks={marks.get(index)}
          />
        );
      })}
    </tbody>
  );
});

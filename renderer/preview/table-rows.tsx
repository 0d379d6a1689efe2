import { memo, useEffect, useRef, useState } from 'react';
import { isFigure, isNegative, type ColumnAlign, type TableRow } from '../../shared/table/block.ts';
import { findingsOfCell, type GridMarks, type RowMarks } from '../finding-marks.ts';
import { foundInPreview, titleOf } from './found.ts';

/** Rows that are drawn or left out together; about two printed pages. */
export const CHUNK = 60;
/** A row's height in pixels before it was ever drawn. */
const ROW_HEIGHT = 20;

/** What a part of a printed table's rows is drawn from. */
interface TableRowsProps {
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly aligns: readonly ColumnAlign[];
  /** The row that has to be there, wherever the preview is scrolled to; null when none is asked for. */
  readonly here: number | null;
  /** What the checks found, by row. */
  readonly marks: GridMarks['rows'];
}

/**
 * Some rows of a printed table, drawn while they are near what is in sight: the projects of a large department fill a
 * thousand rows. Rows out of sight leave their height behind, so nothing jumps.
 */
export const TableRows = memo(
  function TableRows({ rows, from, aligns, here, marks }: TableRowsProps) {
    const body = useRef<HTMLTableSectionElement>(null);
    const own = rows.slice(from, from + CHUNK);
    const height = useRef(own.length * ROW_HEIGHT);
    const [isNear, setIsNear] = useState(from === 0);

    useEffect(() => {
      const element = body.current;
      if (element === null) return undefined;
      const observer = new IntersectionObserver(
        ([entry]) => {
          // Measured here, where the browser knows it anyway: asking after every change would have it lay out twice.
          height.current = entry?.boundingClientRect.height ?? height.current;
          setIsNear(entry?.isIntersecting === true);
        },
        { root: element.closest('.side-body'), rootMargin: '600px 0px' },
      );
      observer.observe(element);
      return () => {
        observer.disconnect();
      };
    }, []);

    const isDrawn = from === 0 || isNear || here !== null;
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
        {own.map((row, offset) => (
          <PrintedRow
            key={offset}
            row={row}
            index={from + offset}
            aligns={aligns}
            isHere={here === from + offset}
            marks={marks.get(from + offset)}
          />
        ))}
      </tbody>
    );
  },
  (one, other) =>
    one.here === other.here &&
    one.aligns === other.aligns &&
    one.from === other.from &&
    sameMarks(one, other) &&
    sameRows(one, other),
);

function sameMarks(one: TableRowsProps, other: TableRowsProps): boolean {
  if (one.marks === other.marks || (one.marks.size === 0 && other.marks.size === 0)) return true;
  for (let index = one.from; index < one.from + CHUNK; index += 1) {
    if (one.marks.get(index) !== other.marks.get(index)) return false;
  }
  return true;
}

function sameRows(one: TableRowsProps, other: TableRowsProps): boolean {
  if (one.rows === other.rows) return true;
  for (let index = one.from; index < one.from + CHUNK; index += 1) {
    if (one.rows[index] !== other.rows[index]) return false;
  }
  return true;
}

interface PrintedRowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly aligns: readonly ColumnAlign[];
  readonly isHere: boolean;
  readonly marks: RowMarks | undefined;
}

/** One printed row; its figures can be clicked to see where they come from. */
const PrintedRow = memo(function PrintedRow({ row, index, aligns, isHere, marks }: PrintedRowProps) {
  return (
    <tr data-row={index} className={isHere ? 'here' : undefined}>
      {row.cells.map((cell, column) => {
        const { text } = cell;
        const found = findingsOfCell(marks, column);
        const classes = (kind: string): string => `${kind} ${foundInPreview(found) ?? ''}`.trim();
        if (!isFigure(cell) || text === '') {
          return (
            <td key={column} className={classes(aligns[column] ?? 'name')} title={titleOf(found)}>
              {text}
            </td>
          );
        }
        return (
          <td key={column} className={classes(isNegative(cell) ? 'amount negative' : 'amount')} title={titleOf(found)}>
            <button type="button" className="value">
              {text}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

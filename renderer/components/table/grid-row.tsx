import { memo, type CSSProperties, type ReactNode } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { isFigure, isNegative, type ColumnAlign, type TableCell, type TableRow } from '../../../shared/table/block.ts';
import { findingsInWords, findingsOfCell, worstOf, type RowMarks } from '../../finding-marks.ts';

/** One row of the grid; everything in it is plain data, so that rows that did not change are not drawn anew. */
export interface GridRowProps {
  readonly row: TableRow;
  readonly index: number;
  /** The row's number for screen readers, header rows counted. */
  readonly ariaIndex: number;
  readonly aligns: readonly ColumnAlign[];
  /** How far from the left each leading label column stays. */
  readonly sticky: readonly number[];
  /** Columns that can be typed into. */
  readonly entered: readonly number[];
  /** The column the cursor is in, or null. */
  readonly active: number | null;
  /** Selected columns, first and last, or null. */
  readonly selected: readonly [number, number] | null;
  /** What stands in the active cell while it is typed into. */
  readonly editor: ReactNode;
  /** What the checks found in this row. */
  readonly marks: RowMarks | undefined;
}

/** A row of the official table on the screen: computed cells grey, entered ones white. */
export const GridRow = memo(
  function GridRow({ row, index, ariaIndex, aligns, sticky, entered, active, selected, editor, marks }: GridRowProps) {
    return (
      <tr className={`role-${row.role}`} aria-rowindex={ariaIndex}>
        {row.cells.map((cell, column) => {
          const isEntered = entered.includes(column);
          const isSelected = selected !== null && column >= selected[0] && column <= selected[1];
          const isActive = active === column;
          const found = findingsOfCell(marks, column);
          return (
            <td
              key={column}
              data-row={index}
              data-column={column}
              className={classesOf(cell, aligns[column] ?? 'name', isEntered, column < sticky.length, found)}
              title={found.length === 0 ? undefined : findingsInWords(found)}
              style={stickyStyle(sticky, column)}
              tabIndex={isActive ? 0 : -1}
              aria-selected={isSelected}
              aria-readonly={!isEntered}
              aria-colindex={column + 1}
            >
              {isActive && editor !== null ? editor : cell.text}
            </td>
          );
        })}
      </tr>
    );
  },
  (one, other) =>
    one.editor === other.editor &&
    one.marks === other.marks &&
    one.active === other.active &&
    one.sticky === other.sticky &&
    one.aligns === other.aligns &&
    one.ariaIndex === other.ariaIndex &&
    one.row === other.row &&
    sameNumbers(one.selected, other.selected) &&
    sameNumbers(one.entered, other.entered),
);

function sameNumbers(one: readonly number[] | null, other: readonly number[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((number, index) => number === other[index]);
}

function classesOf(
  cell: TableCell,
  align: ColumnAlign,
  isEntered: boolean,
  isSticky: boolean,
  found: readonly Finding[],
): string {
  const worst = worstOf(found);
  const classes: readonly (string | false)[] = [
    isFigure(cell) ? 'amount' : align,
    isNegative(cell) && 'negative',
    isEntered && 'entered',
    isSticky && 'sticky',
    worst !== undefined && `found-${worst}`,
  ];
  return classes.filter((name) => name !== false).join(' ');
}

/** Where a label cell stays while figures scroll under it. */
export function stickyStyle(sticky: readonly number[], column: number): CSSProperties | undefined {
  const left = sticky[column];
  return left === undefined ? undefined : { position: 'sticky', left };
}

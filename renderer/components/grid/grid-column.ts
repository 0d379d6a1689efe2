import { useRef } from 'react';
import type { Column } from 'react-datasheet-grid';
import type { CellKind } from './cell-kind.ts';
import { GridCell } from './grid-cell.tsx';
import { takeRestingClick } from './resting-click.ts';

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

/** The columns as the grid library wants them, made anew only when they are others. */
export function useSheetColumns<Row>(columns: readonly GridColumn<Row>[]): Column<Row, CellKind<Row>>[] {
  const made = useRef<{ from: readonly GridColumn<Row>[]; columns: Column<Row, CellKind<Row>>[] }>(null);
  if (made.current?.from !== columns) made.current = { from: columns, columns: columns.map(sheetColumn) };
  return made.current.columns;
}

function sheetColumn<Row>(column: GridColumn<Row>): Column<Row, CellKind<Row>> {
  return {
    id: column.kind.id,
    title: column.title,
    basis: column.width,
    minWidth: column.width,
    grow: column.grow,
    shrink: 0,
    component: GridCell as NonNullable<Column<Row, CellKind<Row>>['component']>,
    columnData: column.kind,
    disabled: takeRestingClick,
    deleteValue: ({ rowData }) => column.withText(rowData, ''),
    copyValue: ({ rowData }) => column.copyText(rowData),
    pasteValue: ({ rowData, value }) => column.withText(rowData, value),
    isCellEmpty: ({ rowData }) => column.copyText(rowData) === '',
  };
}

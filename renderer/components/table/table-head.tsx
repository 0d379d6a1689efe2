import type { CSSProperties } from 'react';
import { headerCells, type HeaderCell, type TableBlock } from '../../../shared/table/block.ts';

/** The header of a printed table, merged as the form has it. */
export function TableHead({
  table,
  styleOf,
}: {
  readonly table: Pick<TableBlock, 'columns' | 'indexRow'>;
  /** What a screen adds to a header cell, e.g. where it stays when the table scrolls. */
  readonly styleOf?: (cell: HeaderCell) => CSSProperties | undefined;
}) {
  const cells = headerCells(table);
  const rows = [...new Set(cells.map((cell) => cell.row))];
  return (
    <thead>
      {rows.map((row) => (
        <tr key={row}>
          {cells
            .filter((cell) => cell.row === row)
            .map((cell) => (
              <th
                key={cell.column}
                scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
                rowSpan={cell.rowSpan}
                colSpan={cell.columnSpan}
                style={styleOf?.(cell)}
              >
                {cell.text}
              </th>
            ))}
        </tr>
      ))}
    </thead>
  );
}

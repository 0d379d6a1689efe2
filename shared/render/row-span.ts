import type { SheetBlock } from '../document/document.ts';

/**
 * How many rows each cell of a performance sheet covers, row by row and column by column: 1 alone, n merged over n rows,
 * 0 covered by a cell above. Only the leading `mergedColumns` merge, and never across a change further left.
 */
export function rowSpans(sheet: Pick<SheetBlock, 'rows' | 'mergedColumns'>): readonly (readonly number[])[] {
  const spans = sheet.rows.map((row) => row.map(() => 1));
  for (let column = 0; column < sheet.mergedColumns; column += 1) {
    let top = 0;
    for (let row = 1; row < sheet.rows.length; row += 1) {
      if (!continues(sheet.rows, row, column)) {
        top = row;
        continue;
      }
      setSpan(spans, row, column, 0);
      setSpan(spans, top, column, row - top + 1);
    }
  }
  return spans;
}

/** Whether a cell and everything left of it repeats the row above. */
function continues(rows: readonly (readonly string[])[], row: number, column: number): boolean {
  const above = rows[row - 1] ?? [];
  const here = rows[row] ?? [];
  return column < here.length && here.slice(0, column + 1).every((text, index) => text === above[index]);
}

function setSpan(spans: number[][], row: number, column: number, span: number): void {
  const cells = spans[row];
  if (cells !== undefined) cells[column] = span;
}

/** What a PDF reads as, in a form that is easy to compare. */
import { expect } from 'vitest';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import type { Flow, FlowGrid } from '../../../shared/read/flow.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { drawnPdf, type DrawnPage } from './drawn-pdf.ts';

/** The flow of drawn pages; fails the test if they cannot be read. */
export async function flowOf(...pages: readonly DrawnPage[]): Promise<Flow> {
  const read = await readPdf(drawnPdf(pages), PDF_RESOURCES);
  if (!read.ok) expect.fail(read.problem.message);
  return read.value;
}

/** The lines, `¶` before those that begin a paragraph. */
export function linesOf({ items }: Flow): readonly string[] {
  return items.flatMap((item) => (item.kind === 'line' ? [`${item.startsParagraph ? '¶' : ''}${item.text}`] : []));
}

/** The one grid. */
export function gridOf({ items }: Flow): FlowGrid {
  const grids = items.filter((item) => item.kind === 'grid');
  const [grid] = grids;
  if (grid === undefined || grids.length > 1) expect.fail(`${grids.length} grids`);
  return grid;
}

/** The cells with text, `row,column[+rows+columns] text`. */
export function cellsOf(grid: FlowGrid): readonly string[] {
  return grid.cells
    .filter(({ text }) => text !== '')
    .map(({ row, column, rowSpan, columnSpan, text }) => {
      const span = rowSpan * columnSpan === 1 ? '' : `+${rowSpan}+${columnSpan}`;
      return `${row},${column}${span} ${text}`;
    });
}

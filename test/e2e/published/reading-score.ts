/** How much of a document comes back out of a file: cells of tables row by row, paragraphs in order. */
import type { Flow, FlowGrid } from '../../../shared/read/flow.ts';
import { plain, type ExportedDocument, type ExportedSheet, type ExportedTable } from '../reading/exported-document.ts';
import { printedHeader } from '../reading/printed-header.ts';

/** What was found and what was looked for, with what is missing. */
export interface Score {
  readonly cells: number;
  readonly cellsFound: number;
  readonly paragraphs: number;
  readonly paragraphsFound: number;
  readonly missing: readonly string[];
}

/** A row further down than this is not looked for: rows come in order. */
const AHEAD = 20;

/** Compares what was read with the document it was made from. */
export function score(document: ExportedDocument, flow: Flow): Score {
  const rows = flow.items.flatMap((item) => (item.kind === 'grid' ? rowsOf(item) : []));
  const text = plain(flow.items.map((item) => (item.kind === 'line' ? item.text : '')).join(''));
  const counts = { cells: 0, cellsFound: 0, paragraphs: 0, paragraphsFound: 0 };
  const missing: string[] = [];
  let nextRow = 0;
  let nextText = 0;
  for (const block of document.blocks) {
    if ('text' in block) {
      const wanted = plain(block.text);
      const at = text.indexOf(wanted, nextText);
      counts.paragraphs += 1;
      if (at >= 0) {
        counts.paragraphsFound += 1;
        nextText = at + wanted.length;
      } else missing.push(`${block.id}: ${wanted.slice(0, 40)}`);
      continue;
    }
    const { header, body } = wantedRows(block);
    for (const wanted of header) {
      counts.cells += 1;
      if (bestRow([wanted], rows, nextRow).found === 1) counts.cellsFound += 1;
      else missing.push(`${block.id} header ${wanted}`);
    }
    for (const wanted of body) {
      counts.cells += wanted.length;
      const best = bestRow(wanted, rows, nextRow);
      counts.cellsFound += best.found;
      if (best.found === wanted.length) nextRow = best.index + 1;
      else missing.push(`${block.id} ${wanted.join(' | ')} ≠ ${(rows[best.index] ?? []).join(' | ')}`);
    }
  }
  return { ...counts, missing };
}

/** The texts of a table that are not empty: of its header, merged cells once, and of each row. */
function wantedRows(block: ExportedTable | ExportedSheet): {
  readonly header: readonly string[];
  readonly body: readonly (readonly string[])[];
} {
  const body = block.rows.map((row) => row.map(plain).filter((text) => text !== '')).filter((row) => row.length > 0);
  const header = block.type === 'table' ? printedHeader(block.header) : block.header.map(plain);
  return { header, body };
}

/** The cells over each row of a grid from left to right; a merged cell stands in every row it covers. */
function rowsOf({ rows, cells }: FlowGrid): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .toSorted((one, other) => one.column - other.column)
      .map(({ text }) => plain(text))
      .filter((text) => text !== ''),
  );
}

function bestRow(
  wanted: readonly string[],
  rows: readonly (readonly string[])[],
  start: number,
): { readonly index: number; readonly found: number } {
  let best = { index: start, found: 0 };
  for (let index = start; index < Math.min(rows.length, start + AHEAD); index += 1) {
    const found = inOrder(wanted, rows[index] ?? []);
    if (found > best.found) best = { index, found };
    if (found === wanted.length) break;
  }
  return best;
}

/** How many of the texts stand in a row one after the other. */
function inOrder(wanted: readonly string[], row: readonly string[]): number {
  let position = 0;
  let found = 0;
  for (const text of wanted) {
    const at = row.indexOf(text, position);
    if (at < 0) continue;
    found += 1;
    position = at + 1;
  }
  return found;
}

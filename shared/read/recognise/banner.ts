import type { FlowCell, FlowGrid } from '../flow.ts';
import { folded } from '../../base/fold.ts';
import { GridView } from './grid-view.ts';
import { textLine, type Item } from './line.ts';

/** A title, a caption, a unit or a year, also where its cell is not merged over the table. */
const TITLE_WORDS = /(?:表|表\(续\))$|^附?(?:表|件)\d|^公开\d+表|^\(?\d{4}年度?\)?$|(?:单位|金额)[:]?.{0,6}元$/u;
/** 编制部门：X and 单位：万元 share a row of two cells. */
const META_WORDS = /^(?:编制|填报|填制)?(?:部门|单位)(?:名称)?:|单位:.{0,6}元$/u;
const NOTE_WORDS = /^(?:备注|注|说明)\d?[:.、]|。$/u;
/** Longer texts are no titles. */
const LONGEST_TITLE = 60;
/** A cell counts as printed over the whole table from this share of its columns on. */
const WHOLE = 0.6;

/** A grid without the lines printed inside it above the header and below the last row; those stand before and after it. */
export function unwrapGrid(grid: FlowGrid): readonly Item[] {
  const view = new GridView(grid);
  let [first, end] = [0, view.rows];
  while (first < end && isAbove(view, first)) first += 1;
  while (end > first && isBelow(view, end - 1)) end -= 1;
  const lines = (from: number, until: number): readonly Item[] =>
    Array.from({ length: until - from }, (_, index) => written(view, from + index)).flatMap((cells) =>
      cells.map(({ text, place }) => textLine({ kind: 'line', text, place, startsParagraph: true })),
    );
  return [...lines(0, first), ...(first < end ? [partOf(view, first, end)] : []), ...lines(end, view.rows)];
}

/** The cells of a row that begin there and say something. */
function written(view: GridView, row: number): readonly FlowCell[] {
  const above = new Set(row === 0 ? [] : view.across(row - 1));
  return view.across(row).filter((cell) => !above.has(cell) && cell.text.trim() !== '');
}

function isAbove(view: GridView, row: number): boolean {
  const cells = written(view, row);
  if (view.across(row).some((cell) => cell.rowSpan > 1)) return false;
  const [only, ...others] = cells;
  if (only === undefined) return true;
  if (others.length > 0) return cells.every((cell) => META_WORDS.test(folded(cell.text)));
  const share = shareOf(view, row, only);
  // Beside a blank cell stands a title, or the rest of a text that the page before began.
  const isTitle = folded(only.text).length <= LONGEST_TITLE && !only.text.trim().endsWith('。');
  return (
    (view.columns > 1 && share >= WHOLE && (share === 1 || isTitle)) ||
    TITLE_WORDS.test(folded(only.text)) ||
    META_WORDS.test(folded(only.text))
  );
}

function isBelow(view: GridView, row: number): boolean {
  const [only, ...others] = written(view, row);
  if (only === undefined) return view.across(row).every((cell) => cell.rowSpan === 1);
  if (others.length > 0 || view.columns === 1) return false;
  const share = shareOf(view, row, only);
  return share === 1 || (share >= WHOLE && NOTE_WORDS.test(folded(only.text)));
}

/** The share of the columns a cell covers. */
function shareOf(view: GridView, row: number, cell: FlowCell): number {
  const covered = Array.from({ length: view.columns }, (_, column) => view.cell(row, column)).filter(
    (one) => one === cell,
  );
  return covered.length / view.columns;
}

/** Some rows of a grid as a grid of their own. */
function partOf(view: GridView, first: number, end: number): FlowGrid {
  if (first === 0 && end === view.rows) return view.grid;
  const rows = Array.from({ length: end - first }, (_, index) => view.across(first + index));
  const kept = [...new Set(rows.flat())];
  const top = kept.reduce((least, cell) => Math.min(least, cell.row), Infinity);
  const cells = kept.map((cell) => ({ ...cell, row: cell.row - top }));
  const [head] = cells;
  const bottom = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  return { kind: 'grid', rows: bottom, columns: view.grid.columns, cells, place: head?.place ?? view.grid.place };
}

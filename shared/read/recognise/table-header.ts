import { folded, readable } from '../../base/fold.ts';
import type { GridView } from './grid-view.ts';

/** The header of a grid. */
export interface GridHeader {
  /** Rows of the header, the ※ row not counted. */
  readonly depth: number;
  /** Texts from top to leaf, a column each. */
  readonly paths: readonly (readonly string[])[];
  /** The ※ row; empty where there is none. */
  readonly indexRow: readonly string[];
}

/** Headers are no deeper. */
const DEEPEST = 6;
const AMOUNT = /^[-−]?[\d,]*\d[.]\d+$|^[-−]?\d{1,3}(?:,\d{3})+$/u;
const CODE = /^\d{3}(?:\d{2}){0,2}$/u;
const TOTAL = /^(?:合计|总计|收入总计|支出总计|收入合计|支出合计)$/u;

/** Whether a folded text is a printed amount. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Whether a folded text is a code of the classification. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** Reads the header: by its merged cells, and by words the pack is known to print there. */
export function readHeader(view: GridView, words: ReadonlySet<string>): GridHeader {
  let depth = depthByMerging(view);
  while (depth < Math.min(view.rows, DEEPEST) && isWorded(view, depth, words)) depth += 1;
  const indexRow = depth < view.rows ? indexRowAt(view, depth) : [];
  return { depth, paths: pathsOf(view, depth), indexRow };
}

/** The first row under which every column has a cell of its own and no cell reaches further down. */
function depthByMerging(view: GridView): number {
  for (let depth = 1; depth <= Math.min(view.rows, DEEPEST); depth += 1) {
    if (depth > 1 && isBody(view, depth - 1)) return depth - 1;
    const columns = Array.from({ length: view.columns }, (_, column) => column);
    const closed = columns.every((column) => view.beginsRow(depth, column) || view.cell(depth, column) === undefined);
    const leaves = columns.every((column) => {
      const cell = view.cell(depth - 1, column);
      return cell === undefined || (view.width(depth - 1, column) === 1 && view.cell(depth - 1, column - 1) !== cell);
    });
    if (closed && leaves) return depth;
  }
  return Math.min(1, view.rows);
}

/** A row with an amount, a code in front, or the word for the total under a column that has its heading already. */
function isBody(view: GridView, row: number): boolean {
  return Array.from({ length: view.columns }, (_, column) => column).some((column) => {
    if (!view.begins(row, column)) return false;
    const text = folded(view.cell(row, column)?.text ?? '');
    if (isAmount(text) || (column === 0 && isCode(text))) return true;
    const above = view.cell(row - 1, column);
    return (
      TOTAL.test(text) &&
      above !== undefined &&
      view.width(row - 1, column) === 1 &&
      above.text.trim() !== '' &&
      column > 0 &&
      row > 1
    );
  });
}

function isWorded(view: GridView, row: number, words: ReadonlySet<string>): boolean {
  if (isBody(view, row)) return false;
  const texts = view.across(row).map((cell) => folded(cell.text));
  const said = texts.filter((text) => text !== '');
  const known = said.filter((text) => words.has(text));
  return known.length >= 2 && known.length >= said.length * 0.6;
}

/** ※ ※ 1 2 3, or 栏次 1 2 3: the numbers of the columns. */
function indexRowAt(view: GridView, row: number): readonly string[] {
  const texts = Array.from({ length: view.columns }, (_, column) =>
    view.begins(row, column) ? readable(view.cell(row, column)?.text ?? '') : '',
  );
  const numbers = texts.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  const others = texts.filter((text) => !/^\d{1,2}$/u.test(text) && !/^(?:※|\*|栏次|—|-|\*\*|)$/u.test(text));
  const ascending = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  const marked = texts.some((text) => /^(?:※|\*|栏次|\*\*)$/u.test(text));
  if (others.length > 0 || !ascending) return [];
  return marked || (numbers.length >= 3 && numbers[0] === 1) ? texts : [];
}

/** Each column's texts from top to leaf; a blank beside a heading that is not merged goes under that heading. */
function pathsOf(view: GridView, depth: number): readonly (readonly string[])[] {
  const merged = Array.from({ length: depth }, (_, row) => row).some((row) =>
    view.across(row).some((cell) => cell.columnSpan > 1),
  );
  /** The last heading so far in each row: what a blank beside it goes under. */
  const left = Array.from({ length: depth }, () => '');
  return Array.from({ length: view.columns }, (_, column) => {
    const path: string[] = [];
    const leaf = readable(view.cell(depth - 1, column)?.text ?? '');
    for (let row = 0; row < depth; row += 1) {
      const own = readable(view.cell(row, column)?.text ?? '');
      const text = own === '' && !merged && row < depth - 1 && leaf !== '' ? (left[row] ?? '') : own;
      if (own !== '') left[row] = own;
      if (view.beginsRow(row, column) && text !== '' && text !== path.at(-1)) path.push(text);
    }
    return path;
  });
}

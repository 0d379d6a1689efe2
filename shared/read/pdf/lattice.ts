import type { Box, Rule } from './ink.ts';
import { clusters, Groups, type Ruling } from './ruling.ts';

/** A field of a table: the rows and columns it covers, and its box on the page. */
export interface Field {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A table as it is ruled. */
export interface Lattice {
  readonly rows: number;
  readonly columns: number;
  readonly fields: readonly Field[];
  readonly box: Box;
}

/** Share of an edge that must be drawn for it to part two fields. */
const DRAWN = 0.5;
/** More fields than this are a pattern, not a table. */
const MOST_FIELDS = 20_000;

/** The fields between the lines; what has no line down within is no table. The outline counts as drawn even where it is open. */
export function toLattice({ horizontal, vertical, box }: Ruling): Lattice | undefined {
  const xs = clusters([...vertical.map(({ at }) => at), box.x0, box.x1]);
  const ys = clusters([...horizontal.map(({ at }) => at), box.y0, box.y1]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_FIELDS) return undefined;
  const closedRight = edges(vertical, xs, ys);
  const closedBelow = edges(horizontal, ys, xs);
  const groups = new Groups(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      if (column + 1 < columns && closedRight[column + 1]?.[row] !== true) groups.join(here, here + 1);
      if (row + 1 < rows && closedBelow[row + 1]?.[column] !== true) groups.join(here, here + columns);
    }
  }
  const fields = rectangles(groups, rows, columns).map((field): Field => ({ ...field, box: boxOf(field, xs, ys) }));
  return fields.length < 2 ? undefined : { rows, columns, fields, box };
}

/** For each place across and each stretch along, whether a line is drawn there. */
function edges(
  rules: readonly Rule[],
  across: readonly number[],
  along: readonly number[],
): readonly (readonly boolean[])[] {
  return across.map((place) => {
    const here = rules.filter(({ at }) => Math.abs(at - place) < 2.5);
    return along.slice(1).map((end, index) => {
      const start = along[index] ?? end;
      const drawn = here.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
      return drawn >= (end - start) * DRAWN;
    });
  });
}

type Span = Omit<Field, 'box'>;

/** Joined fields as rectangles: a joined shape that is none falls apart into as few as go. */
function rectangles(groups: Groups, rows: number, columns: number): readonly Span[] {
  const done = new Set<number>();
  const found: Span[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const first = row * columns + column;
      if (done.has(first)) continue;
      const root = groups.rootOf(first);
      const free = (place: number): boolean => !done.has(place) && groups.rootOf(place) === root;
      let columnSpan = 1;
      while (column + columnSpan < columns && free(first + columnSpan)) columnSpan += 1;
      const isFull = (below: number): boolean =>
        Array.from({ length: columnSpan }, (_, index) => below * columns + column + index).every(free);
      let rowSpan = 1;
      while (row + rowSpan < rows && isFull(row + rowSpan)) rowSpan += 1;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) done.add(first + down * columns + right);
      }
      found.push({ row, column, rowSpan, columnSpan });
    }
  }
  return found;
}

function boxOf({ row, column, rowSpan, columnSpan }: Span, xs: readonly number[], ys: readonly number[]): Box {
  return {
    x0: xs[column] ?? 0,
    y0: ys[row] ?? 0,
    x1: xs[column + columnSpan] ?? 0,
    y1: ys[row + rowSpan] ?? 0,
  };
}

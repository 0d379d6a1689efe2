import type { Grid, GridRow } from './grid.ts';
import { pairUp, type PairingRule } from './pairing.ts';
import { fateOf, type CellChange, type GridChange, type RowChange } from './redline.ts';
import { bare } from './text-change.ts';

/** Compares a table or sheet with its counterpart, row by row and cell by cell; one of the two may be missing. */
export function compareGrids(one: Grid | undefined, other: Grid | undefined): GridChange {
  const some = other ?? one;
  if (some === undefined) throw new Error('a change of nothing');
  const columns = pairUp(columnsOf(one), columnsOf(other), COLUMNS);
  const rows = pairUp(one?.rows ?? [], other?.rows ?? [], ROWS).map((pair): RowChange => {
    const cells = columns.map((column): CellChange => {
      const before = textAt(pair.before, column.before);
      const after = textAt(pair.after, column.after);
      return { before, after, changed: bare(before) !== bare(after) };
    });
    const differs = cells.some(({ changed }) => changed);
    return {
      fate: fateOf(pair.before, pair.after, differs),
      label: (pair.after ?? pair.before)?.label ?? '',
      beforeRow: pair.before?.index ?? null,
      afterRow: pair.after?.index ?? null,
      cells,
    };
  });
  const texts = one === undefined || other === undefined ? [] : textsThatDiffer(one, other);
  const differs = texts.length > 0 || rows.some(({ fate }) => fate !== 'same');
  return {
    type: some.type,
    fate: fateOf(one, other, differs),
    id: some.id,
    title: some.title,
    texts,
    columns: columns.map(({ before, after }) => (after ?? before)?.path ?? ''),
    rows,
  };
}

/** A column of a grid by its place: two columns may have one name. */
interface GridColumn {
  readonly index: number;
  readonly path: string;
}

function columnsOf(grid: Grid | undefined): readonly GridColumn[] {
  return (grid?.columns ?? []).map((path, index) => ({ index, path }));
}

const COLUMNS: PairingRule<GridColumn> = {
  keys: [({ path }) => path],
  likeness: (one, other) => (leafOf(one.path) === leafOf(other.path) ? 1 : 0),
};

function leafOf(path: string): string {
  return path.split(' / ').at(-1) ?? path;
}

const ROWS: PairingRule<GridRow> = {
  keys: [({ key }) => key],
  likeness: (one, other) => {
    if (one.label === other.label) return 1;
    return sharesFigures(one, other) ? 0.9 : 0;
  },
};

/** A row whose label was mended still has its figures. */
function sharesFigures(one: GridRow, other: GridRow): boolean {
  const figures = (row: GridRow): readonly string[] => row.cells.filter((text) => /^-?[\d,]+\.\d+$/.test(text));
  const left = figures(one);
  return left.length > 0 && left.join('|') === figures(other).join('|');
}

function textAt(row: GridRow | undefined, column: GridColumn | undefined): string {
  return row === undefined || column === undefined ? '' : (row.cells[column.index] ?? '');
}

function textsThatDiffer(one: Grid, other: Grid): GridChange['texts'] {
  const before = new Map(one.texts);
  const after = new Map(other.texts);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((label) => ({ label, before: before.get(label) ?? '', after: after.get(label) ?? '' }))
    .filter((text) => bare(text.before) !== bare(text.after));
}

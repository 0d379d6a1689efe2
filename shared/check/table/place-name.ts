import type { TableFigures } from './table-figures.ts';

/** How messages name the places of a table, in the words printed there. */

/** `表5`; by its number where the table prints no caption. */
export function tableName({ block }: TableFigures): string {
  const caption = squeezed(block.caption);
  return caption === '' ? `表${String(block.number)}` : caption;
}

/** `2010350 事业运行`, `合计`, `1.一般公共预算拨款`; `第 3 行` for a row without words. */
export function rowName(figures: TableFigures, row: number, column?: number): string {
  const { spec, block, rows } = figures;
  const cells = block.rows[row]?.cells ?? [];
  const labels = figures.labelColumns.filter(([show]) => show === 'name' || show === 'label' || show === 'project');
  // Of the two sides of a balance, the words on the side of the column.
  const sides = spec.body.kind === 'balance' && column !== undefined;
  const right = labels.at(-1)?.[1];
  const onRight = column === right || (column !== undefined && figures.isOnRight(column));
  const beside = sides ? labels.filter(([, at]) => (at === right) === onRight) : labels;
  const words = beside.map(([, at]) => squeezed(cells[at]?.text ?? '')).filter((text) => text !== '');
  const code = spec.body.kind === 'balance' ? '' : (rows[row]?.code ?? '');
  const name = [code, ...words.filter((text) => text !== code)].filter((text) => text !== '').join(' ');
  return name === '' ? `第 ${String(row + 1)} 行` : name;
}

const columnNames = new WeakMap<TableFigures, readonly string[]>();

/** The header over a column; with what stands above it where two columns have the same. */
export function columnName(figures: TableFigures, column: number): string {
  const names = columnNames.get(figures) ?? namesOfColumns(figures);
  columnNames.set(figures, names);
  return names[column] ?? '';
}

function namesOfColumns({ block }: TableFigures): readonly string[] {
  const paths = block.columns.map(({ path }) => path.map(squeezed));
  return paths.map((path, column) => {
    const leaf = path.at(-1) ?? '';
    if (leaf === '') return `第 ${String(column + 1)} 栏`;
    return paths.filter((other) => other.at(-1) === leaf).length > 1 ? path.join('·') : leaf;
  });
}

/** `表5 2010350 事业运行 的基本支出`. */
export function cellName(figures: TableFigures, row: number, column: number): string {
  // The only row of a table has no words.
  const place =
    figures.spec.body.kind === 'one-row'
      ? tableName(figures)
      : `${tableName(figures)} ${rowName(figures, row, column)} `;
  return `${place}的${columnName(figures, column)}`;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock } from '../../table/block.ts';
import type { PrintedAmount } from '../context.ts';
import { blankAmount, readPrinted, unitIn, type AmountUnit } from '../printed-amount.ts';

/** A row of a table as the checks see it. */
export interface FigureRow {
  /** Its place in the block's `rows`. */
  readonly index: number;
  readonly kind: 'total' | 'organization' | 'code' | 'other';
  /** The code of a coded row: 3, 5 or 7 digits as printed, joined; empty for other rows. */
  readonly code: string;
  /** The words of the row's last label column, white space removed. */
  readonly label: string;
}

const TOTAL_WORDS = /^(合计|总计|收入总计|支出总计)$/u;

/** The figures of one table by the names of its columns and rows, whoever made the document. */
export class TableFigures {
  readonly rows: readonly FigureRow[];
  readonly unit: AmountUnit;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    readonly block: TableBlock,
    readonly spec: TableSpec,
  ) {
    this.unit = unitIn(block.unit) ?? '万元';
    this.columns = matchColumns(block, spec);
    this.rows = block.rows.map((_, index) => this.rowAt(index));
  }

  /** Where a column of the pack stands in this table; undefined if the table has none such. */
  column(name: string): number | undefined {
    return this.columns.get(name);
  }

  /** The printed amount of a cell: blank counts as 0; undefined if the column is missing or the cell is no number. */
  amount(row: number, columnName: string): PrintedAmount | undefined {
    const column = this.column(columnName);
    return column === undefined ? undefined : this.amountAt(row, column);
  }

  /** The same by the column's index. */
  amountAt(row: number, column: number): PrintedAmount | undefined {
    const cell = this.block.rows[row]?.cells[column];
    if (cell === undefined) return undefined;
    const amount = cell.text.trim() === '' ? blankAmount(this.unit) : readPrinted(cell.text, this.unit);
    return amount === undefined ? undefined : { ...amount, exact: cell.exact };
  }

  /** The row of totals, if there is one. */
  total(): FigureRow | undefined {
    return this.rows.find(({ kind }) => kind === 'total');
  }

  /** The coded row of a code of 3, 5 or 7 digits. */
  coded(code: string): FigureRow | undefined {
    return this.rows.find((row) => row.kind === 'code' && row.code === code);
  }

  private rowAt(index: number): FigureRow {
    const cells = this.block.rows[index]?.cells ?? [];
    const textOf = (name: string): string => (cells[this.columns.get(name) ?? -1]?.text ?? '').replace(/\s+/gu, '');
    const shown = Object.entries(this.spec.columns).flatMap(([name, column]) =>
      'show' in column ? [[name, column.show] as const] : [],
    );
    const code = shown
      .filter(([, show]) => show === 'class' || show === 'section' || show === 'item')
      .map(([name]) => textOf(name))
      .join('');
    const label = shown
      .filter(([, show]) => show === 'name' || show === 'label' || show === 'project')
      .map(([name]) => textOf(name))
      .findLast((text) => text !== '');
    const words = label ?? '';
    if (this.block.rows[index]?.role === 'organization') return { index, kind: 'organization', code: '', label: words };
    if (code !== '') return { index, kind: 'code', code, label: words };
    return { index, kind: TOTAL_WORDS.test(words) ? 'total' : 'other', code: '', label: words };
  }
}

/** Columns by the pack's names: first where the whole header path agrees, then the words at the leaf, each column once. */
function matchColumns(block: TableBlock, spec: TableSpec): ReadonlyMap<string, number> {
  const wanted = Object.entries(spec.columns).map(
    ([name, { header }]) => [name, header.map((text) => folded(fillWords(text, spec)))] as const,
  );
  const present = block.columns.map(({ path }) => path.map(folded));
  const matched = new Map<string, number>();
  const taken = new Set<number>();
  const take = (agrees: (path: readonly string[], header: readonly string[]) => boolean): void => {
    for (const [name, header] of wanted) {
      if (matched.has(name)) continue;
      const index = present.findIndex((path, at) => !taken.has(at) && agrees(path, header));
      if (index < 0) continue;
      matched.set(name, index);
      taken.add(index);
    }
  };
  take((path, header) => path.join('/') === header.join('/'));
  take((path, header) => path.at(-1) === header.at(-1));
  return matched;
}

function fillWords(text: string, spec: TableSpec): string {
  return text.replace(/\{([^{}]*)\}/g, (slot, name: string) => spec.words?.[name] ?? slot);
}

/** White space out, brackets folded: `合 计` is `合计`. */
function folded(text: string): string {
  return text.replace(/\s+/gu, '').replace(/（/gu, '(').replace(/）/gu, ')');
}

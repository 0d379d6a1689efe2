import { folded } from '../../base/fold.ts';
import { unitIn, type AmountUnit } from '../../base/money/unit.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { NumberStyle } from '../../base/money/number-style.ts';
import { styleOf, type Printing } from '../../pack/number-spec.ts';
import type { FigureSpec, TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock } from '../../table/block.ts';
import { blankAmount, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { isTotal, type FigureRow, type Show } from './figure-row.ts';
import { fillWords } from './match-columns.ts';
import { matchRows } from './match-rows.ts';
import { amountsIn, rowAt } from './printed-row.ts';
import { layoutOf, mannerOf, type Manner, type MoneyColumn, type TableLayout } from './table-layout.ts';

export type { FigureRow } from './figure-row.ts';

/** The figures of one table by the names of its columns and rows, whoever made the document. */
export class TableFigures {
  readonly rows: readonly FigureRow[];
  readonly unit: AmountUnit;
  readonly moneyColumns: readonly MoneyColumn[];
  /** The pack's columns of words this table has, by what they show. */
  readonly labelColumns: readonly (readonly [show: Show, column: number])[];
  /** What one unit of the last digit is worth in most of the table's cells, in fen; columns of a style of their own aside. */
  readonly step: Fen;
  readonly manner: Manner;
  /** The same of the columns that print in a style of their own. */
  private readonly ownSteps: ReadonlyMap<number, Fen>;
  private readonly columns: ReadonlyMap<string, number>;
  /** What each cell prints, row by row; undefined where no number stands. */
  private readonly amounts: readonly (readonly (PrintedAmount | undefined)[])[];
  private readonly byCode: ReadonlyMap<string, readonly FigureRow[]>;
  private readonly byName: ReadonlyMap<string, FigureRow>;

  constructor(
    readonly block: TableBlock,
    readonly spec: TableSpec,
    readonly printing: Printing,
  ) {
    this.unit = unitIn(block.unit) ?? styleOf(printing, spec.numbers, 'table').unit;
    const layout = layoutOf(block.columns, spec);
    this.columns = layout.columns;
    this.moneyColumns = layout.money;
    this.labelColumns = layout.labels;
    this.rows = this.readRows(layout);

    this.byCode = grouped(this.rows);
    this.byName = this.nameRows();
    this.amounts = block.rows.map((row) => amountsIn(row, this.unit));
    const { steps, blanks } = this.habits();
    const usual = blankAmount(this.unit).step;
    this.step = steps.get(undefined) ?? usual;
    this.ownSteps = new Map(
      layout.money.flatMap(({ index, number }) =>
        number === undefined ? [] : [[index, steps.get(number) ?? usual] as const],
      ),
    );
    this.manner = mannerOf(layout, this.unit, this.step, [...this.ownSteps.values()].join(' '), blanks);
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
    return this.amounts[row]?.[column];
  }

  /** What a cell prints, in fen; NaN if it is no number. */
  printedAt(row: number, column: number): Fen {
    return this.amountAt(row, column)?.printed ?? NaN;
  }

  /** Whether an amount of this table was rounded, and so adds to a tail: zero was not. */
  isRounded({ text, printed, exact }: PrintedAmount): boolean {
    if (exact !== undefined) return exact !== 0;
    return printed !== 0 || (this.manner.blankForZero && text.trim() !== '');
  }

  /** What one unit of the last digit is worth in most cells of a column, in fen. */
  stepAt(column: number): Fen {
    return this.ownSteps.get(column) ?? this.step;
  }

  /** How the pack prints a column of figures. */
  styleOf({ number }: Pick<FigureSpec, 'number'>): NumberStyle {
    return styleOf(this.printing, number ?? this.spec.numbers, 'table');
  }

  /** The row of totals, if there is one; in tables 1 and 4 that of the expenditure; the row of a table of one. */
  total(): FigureRow | undefined {
    const { kind } = this.spec.body;
    if (kind === 'balance') return this.byName.get('expenditureTotal');
    return kind === 'one-row' ? this.rows[0] : this.rows.find((row) => row.kind === 'total');
  }

  /** The coded row of a code of 3, 5 or 7 digits; in tables 1 and 4 the row of a 类 on the right. */
  coded(code: string): FigureRow | undefined {
    return this.allCoded(code)[0];
  }

  /** All rows of a code: in table 7 the projects of a 项. */
  allCoded(code: string): readonly FigureRow[] {
    return this.byCode.get(code) ?? [];
  }

  /** Every code there is, in the order printed. */
  codes(): readonly string[] {
    return [...this.byCode.keys()];
  }

  /** A row by the pack's name for it (tables 1, 4, 10), by its code, or as `total`, `incomeTotal`, `expenditureTotal`. */
  named(name: string): FigureRow | undefined {
    return this.byName.get(name) ?? (name === 'total' ? this.total() : this.coded(name));
  }

  /** Whether no cell prints money. */
  isEmpty(): boolean {
    return this.block.rows.every((_, row) =>
      this.moneyColumns.every(({ index }) => this.amountAt(row, index)?.printed === 0),
    );
  }

  /** Whether a column stands to the right of the last column of words: in tables 1 and 4, on the side of the expenditure. */
  isOnRight(column: number): boolean {
    return column > (this.labelColumns.at(-1)?.[1] ?? -1);
  }

  /** The words of a label cell, white space removed. */
  text(row: number, columnName: string): string {
    const column = this.columns.get(columnName);
    return column === undefined ? '' : folded(this.block.rows[row]?.cells[column]?.text ?? '');
  }

  private readRows(layout: TableLayout): readonly FigureRow[] {
    let above = '';
    return this.block.rows.map((printed, index) => {
      const row = rowAt(printed, index, above, this.spec.body.kind, layout);
      if (row.kind === 'code') above = row.code;
      return row;
    });
  }

  private nameRows(): ReadonlyMap<string, FigureRow> {
    const { body } = this.spec;
    if (body.kind !== 'fixed' && body.kind !== 'balance') return new Map();
    const [left, right] = this.labelColumns.map(([, column]) =>
      this.block.rows.map(({ cells }) => cells[column]?.text ?? ''),
    );
    const wanted = Object.entries(body.rows).map(([name, { label }]) => [name, fillWords(label, this.spec)] as const);
    const at = new Map(matchRows(wanted, left ?? []));
    if (body.kind === 'balance') {
      at.set('incomeTotal', (left ?? []).findLastIndex(isTotal));
      at.set('expenditureTotal', (right ?? []).findLastIndex(isTotal));
    }
    return new Map(
      [...at].flatMap(([name, index]) => {
        const row = this.rows[index];
        return row === undefined ? [] : [[name, row] as const];
      }),
    );
  }

  /** How the table prints: to which digit in most cells of each style, and whether it leaves cells without money blank. */
  private habits(): { readonly steps: ReadonlyMap<string | undefined, Fen>; readonly blanks: boolean } {
    const counts = new Map<string | undefined, Map<Fen, number>>();
    let blanks = false;
    for (const [row] of this.block.rows.entries()) {
      for (const { index, number } of this.moneyColumns) {
        const amount = this.amountAt(row, index);
        if (amount?.text === '') blanks = true;
        if (amount === undefined || amount.text === '') continue;
        const own = counts.get(number) ?? new Map<Fen, number>();
        counts.set(number, own.set(amount.step, (own.get(amount.step) ?? 0) + 1));
      }
    }
    const steps = [...counts].flatMap(([number, own]) => {
      const [usual] = [...own].sort(([, one], [, other]) => other - one);
      return usual === undefined ? [] : [[number, usual[0]] as const];
    });
    return { steps: new Map(steps), blanks };
  }
}

function grouped(rows: readonly FigureRow[]): ReadonlyMap<string, readonly FigureRow[]> {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (row.code === '') continue;
    const group = groups.get(row.code);
    if (group === undefined) groups.set(row.code, [row]);
    else group.push(row);
  }
  return groups;
}

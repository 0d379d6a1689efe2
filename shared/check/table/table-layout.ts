import type { AmountUnit } from '../../base/money/unit.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { YearPart } from '../../ledger/filter.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock } from '../../table/block.ts';
import { remembered } from '../document/remembered.ts';
import type { Show } from './figure-row.ts';
import { matchColumns } from './match-columns.ts';

/** A column of money of the pack that the table has. */
export interface MoneyColumn {
  readonly name: string;
  readonly index: number;
  /** What it says of the two years; a rate is no money. */
  readonly part: Exclude<YearPart, 'rate'> | undefined;
  /** The number style it has of its own. */
  readonly number: string | undefined;
}

/** Which of the pack's columns a table has, and where. */
export interface TableLayout {
  readonly columns: ReadonlyMap<string, number>;
  readonly money: readonly MoneyColumn[];
  /** The columns of words, by what they show. */
  readonly labels: readonly (readonly [show: Show, column: number])[];
}

/** Read once as long as the columns stay the same, whatever happens to the rows. */
export const layoutOf = remembered((present: TableBlock['columns'], spec: TableSpec): TableLayout => {
  const columns = matchColumns(present, spec);
  const there = Object.entries(spec.columns).flatMap(([name, column]) => {
    const index = columns.get(name);
    return index === undefined ? [] : [{ name, column, index }];
  });
  return {
    columns,
    money: there.flatMap(({ name, column, index }) =>
      'sum' in column && column.of !== 'rate' ? [{ name, index, part: column.of, number: column.number }] : [],
    ),
    labels: there.flatMap(({ column, index }) => ('show' in column ? [[column.show, index] as const] : [])),
  };
});

/**
 * Whether the rows of a column add up: differences are rounded twice and follow from the two years, and last year's rows are
 * all there only where the form keeps those that this year does not have.
 */
export function addsUp({ part }: MoneyColumn, { body }: TableSpec): boolean {
  if (part === undefined) return true;
  return part === 'prior' && (body.kind === 'fixed' || body.kind === 'one-row' || body.include === 'either');
}

/** How a table prints its money; one object for all tables that print alike. */
export interface Manner {
  readonly layout: TableLayout;
  readonly unit: AmountUnit;
  /** What one unit of the last digit is worth in most cells, in fen. */
  readonly step: Fen;
  /** The same of the columns of a style of their own, one after the other. */
  readonly ownSteps: string;
  /** Whether a cell without money is left blank: then a printed 0.00 is a sum that rounds to nothing. */
  readonly blankForZero: boolean;
}

/** The same object as last time for the same manner, so that what was found in a row may be kept by it. */
export const mannerOf = remembered(
  (layout: TableLayout, unit: AmountUnit, step: Fen, ownSteps: string, blankForZero: boolean): Manner => ({
    layout,
    unit,
    step,
    ownSteps,
    blankForZero,
  }),
);

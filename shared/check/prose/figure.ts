import type { PrintedAmount } from '../../base/money/printed-amount.ts';
import type { BudgetDocument } from '../../document/document.ts';
import type { Pack } from '../../pack/pack.ts';
import { figuresOf } from '../document-tables.ts';
import { tableName } from '../table/place-name.ts';
import type { FigureRow, TableFigures } from '../table/table-figures.ts';

/** A figure of a table that prose speaks of. */
export interface Figure extends PrintedAmount {
  readonly table: string;
  /** The table as messages name it, by its printed caption. */
  readonly tableName: string;
  readonly row: number;
  readonly column: number;
}

interface Source {
  readonly document: BudgetDocument;
  readonly pack: Pack;
}

/**
 * The figure an address leads to, `<table>:<row>:<column>`: the row is `total`, a code, its name in the pack or the words
 * of its label, the column a name of the pack's table. Undefined where the document does not have it; a coded row that is not there is
 * no money: tables print only rows with money.
 */
export function figureAt(source: Source, address: string): Figure | undefined {
  const [table = '', row = '', column = ''] = address.split(':');
  const figures = figuresOf(source, table);
  if (figures === undefined) return undefined;
  const found = figures.named(row) ?? rowOf(figures, row);
  return found === undefined ? undefined : cellOf(figures, found, table, column);
}

/** The figure of a row. */
export function cellOf(figures: TableFigures, row: FigureRow, table: string, column: string): Figure | undefined {
  const place = figures.column(column);
  const amount = figures.amount(row.index, column);
  return amount === undefined || place === undefined
    ? undefined
    : { ...amount, table, tableName: tableName(figures), row: row.index, column: place };
}

function rowOf(figures: TableFigures, words: string): FigureRow | undefined {
  return figures.rows.find(
    ({ label }) =>
      label
        .replace(/^其中[：:]/u, '')
        .replace(/\(/gu, '（')
        .replace(/\)/gu, '）') === words,
  );
}

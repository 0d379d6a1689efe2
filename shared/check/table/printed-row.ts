import type { AmountUnit } from '../../base/money/unit.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableRow } from '../../table/block.ts';
import { remembered } from '../document/remembered.ts';
import { blankAmount, readPrintedWith, readPrinted, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { readRow, type FigureRow } from './figure-row.ts';
import type { TableLayout } from './table-layout.ts';

/** Reading one row of a table; most rows of an edited table are the very rows of before, and are not read again. */

/** What the cells of a row print; undefined where no number stands, nothing where the cell is blank. */
export const amountsIn = remembered(({ cells }: TableRow, unit: AmountUnit): readonly (PrintedAmount | undefined)[] => {
  const nothing = { ...blankAmount(unit), exact: 0 };
  return cells.map(({ text, exact }) => {
    if (text.trim() === '') return exact === 0 ? nothing : { ...nothing, exact };
    const amount = readPrinted(text, unit) ?? readWithUnit(text);
    return amount === undefined || exact === undefined ? amount : { ...amount, exact };
  });
});

/** `999.66万元`: a cell that says its unit is no number as the form wants it (rule 9), but it says how much. */
function readWithUnit(text: string): PrintedAmount | undefined {
  const [, number, unit = ''] = /^(.*\d)\s*(亿元|万元|千元|元)$/u.exec(text.trim()) ?? [];
  const amount = number === undefined ? undefined : readPrintedWith(number, unit);
  return amount === undefined ? undefined : { ...amount, text: text.trim() };
}

/** What a row is; `above` is the code of the coded row before it. */
export const rowAt = remembered(
  (
    printed: TableRow,
    index: number,
    above: string,
    body: TableSpec['body']['kind'],
    { labels }: TableLayout,
  ): FigureRow =>
    readRow(
      index,
      printed,
      body,
      labels.map(([show, column]) => [show, printed.cells[column]?.text ?? '']),
      above,
    ),
);

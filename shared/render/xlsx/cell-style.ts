import type { CellObject } from 'write-excel-file/universal';
import type { Theme } from '../../pack/theme.ts';
import type { RowRole, TableCell } from '../../table/block.ts';
import { CELL_LIMIT, storedText } from './stored-text.ts';

/** Number format of a rate; the cell holds the ratio itself. */
const RATE = '#,##0.00%';
const HUNDREDTHS_OF_PERCENT = 10_000;
/** Text format (`@`): typing into the cell keeps `03` and `=8人` what they are. */
const TEXT = '@';
/** Excel 2007 shows `####` for longer texts in text format. */
const TEXT_FORMAT_LIMIT = 255;

const HEADER_FILL = '#F2F2F2';
const DRAFT_COLOR = '#C00000';

/** How a printed amount reads: `-1,526.00`, `80`, or without separators `1526.0`. */
const PRINTED_AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/;

/** The look of a cell; everything but its content. */
export type CellLook = Omit<CellObject, 'value' | 'type' | 'format'>;

/** The looks of one worksheet. */
export interface Looks {
  readonly draft: CellLook;
  readonly title: CellLook;
  readonly metaLeft: CellLook;
  readonly metaRight: CellLook;
  readonly header: CellLook;
  readonly label: CellLook;
  readonly name: CellLook;
  readonly code: CellLook;
  readonly amount: CellLook;
  readonly note: CellLook;
}

/** The looks of a table or performance sheet; `wide` ones use the small size of the theme. */
export function looksOf(theme: Theme, wide: boolean): Looks {
  const family = theme.fonts.table[0] ?? '';
  const meta: CellLook = { fontFamily: family, fontSize: theme.sizes.tableMeta, alignVertical: 'center', wrap: true };
  const body: CellLook = {
    ...meta,
    fontSize: wide ? theme.sizes.tableWide : theme.sizes.table,
    borderStyle: 'thin',
    borderColor: '#000000',
  };
  return {
    draft: { ...meta, align: 'center', fontWeight: 'bold', fontSize: theme.sizes.tableTitle, textColor: DRAFT_COLOR },
    title: { ...meta, align: 'center', fontFamily: theme.fonts.title[0] ?? '', fontSize: theme.sizes.tableTitle },
    metaLeft: { ...meta, align: 'left' },
    metaRight: { ...meta, align: 'right' },
    header: { ...body, align: 'center', fontWeight: 'bold', backgroundColor: HEADER_FILL },
    label: { ...body, align: 'center', backgroundColor: HEADER_FILL },
    name: { ...body, align: 'left' },
    code: { ...body, align: 'center' },
    amount: { ...body, align: 'right' },
    note: { ...meta, align: 'left', alignVertical: 'top' },
  };
}

/** A cell that holds a text and is never a number or a formula, whatever it begins with. */
export function textCell(text: string, look: CellLook): CellObject {
  const value = storedText(text);
  if (value === '') return { ...look };
  return { ...look, value, type: String, ...(value.length <= TEXT_FORMAT_LIMIT ? { format: TEXT } : {}) };
}

/** A cell that holds the printed amount as a number; any text that is no printed amount stays a text. */
export function amountCell(text: string, look: CellLook): CellObject {
  const value = printedAmount(text);
  if (value === null) return textCell(text, look);
  return { ...look, value, type: Number, format: formatOf(text) };
}

/** The number format that shows an amount as it is printed: its decimals, and its thousands set apart or not. */
function formatOf(text: string): string {
  const whole = /^-?\d{4}/.test(text) ? '0' : '#,##0';
  const decimals = PRINTED_AMOUNT.exec(text)?.[1] ?? '';
  return decimals === '' ? whole : `${whole}.${'0'.repeat(decimals.length)}`;
}

/** A figure of a table: an amount, or a rate as the ratio a spreadsheet shows in percent. */
export function figureCell(cell: TableCell, look: CellLook): CellObject {
  const ratio = ratioOf(cell);
  return ratio === null ? amountCell(cell.text, look) : { ...look, value: ratio, type: Number, format: RATE };
}

/** The ratio a rate stands for, 0.0325 for `3.25%`; null for an amount and where no rate is printed. */
export function ratioOf({ text, rate }: TableCell): number | null {
  return rate === undefined || text === '' ? null : rate / HUNDREDTHS_OF_PERCENT;
}

/** The number a printed amount shows, e.g. 1526 for `1,526.00`; null if the text is none or has too many digits to stay exact. */
export function printedAmount(text: string): number | null {
  if (!PRINTED_AMOUNT.test(text) || text.replace(/\D/g, '').length > 15) return null;
  return Number(text.replaceAll(',', ''));
}

/** A row's look: totals stand out. */
export function lookOfRow(look: CellLook, role: RowRole): CellLook {
  return role === 'total' ? { ...look, fontWeight: 'bold' } : look;
}

/** Whether a text is too long for a cell of a table, so that Excel would refuse the file. */
export function exceedsCell(text: string): boolean {
  return storedText(text).length > CELL_LIMIT;
}

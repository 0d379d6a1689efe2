import { UNIT_NAMES } from '../../base/money/unit.ts';
import { writeAmount, type TypedUnit } from '../../base/money/typed-amount.ts';
import { quoted } from '../../base/text.ts';
import type { ColumnMeaning } from '../table-file/column-meaning.ts';
import { MAX_TABLE_COLUMNS, type TableFile, type TableSheet } from '../table-file/table-file.ts';
import { cellName } from '../xlsx/cell-reference.ts';
import type { BlockLines } from './block-lines.ts';
import type { ComparedTotal } from './compared-total.ts';
import { looksLikeLedger, type TableChoices } from './table-choices.ts';
import type { TableContext } from './table-context.ts';
import type { Doubt } from './unclear-column.ts';

/** What of a table has to be looked at although its lines can be taken. */

interface Read {
  readonly words: readonly string[];
  readonly lines: BlockLines;
  readonly totals: readonly ComparedTotal[];
  readonly readIn: TypedUnit;
}

/** Cells that are named one by one. */
const MOST_NAMED = 8;

/** Everything that may mean that money was left behind. */
export function doubtsOf(
  table: TableFile,
  choices: TableChoices,
  context: TableContext,
  { words, lines, totals, readIn }: Read,
): readonly Doubt[] {
  const sheet = table.sheets[choices.sheet];
  if (sheet === undefined) return [];
  return [
    ...unreadCells(sheet, choices.meaning.columns),
    ...hiddenColumns(sheet, choices.meaning.columns, words),
    ...totals.flatMap((total) => wrongTotal(total, readIn)),
    ...(lines.uncompared.length === 0
      ? []
      : [{ what: `${rowsInWords(lines.uncompared)}的合计栏`, because: '没有读出来，没有与各来源核对' }]),
    ...otherSheets(table, choices, context),
  ];
}

/** Unread cells of columns that are not left out, by why. */
function unreadCells(sheet: TableSheet, columns: readonly ColumnMeaning[]): readonly Doubt[] {
  const byReason = new Map<string, string[]>();
  for (const { row, column, why } of sheet.unread) {
    if (columns[column] === 'ignore') continue;
    const place =
      column >= MAX_TABLE_COLUMNS || sheet.name === ''
        ? `第 ${String(row + 1)} 行${column >= MAX_TABLE_COLUMNS ? '' : `第 ${String(column + 1)} 栏`}`
        : cellName({ row, column });
    const places = byReason.get(why);
    if (places === undefined) byReason.set(why, [place]);
    else places.push(place);
  }
  return [...byReason].map(([because, places]) => ({ what: someOf(places), because }));
}

function hiddenColumns(
  sheet: TableSheet,
  columns: readonly ColumnMeaning[],
  words: readonly string[],
): readonly Doubt[] {
  return sheet.hiddenColumns
    .filter((column) => !['ignore', 'note'].includes(columns[column] ?? 'ignore'))
    .map((column) => ({
      what: `隐藏的第 ${String(column + 1)} 栏“${(words[column] ?? '').split('|').join(' ')}”`,
      because: '里有内容，没有采用；请取消隐藏后再导入，确实不要的选“不导入”',
    }));
}

function wrongTotal({ row, printed, recognised, agrees }: ComparedTotal, unit: TypedUnit): readonly Doubt[] {
  const what = `第 ${String(row)} 行的合计`;
  if (printed === null) return [{ what, because: '没有读出来，没有核对' }];
  if (agrees === true) return [];
  const [states, found] = [writeAmount(printed, unit, true), writeAmount(recognised, unit, true)];
  return [{ what, because: `表里写的是 ${states} ${UNIT_NAMES[unit]}，认出的明细相加是 ${found}，对不上` }];
}

/** Sheets that look like a ledger as well and were not read. */
function otherSheets(table: TableFile, { sheet: chosen }: TableChoices, context: TableContext): readonly Doubt[] {
  return table.sheets.flatMap((sheet, index) =>
    index !== chosen && looksLikeLedger(sheet, context)
      ? [{ what: `工作表${quoted(sheet.name)}`, because: '也像预算明细，这次没有读；需要的话请另外导入' }]
      : [],
  );
}

function rowsInWords(rows: readonly number[]): string {
  return `第 ${someOf(rows.map(String))} 行`;
}

function someOf(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` 等 ${String(names.length)} 处` : '';
  return names.slice(0, MOST_NAMED).join('、') + more;
}

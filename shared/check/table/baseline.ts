import { folded } from '../../base/fold.ts';
import type { BaselineCell } from '../../draft/schema.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { Finding } from '../finding.ts';
import { printIn, roundedTo } from '../../base/money/printed-amount.ts';
import { UNIT_NAMES } from '../../base/money/unit.ts';
import { stepOf } from './baseline-cells.ts';
import { cellName, columnName, rowName, tableName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';

/**
 * What a published document printed, the draft that was made from it prints as well (rule 19): every cell that differs,
 * with both values.
 */
export function baselineFindings(context: CheckContext): readonly Finding[] {
  const cells = context.draft?.baseline ?? [];
  const tables = new Map<string, BaselineCell[]>();
  for (const cell of cells) {
    const table = tables.get(cell.block);
    if (table === undefined) tables.set(cell.block, [cell]);
    else table.push(cell);
  }
  return [...tables].flatMap(([id, printed]): readonly Finding[] => {
    const figures = figuresOf(context, id);
    if (figures === undefined) return [noTable(id, printed)];
    const rowOf = rowsOf(figures, printed);
    return printed.flatMap((cell) => difference(figures, cell, rowOf(cell)) ?? []);
  });
}

const FIX = '请对照公开件补齐预算明细；这个数确实不该达到的，点“不适用”写明理由';

function difference(figures: TableFigures, cell: BaselineCell, row: number | undefined): Finding | undefined {
  const { block, column, amount, unit } = cell;
  const step = stepOf(cell);
  const printed = row === undefined ? undefined : figures.amountAt(row, column);
  const text = printed?.text.replace(/\s+/gu, '') ?? '';
  const exact = printed?.exact ?? (printed === undefined ? 0 : undefined);
  const now =
    printed === undefined ? 0 : printed.step === step || exact === undefined ? printed.printed : roundedTo(exact, step);
  if (now === amount) return undefined;
  const say = (value: number): string => printIn(value, unit, step);
  // Printed to another digit, or in another unit: what it comes to in the published one's.
  const actual = text === '' || printed?.step === step ? text : say(now);
  const isThere = row !== undefined && row < figures.block.rows.length;
  const name = isThere
    ? cellName(figures, row, column)
    : `${tableName(figures)} ${labelOf(cell)} 的${columnName(figures, column)}`;
  const missing = isThere ? '空白' : '没有这一行';
  return {
    rule: 19,
    severity: 'error',
    where: isThere ? { block, row, column } : { block },
    lasting: { block, row: cell.row, column },
    message: `${name}：公开件印的是 ${say(amount)}，草稿现在${text === '' ? missing : `是 ${actual}`}，相差 ${say(Math.abs(now - amount))} ${UNIT_NAMES[unit]}`,
    expected: say(amount),
    actual,
    ...(exact === undefined ? {} : { exactActual: exact }),
    fix: FIX,
  };
}

/** The form the draft is in now has no such table. */
function noTable(block: string, printed: readonly BaselineCell[]): Finding {
  return {
    rule: 19,
    severity: 'error',
    where: { block },
    message: `公开件在“${block}”里印有 ${String(printed.length)} 个数，现在的公开格式没有这张表，没法核对`,
    fix: '请换回公开件的格式；确实不用核对的，点“不适用”写明理由',
  };
}

function labelOf({ label, row }: BaselineCell): string {
  return label === undefined || label === '' ? `第 ${String(row + 1)} 行` : label;
}

/**
 * Which row a cell of the baseline is in now: the one of the same words, of several such the one in the same order. Cells
 * without words are told by the number of their row.
 */
function rowsOf(figures: TableFigures, printed: readonly BaselineCell[]): (cell: BaselineCell) => number | undefined {
  const places = new Map<string, number>();
  const columns = [...new Set(printed.map(({ column }) => column))];
  const queues = new Map(columns.map((column) => [column, rowsByWords(figures, column)]));
  const inOrder = printed.toSorted((one, other) => one.row - other.row);
  for (const { label, row, column } of inOrder) {
    const key = `${String(row)}/${String(column)}`;
    if (label === undefined || label === '' || places.has(key)) continue;
    const place = queues.get(column)?.get(folded(label))?.shift();
    places.set(key, place ?? -1);
  }
  return (cell) => {
    const place = places.get(`${String(cell.row)}/${String(cell.column)}`);
    if (place === undefined) return cell.row;
    if (place >= 0) return place;
    // The name beside a code may be another one by now.
    const [, code = '', rest = ''] = /^(\d{3,7})(?: (.*))?$/u.exec(cell.label ?? '') ?? [];
    const coded = code === '' || rest.includes(' ') ? [] : figures.allCoded(code);
    return coded.length === 1 ? coded[0]?.index : undefined;
  };
}

const wordsOf = new WeakMap<TableFigures, Map<string, readonly string[]>>();

/** The words of each row; of a balance those on the side of the column, in any other table the same for all columns. */
function rowWords(figures: TableFigures, column: number): readonly string[] {
  const known = wordsOf.get(figures) ?? new Map<string, readonly string[]>();
  wordsOf.set(figures, known);
  const side = figures.spec.body.kind === 'balance' ? String(figures.isOnRight(column)) : '';
  const words = known.get(side) ?? figures.block.rows.map((_, index) => folded(rowName(figures, index, column)));
  known.set(side, words);
  return words;
}

function rowsByWords(figures: TableFigures, column: number): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  rowWords(figures, column).forEach((words, index) => {
    const same = rows.get(words);
    if (same === undefined) rows.set(words, [index]);
    else same.push(index);
  });
  return rows;
}

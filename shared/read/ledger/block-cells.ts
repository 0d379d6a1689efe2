import { amountColumn, type ColumnMeaning } from '../table-file/column-meaning.ts';
import { withoutUnseen } from '../../base/money/one-number.ts';
import { plainCode, readCode } from './account-code.ts';
import type { Classification } from '../../ledger/codes.ts';
import { fail, ok, type Result } from '../../base/result.ts';

/** The cells of a row by what they mean. */
export type Cells = ReadonlyMap<ColumnMeaning, string>;

/** The filled cells of a row by what they mean. */
export function cellsByMeaning(row: readonly string[], columns: readonly ColumnMeaning[]): Cells {
  return new Map(
    columns
      .map((meaning, column) => [meaning, withoutUnseen(row[column] ?? '').trim()] as const)
      .filter(([, cell]) => cell !== ''),
  );
}

/** Why a code cannot be used; `prefix` is set where it is a level above a line, as sums have it. */
export interface CodeTrouble {
  readonly reason: string;
  readonly prefix?: string;
}

/** The functional code of a row. */
export function readFunction(cells: Cells, codes: Classification): Result<string, CodeTrouble> {
  const text = joinLevels(cells, ['function', 'function.class', 'function.section', 'function.item'], [3, 2, 2]);
  if (text === undefined) return fail({ reason: '没有功能科目' });
  const read = readCode(text, 7, codes);
  if (read.ok) return ok(read.code);
  const prefix = /^\D*(\d{3}|\d{5})(?!\d)/.exec(read.digits ?? '')?.[1];
  if (prefix === undefined) return fail({ reason: read.problem });
  return fail({ reason: '功能科目只到类或款，不是明细（可能是小计）', prefix });
}

/** The economic code of a row; undefined where it has none. */
export function readEconomic(cells: Cells, codes: Classification): Result<string | undefined, CodeTrouble> {
  const text = joinLevels(cells, ['economic', 'economic.class', 'economic.section'], [3, 2]);
  if (text === undefined) return ok(undefined);
  const read = readCode(text, 5, codes);
  if (read.ok && read.code.startsWith('5')) {
    return fail({ reason: `“${read.code}”是政府预算支出经济分类，请改用部门预算支出经济分类（3 开头）` });
  }
  if (read.ok) return ok(read.code);
  const prefix = /^\D*(\d{3})(?!\d)/.exec(read.digits ?? '')?.[1];
  if (prefix === undefined) return fail({ reason: read.problem });
  return fail({ reason: '经济科目只到类，不是明细（可能是小计）', prefix });
}

/** The cells of a row that hold amounts. */
export function amountCells(cells: Cells): readonly {
  readonly meaning: ColumnMeaning;
  readonly cell: string;
  readonly amount: NonNullable<ReturnType<typeof amountColumn>>;
}[] {
  return [...cells].flatMap(([meaning, cell]) => {
    const amount = amountColumn(meaning);
    return amount === undefined ? [] : [{ meaning, cell, amount }];
  });
}

/** A code in one cell, or put together from its levels; a lost leading zero is put back, a full code in a level counts as it is. */
function joinLevels(
  cells: Cells,
  [whole, ...levels]: readonly [ColumnMeaning, ...ColumnMeaning[]],
  widths: readonly number[],
): string | undefined {
  const given = cells.get(whole);
  if (given !== undefined) return given;
  const parts = levels.map((level) => {
    const cell = cells.get(level);
    return cell === undefined ? undefined : plainCode(cell).replace(/\.0+$/, '');
  });
  const last = parts.findLast((part) => part !== undefined);
  if (last === undefined) return undefined;
  const wordy = parts.find((part) => part !== undefined && !/^\d/.test(part));
  if (wordy !== undefined) return wordy;
  const full = widths.reduce((sum, width) => sum + width, 0);
  if (new RegExp(`^\\d{${full}}(?!\\d)`).test(last)) return last;
  return parts
    .map((part, level) => {
      if (part === undefined) return '';
      const digits = /^\d+/.exec(part)?.[0] ?? '';
      // 20103 in the column of 款 says its 类 as well.
      const width = widths[level] ?? 0;
      return digits.length > width ? digits.slice(-width) : digits.padStart(width, '0');
    })
    .join('');
}

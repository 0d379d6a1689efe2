import { folded } from '../../base/fold.ts';
import type { Show, FigureRow } from './figure-row.ts';
import { columnName, rowName, tableName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';

/** Something wrong with a code, before anybody asks for its name. */
export interface CodeTrouble {
  readonly row: number;
  readonly column: number;
  readonly message: string;
  readonly expected?: string;
  readonly actual: string;
  readonly fix: string;
}

const DIGITS = { class: 3, section: 2, item: 2 } as const;

/** Codes of 3, 2 and 2 digits with leading zeros, parents before their children and each once (rule 8). */
export function codeTroubles(figures: TableFigures): readonly CodeTrouble[] {
  const columns = figures.labelColumns.flatMap(([show, column]) => (isCode(show) ? [{ show, column }] : []));
  if (columns.length === 0) return [];
  const seen = new Set<string>();
  let above = '';
  return figures.rows.flatMap((row) => {
    if (row.kind !== 'code') return [];
    const [wrong, ...others] = columns.flatMap(({ show, column }) => wrongDigits(figures, row, show, column));
    const trouble = wrong === undefined ? misplaced(figures, row, above, seen, columns.at(-1)?.column ?? 0) : undefined;
    above = row.code;
    seen.add(row.code);
    return [...(wrong === undefined ? [] : [wrong, ...others]), ...(trouble === undefined ? [] : [trouble])];
  });
}

function wrongDigits(
  figures: TableFigures,
  row: FigureRow,
  show: keyof typeof DIGITS,
  column: number,
): readonly CodeTrouble[] {
  const text = folded(figures.block.rows[row.index]?.cells[column]?.text ?? '');
  const [start, end] = { class: [0, 3], section: [3, 5], item: [5, 7] }[show];
  const expected = row.code.slice(start, end);
  const length = DIGITS[show];
  if (text === expected && (text === '' || text.length === length)) return [];
  const place = `${tableName(figures)} ${rowName(figures, row.index)} 的${columnName(figures, column)}级编码`;
  const at = { row: row.index, column, actual: text, expected };
  if (text === '') {
    return [{ ...at, message: `${place}是空的，应为 ${expected}`, fix: '请补上编码，每一行都要写全类、款、项' }];
  }
  return [
    {
      ...at,
      message: `${place}“${text}”不是 ${String(length)} 位数字`,
      fix: `请写 ${String(length)} 位数字，开头的 0 不能丢`,
    },
  ];
}

/** A child stands after its own parent, and only projects share a code. */
function misplaced(
  figures: TableFigures,
  row: FigureRow,
  above: string,
  seen: ReadonlySet<string>,
  column: number,
): CodeTrouble | undefined {
  const { code, index, project } = row;
  const twice = project === '' && seen.has(code);
  const parent = code.slice(0, -2);
  if (!twice && (code.length === 3 || above.startsWith(parent) || seen.has(parent))) return undefined;
  const at = { row: index, column, actual: code };
  const place = `${tableName(figures)} ${rowName(figures, index)}`;
  if (twice) {
    return { ...at, message: `${place} 的编码 ${code} 在表里出现了两次`, fix: '请核对编码，一个科目只列一行' };
  }
  return {
    ...at,
    message: `${place} 上面没有它的上级科目 ${parent}`,
    fix: '请核对编码，或者补上上级科目的一行',
  };
}

function isCode(show: Show): show is keyof typeof DIGITS {
  return show === 'class' || show === 'section' || show === 'item';
}

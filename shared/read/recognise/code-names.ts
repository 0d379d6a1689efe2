import { isOneSlipApart } from '../../base/one-slip.ts';
import type { Classification } from '../../ledger/codes.ts';
import type { TableBlock } from '../../table/block.ts';
import { folded } from '../../base/fold.ts';

/** Codes of the functional classification by their folded names. */
export interface CodeNames {
  /** The code of a 类 by its name. */
  readonly classes: ReadonlyMap<string, string>;
  /** The code of an 项 by the names of 类, 款 and 项 together. */
  readonly items: ReadonlyMap<string, string>;
}

/**
 * The names the document's own tables give, and behind them those of the classification: an 项 that has money only in
 * the year before stands in no table.
 */
export function codeNames(tables: readonly TableBlock[], codes: Classification | undefined): CodeNames {
  const classes = new Map<string, string>();
  const items = new Map<string, string>();
  for (const code of codes?.codes ?? []) {
    const names = [3, 5, 7].map((length) => folded(codes?.entry(code.slice(0, length))?.name ?? ''));
    if (!code.startsWith('2') || names.includes('')) continue;
    if (code.length === 3) classes.set(names[0] ?? '', code);
    if (code.length === 7) items.set(names.join('|'), code);
  }
  for (const table of tables) {
    const name = table.columns.findIndex((column) => column.align === 'name');
    let [parents, digitsAbove]: [string[], string[]] = [[], []];
    for (const row of table.rows) {
      const digits = row.cells
        .slice(0, Math.max(0, name))
        .map((cell) => cell.text)
        .join('')
        .replace(/\s+/gu, '');
      const text = folded(row.cells[name]?.text ?? '');
      if (!/^2\d{2}(?:\d{2}){0,2}$/u.test(digits) || text === '') continue;
      const level = (digits.length - 3) / 2;
      parents = [...parents.slice(0, level), text];
      digitsAbove = [...digitsAbove.slice(0, level), digits];
      if (level === 0) classes.set(text, digits);
      if (level === 2) items.set(parents.join('|'), digits);
    }
  }
  return { classes, items };
}

/** The code of a name, also where the name has one character too many, too few or wrong. */
export function codeNamed(names: ReadonlyMap<string, string>, name: string): string | undefined {
  const known = names.get(name);
  if (known !== undefined || name === '') return known;
  return [...names].find(([other]) => isOneSlipApart(name, other))?.[1];
}

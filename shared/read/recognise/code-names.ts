import type { TableBlock } from '../../table/block.ts';
import { folded } from './fold.ts';

/** Codes of the functional classification by the folded names that the document's own tables give them. */
export interface CodeNames {
  /** The code of a 类 by its name. */
  readonly classes: ReadonlyMap<string, string>;
  /** The code of an 项 by the names of 类, 款 and 项 together. */
  readonly items: ReadonlyMap<string, string>;
}

/** Collects the names from every table whose rows are coded by 类, 款 and 项. */
export function codeNames(tables: readonly TableBlock[]): CodeNames {
  const classes = new Map<string, string>();
  const items = new Map<string, string>();
  for (const table of tables) {
    const name = table.columns.findIndex((column) => column.align === 'name');
    let [parents, codes]: [string[], string[]] = [[], []];
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
      codes = [...codes.slice(0, level), digits];
      if (level === 0) classes.set(text, digits);
      if (level === 2) items.set(parents.join('|'), digits);
    }
  }
  return { classes, items };
}

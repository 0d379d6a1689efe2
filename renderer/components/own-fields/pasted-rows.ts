import type { TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import { isBlank } from '../../../shared/base/text.ts';
import type { FieldCell, FieldRow } from '../../../shared/draft/field-content.ts';
import { contentSchema } from '../../../shared/pack/field-schema.ts';
import type { FieldColumn, FieldType, RowsField } from '../../../shared/pack/field-spec.ts';
import { readArea, readCount } from '../form/typed-count.ts';
import { readDate } from '../form/typed-date.ts';
import { parseTsv } from '../grid/tsv.ts';
import { readOneAmount } from '../one-amount.ts';

/** A cell that was pasted and is none of its column: it goes where it was meant to, with its text. */
export interface RefusedCell {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The rows after a block was pasted into them. */
export interface PastedRows {
  readonly rows: readonly FieldRow[];
  readonly refused: readonly RefusedCell[];
}

type Reader = (text: string, column: FieldColumn, unit: TypedUnit) => FieldCell | null | undefined;

/** Reads a cell by its column's type; undefined where it is none. */
const READERS: Readonly<Record<Exclude<FieldType, 'rows'>, Reader>> = {
  text: (text) => text,
  paragraphs: (text) => text,
  count: (text) => valueOf(readCount(text, false)),
  area: (text) => valueOf(readArea(text)),
  amount: (text, _column, unit) => valueOf(readOneAmount(text, unit)),
  yes: (text) =>
    /^(是|√|✓|有|y|yes|true|1)$/iu.test(text) ? true : /^(否|×|无|n|no|false|0)$/iu.test(text) ? false : undefined,
  date: (text) => readDate(text),
  choice: (text, column) =>
    column.type === 'choice' ? Object.entries(column.choices).find(([, label]) => label === text)?.[0] : undefined,
};

function valueOf<Value>(result: { readonly ok: boolean; readonly value?: Value }): Value | undefined {
  return result.ok ? result.value : undefined;
}

/**
 * Lays a block, as a spreadsheet puts it on the clipboard, over rows from a cell on; rows are added where it is longer. A
 * blank cell empties. Undefined where the text is no block but the text of one cell.
 */
export function pasteRows(
  { columns }: RowsField,
  rows: readonly FieldRow[],
  at: { readonly row: number; readonly column: string },
  text: string,
  unit: TypedUnit,
): PastedRows | undefined {
  const block = parseTsv(text);
  if (block.length === 1 && block[0]?.length === 1) return undefined;
  const names = Object.keys(columns);
  const first = names.indexOf(at.column);
  const refused: RefusedCell[] = [];
  const after: FieldRow[] = [...rows];
  block.forEach((cells, down) => {
    const row = at.row + down;
    const next = new Map(Object.entries(after[row] ?? {}));
    cells.forEach((cell, across) => {
      const name = names[first + across];
      const column = name === undefined ? undefined : columns[name];
      if (name === undefined || column === undefined) return;
      next.delete(name);
      if (isBlank(cell)) return;
      const value = READERS[column.type](cell.trim(), column, unit);
      if (value === null || value === undefined || !contentSchema(column).safeParse(value).success)
        refused.push({ row, column: name, text: cell.trim() });
      else next.set(name, value);
    });
    after[row] = Object.fromEntries(next);
  });
  return { rows: after, refused };
}

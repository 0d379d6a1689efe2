import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock, TableRow } from '../../table/block.ts';

/** A coded row: the whole code with the parents' digits, the name, and the project where the table has one. */
export interface CodedRow {
  readonly code: string;
  readonly name: string;
  readonly project: string;
  readonly row: TableRow;
}

/** Whether a table's rows are codes of a classification. */
export function isCoded({ body }: TableSpec): boolean {
  return body.kind === 'function-tree' || body.kind === 'economic-tree' || body.kind === 'project-tree';
}

/** The rows of a coded table; a code printed without its parents' digits takes them from the rows above. */
export function codedRows(table: TableBlock): readonly CodedRow[] {
  const names = table.columns.flatMap(({ align }, index) => (align === 'name' ? [index] : []));
  let parent = '';
  return table.rows.map((row) => {
    const text = (index: number | undefined): string => (index === undefined ? '' : (row.cells[index]?.text ?? ''));
    const digits = row.cells
      .filter((_, index) => table.columns[index]?.align === 'code')
      .map((cell) => cell.text.replace(/\s+/gu, ''))
      .join('');
    const code = /^\d{2}$|^\d{4}$/u.test(digits) ? parent.slice(0, digits.length === 2 ? -2 : 3) + digits : digits;
    if (/^\d+$/u.test(code)) parent = code;
    return { code: /^\d+$/u.test(code) ? code : '', name: text(names[0]), project: text(names[1]), row };
  });
}

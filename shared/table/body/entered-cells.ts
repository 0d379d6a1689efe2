import type { TableCell, TableRow } from '../block.ts';
import type { TableContext, TablePlan } from '../context.ts';
import { fieldCell } from '../field-cell.ts';

/** A row with the cells put in that print a field in place of a sum; `entered` says which field by column. */
export function withEntered(
  { fields }: TableContext,
  plan: TablePlan,
  row: TableRow,
  entered: Readonly<Record<string, string>> | undefined,
): TableRow {
  if (entered === undefined) return row;
  const columns = Object.entries(plan.spec.columns);
  const cells = row.cells.map((cell, index) => {
    const [name = '', column] = columns[index] ?? [];
    const field = entered[name];
    if (field === undefined || column === undefined || !('sum' in column)) return cell;
    return fieldCell(fields.value(field), plan.style(column));
  });
  return { ...row, cells };
}

/** A figure that is not exactly zero, or a count that is entered. */
export function hasMoney({ exact, pointer, text }: TableCell): boolean {
  return exact === undefined ? pointer !== undefined && text !== '' : exact !== 0;
}

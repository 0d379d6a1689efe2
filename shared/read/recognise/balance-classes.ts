import { folded } from '../../base/fold.ts';
import { withoutListNumber } from '../../base/list-number.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import type { TableBlock, TableRow } from '../../table/block.ts';
import { codeNamed, type CodeNames } from './code-names.ts';

/** Says in each row of a balance that numbers its 类 which one stands there: their names alone are printed. */
export function withClassCodes(table: TableBlock, spec: TableSpec | undefined, names: CodeNames): TableBlock {
  const { body } = spec ?? {};
  if (body?.kind !== 'balance' || body.numbering === undefined || body.numbering === 'code') return table;
  const column = table.columns.findLastIndex(({ align }) => align === 'name');
  const own = new Map(Object.entries(body.classNames).map(([code, name]) => [folded(name), code]));
  return {
    ...table,
    rows: table.rows.map((row): TableRow => {
      const name = withoutListNumber(folded(row.cells[column]?.text ?? ''));
      const code = row.role === 'total' ? undefined : (own.get(name) ?? codeNamed(names.classes, name));
      return code === undefined ? row : { ...row, classCode: code };
    }),
  };
}

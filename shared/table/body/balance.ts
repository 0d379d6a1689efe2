import { codeAndName } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { intersect } from '../../ledger/intersect.ts';
import { compareText } from '../../ledger/project.ts';
import { hasMoney, rollUp, tally } from '../../ledger/tally.ts';
import type { RowRole, TableCell, TableRow } from '../block.ts';
import { sumCell, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import type { SpecOfBody } from './kind.ts';

/**
 * Tables 1 and 4: income on the left, functional classes on the right, totals in the last row. All listed classes print;
 * a class with money that is not listed gets its row in code order (forms.md §2, "Table rows").
 */
export function balance(context: TableContext, plan: TablePlan, body: SpecOfBody<'balance'>): TableBody {
  const { scope } = body;
  const items = tally(context.ledger, scope, plan.sums.slice(1), 'item');
  const sums = rollUp(items, (item) => ['', item.slice(0, 3)]);
  const unlisted = [...sums].filter(([code, row]) => code !== '' && hasMoney(row)).map(([code]) => code);
  const classes = [...new Set([...body.classes, ...unlisted])].sort(compareText);

  const incomeFilter = plan.sums[0] ?? {};
  const left = Object.values(body.rows).map((row) => {
    const filter = intersect(scope, incomeFilter, row.sum);
    return side(body.incomeColumns, plan.print(row.label), [withFilter(sumCell(context.ledger.sum(filter)), filter)]);
  });
  const expenditureFilters = plan.sums.slice(1).map((column) => intersect(scope, column));
  const expenditureColumns = plan.columns.length - body.incomeColumns;
  const expenditure = (label: string, code: string): readonly TableCell[] =>
    side(
      expenditureColumns,
      label,
      expenditureFilters.map((column, index) => {
        const filter = code === '' ? column : intersect(column, { function: code });
        return withFilter(sumCell(sums.get(code)?.[index] ?? 0), filter);
      }),
    );
  const right = classes.map((code) => {
    const name = body.classNames[code];
    return expenditure(name === undefined ? codeAndName(context.codes, code) : `${code} ${name}`, code);
  });

  const height = Math.max(left.length, right.length);
  const rows = Array.from({ length: height }, (_, index): TableRow => {
    const cells = [
      ...(left[index] ?? side(body.incomeColumns, '', [])),
      ...(right[index] ?? side(expenditureColumns, '', [])),
    ];
    return { role: 'fixed', cells };
  });
  const incomeTotal = intersect(scope, incomeFilter);
  const totals: TableRow = {
    role: 'total' satisfies RowRole,
    cells: [
      ...side(body.incomeColumns, plan.print(body.incomeTotal), [
        withFilter(sumCell(context.ledger.sum(incomeTotal)), incomeTotal),
      ]),
      ...expenditure(plan.print(body.expenditureTotal), ''),
    ],
  };
  return { rows: [...rows, totals], filled: true };
}

/** A label and its sums, filled up with blanks to the width of its side. */
function side(width: number, label: string, sums: readonly TableCell[]): readonly TableCell[] {
  return Array.from({ length: width }, (_, index) =>
    index === 0 ? { text: label } : (sums[index - 1] ?? { text: '' }),
  );
}

function withFilter(cell: TableCell, filter: LedgerFilter): TableCell {
  return { ...cell, filter };
}

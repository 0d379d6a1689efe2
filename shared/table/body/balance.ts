import type { Fen } from '../../base/money/fen.ts';
import { listNumber } from '../../base/list-number.ts';
import { codeAndName, nameInCell } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { intersect } from '../../ledger/intersect.ts';
import { compareText } from '../../ledger/project.ts';
import { rollUp, tally } from '../../ledger/tally.ts';
import type { FigureSpec } from '../../pack/table-spec.ts';
import type { TableCell, TableRow } from '../block.ts';
import type { TableBody, TableContext, TablePlan } from '../context.ts';
import { keysWithMoney, rowSums, tallyYears } from '../year-sums.ts';
import type { SpecOfBody } from './kind.ts';

/**
 * Tables 1 and 4: income on the left, functional classes on the right, totals in the last row. All listed classes print, if
 * there is a list; a class with money that is not listed gets its row in code order (forms.md §2, "Table rows").
 */
export function balance(context: TableContext, plan: TablePlan, body: SpecOfBody<'balance'>): TableBody {
  const { scope } = body;
  const [left, right] = [plan.columns.slice(0, body.incomeColumns), plan.columns.slice(body.incomeColumns)];
  const income = sideOf(context, plan, scope, left);
  const expenditure = sideOf(context, plan, scope, right);

  const sums = tallyYears(context, plan, (ledger, columns) =>
    rollUp(tally(ledger, scope, columns.slice(columns.length - expenditure.figures), 'item'), (item) => [
      item.slice(0, 3),
    ]),
  );
  const listed = body.classes === 'with-money' ? [] : body.classes;
  const classes = [...new Set([...listed, ...keysWithMoney(sums, body.include)])].sort(compareText);
  const incomeRows = Object.values(body.rows).map((row) => income.row(plan.print(row.label), row.sum));
  const classRows = classes.map((code, index) => {
    const label = classLabel(context, body, code, index + 1);
    const { current, prior } = rowSums(sums, code);
    return expenditure.row(label, { function: code }, (column) => [current[column] ?? 0, prior[column] ?? 0]);
  });

  const rows = Array.from({ length: Math.max(incomeRows.length, classRows.length) }, (_, index): TableRow => {
    const cells = [...(incomeRows[index] ?? income.blank), ...(classRows[index] ?? expenditure.blank)];
    const code = classes[index];
    return code === undefined || printsCode(body)
      ? { role: 'fixed', cells }
      : { role: 'fixed', cells, classCode: code };
  });
  const totals: TableRow = {
    role: 'total',
    cells: [...income.row(plan.print(body.incomeTotal), {}), ...expenditure.row(plan.print(body.expenditureTotal), {})],
  };
  return { rows: [...rows, totals], filled: true };
}

/** Whether the words of a 类 begin with its code. */
function printsCode({ numbering }: SpecOfBody<'balance'>): boolean {
  return numbering === undefined || numbering === 'code';
}

/** `201 一般公共服务支出`, or as the form numbers its rows: `一、一般公共服务支出`. */
function classLabel({ codes }: TableContext, body: SpecOfBody<'balance'>, code: string, place: number): string {
  const { numbering, classNames } = body;
  const own = classNames[code];
  if (numbering !== undefined && numbering !== 'code') {
    return `${listNumber(numbering, place)}${own ?? nameInCell(codes, code)}`;
  }
  return own === undefined ? codeAndName(codes, code) : `${code} ${own}`;
}

/** One side of a balance. */
interface Side {
  /** How many columns of figures it has. */
  readonly figures: number;
  readonly blank: readonly TableCell[];
  /** A label and its figures: the sums given by column, this year's and last year's, or those of the ledgers. */
  readonly row: (
    label: string,
    filter: LedgerFilter,
    sums?: (column: number) => readonly [current: Fen, prior: Fen],
  ) => readonly TableCell[];
}

function sideOf({ years }: TableContext, plan: TablePlan, scope: LedgerFilter, columns: TablePlan['columns']): Side {
  const figures = columns.filter((column): column is FigureSpec => 'sum' in column);
  const compares = plan.priorSums !== undefined;
  // The sums of the same columns are asked for by the totals and by the rows of the income.
  const scopes = figures.map(({ sum }) => intersect(scope, sum));
  const fromLedgers = (filter: LedgerFilter) => (column: number) => {
    const own = intersect(scopes[column] ?? {}, filter);
    return [years.current.sum(own), compares ? years.prior.sum(own) : 0] as const;
  };
  return {
    figures: figures.length,
    blank: columns.map(() => ({ text: '' })),
    row: (label, filter, sums = fromLedgers(filter)) => {
      const isWhole = Object.keys(filter).length === 0;
      return [
        { text: label },
        ...figures.map((column, index) => {
          const [current, prior] = sums(index);
          const cell = plan.figure(column, { current, prior }, isWhole);
          return { ...cell, filter: intersect(scopes[index] ?? {}, filter) };
        }),
      ];
    },
  };
}

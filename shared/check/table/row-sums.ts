import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { amountAt, compareSums } from './comparison.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';
import { onRow, onTable } from './table-memory.ts';

/** In every row one column is the sum of others (rules 2, 3, 5, 6, 7); what rounding explains is a hint. */
export function rowSums(spec: SpecOf<'row-sums'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  // A table that is missing is rule 37's to say.
  if (figures === undefined) return CLEAN;
  return { findings: onTable(figures, spec, [], () => inTable(spec, figures)) };
}

function inTable(spec: SpecOf<'row-sums'>, figures: TableFigures): readonly Finding[] {
  const total = figures.column(spec.total);
  const parts = spec.parts.map((name) => figures.column(name)).filter((column) => column !== undefined);
  if (total === undefined || parts.length < spec.parts.length) return [];
  return figures.rows.flatMap((row) => onRow(figures, row, spec, () => inRow(spec, figures, row, total, parts)));
}

function inRow(
  spec: SpecOf<'row-sums'>,
  figures: TableFigures,
  { index }: FigureRow,
  total: number,
  parts: readonly number[],
): readonly Finding[] {
  const sum = parts.reduce((added, column) => added + figures.printedAt(index, column), 0);
  if (sum === figures.printedAt(index, total)) return [];
  const left = amountAt(figures, index, total);
  const right = parts.map((column) => amountAt(figures, index, column)).filter((part) => part !== undefined);
  if (left === undefined || right.length < parts.length) return [];
  const found = compareSums(spec, [left], right, spec.relation ?? 'equal', { fix: '请核对这一行的各栏和合计' });
  return found === undefined ? [] : [found];
}

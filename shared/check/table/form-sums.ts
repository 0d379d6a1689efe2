import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { amountAt, compareSums } from './comparison.ts';
import type { FigureRow, TableFigures } from './table-figures.ts';
import { addsUp } from './table-layout.ts';
import { onTable } from './table-memory.ts';

/** In a form with fixed rows one row is the sum of others (rules 1, 2, 6). */
export function formSums(spec: SpecOf<'form-sums'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  if (figures === undefined) return CLEAN;
  return { findings: onTable(figures, spec, [], () => inTable(spec, figures)) };
}

function inTable(spec: SpecOf<'form-sums'>, figures: TableFigures): readonly Finding[] {
  const total = figures.named(spec.total);
  const parts = spec.parts.flatMap((name) => partsOf(figures, name));
  if (total === undefined || parts.includes(undefined)) return [];
  const rows = parts.filter((row) => row !== undefined);
  const columns = figures.moneyColumns.filter(
    (column) => spec.columns?.includes(column.name) ?? addsUp(column, figures.spec),
  );
  return columns.flatMap(({ index }) => {
    const left = amountAt(figures, total.index, index);
    const right = rows.map((row) => amountAt(figures, row.index, index)).filter((part) => part !== undefined);
    if (left === undefined || right.length < rows.length) return [];
    const found = compareSums(spec, [left], right, 'equal', { fix: '请核对这一栏的合计行和各行' });
    return found === undefined ? [] : [found];
  });
}

/** The rows a name stands for; a row the table does not have is undefined. */
function partsOf(figures: TableFigures, name: string): readonly (FigureRow | undefined)[] {
  return name === 'classes' ? figures.codes().flatMap((code) => figures.allCoded(code)) : [figures.named(name)];
}

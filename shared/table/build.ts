import type { NumberStyle } from '../base/money/number-style.ts';
import { fillCommon } from '../pack/fill.ts';
import type { BodySpec, ColumnSpec, FigureSpec, TableSpec } from '../pack/table-spec.ts';
import { yearFilters } from '../pack/year-filters.ts';
import type { ColumnAlign, TableBlock, TableColumn, TableRow } from './block.ts';
import { balance } from './body/balance.ts';
import { carryOver } from './body/carry-over.ts';
import { fixedRows } from './body/fixed.ts';
import type { SpecOfBody } from './body/kind.ts';
import { oneRow } from './body/one-row.ts';
import { projectTree } from './body/project-tree.ts';
import { economicTree, functionTree } from './body/tree.ts';
import type { TableBody, TableContext, TablePlan } from './context.ts';
import { figureCell } from './figure.ts';

/** A built table and whether it counts as filled: sections 七 八 九 十一 go by it. */
export interface BuiltTable {
  readonly block: TableBlock;
  readonly filled: boolean;
}

type Builder<Kind extends BodySpec['kind']> = (
  context: TableContext,
  plan: TablePlan,
  body: SpecOfBody<Kind>,
) => TableBody;

const BUILDERS: { readonly [Kind in BodySpec['kind']]: Builder<Kind> } = {
  'function-tree': functionTree,
  'economic-tree': economicTree,
  'project-tree': projectTree,
  'carry-over': carryOver,
  fixed: fixedRows,
  'one-row': oneRow,
  balance,
};

/** Builds one table of a pack from this year's ledger, and from last year's where a column asks for it. */
export function buildTable(context: TableContext, id: string, spec: TableSpec): BuiltTable {
  const plan = planOf(context, spec);
  const builder = BUILDERS[spec.body.kind] as Builder<BodySpec['kind']>;
  const body = builder(context, plan, spec.body);
  const emptyRows = spec.empty.totalRow ? body.rows.filter((row) => row.role === 'total' || row.role === 'fixed') : [];
  const blankRows = spec.empty.blank === true ? emptyRows.map((row) => withoutFigures(plan, row)) : emptyRows;
  const note =
    !body.filled && spec.empty.note ? { id: `${id}.note`, text: fillCommon(spec.empty.note, context.words) } : null;
  return {
    filled: body.filled,
    block: {
      type: 'table',
      id,
      number: spec.number,
      caption: spec.caption,
      title: fillCommon(spec.title, context.words),
      preparedBy: context.defaults.preparedBy,
      unit: spec.unit ?? context.defaults.unit,
      orientation: spec.orientation,
      columns: plan.columns.map((column) => columnOf(plan, column)),
      scope: spec.body.scope,
      indexRow: spec.indexRow,
      rows: body.filled ? body.rows : blankRows,
      note,
    },
  };
}

/** A row whose figures print nothing at all. */
function withoutFigures({ columns }: TablePlan, row: TableRow): TableRow {
  return { ...row, cells: row.cells.map((cell, at) => ('sum' in (columns[at] ?? {}) ? { ...cell, text: '' } : cell)) };
}

function planOf(context: TableContext, spec: TableSpec): TablePlan {
  const columns = Object.values(spec.columns);
  const { change } = context;
  const { statedPriors } = context.years;
  const style = (column: FigureSpec): NumberStyle => context.style(column.number ?? spec.numbers);
  const spread = new Set(spec.letterSpaced ?? context.defaults.letterSpaced);
  return {
    spec,
    columns,
    ...yearFilters(columns),
    style,
    figures: columns.filter((column) => 'sum' in column),
    figure: (column, sums, isWhole) => {
      const stated = isWhole && column.measure !== undefined ? statedPriors.get(column.measure) : undefined;
      const both = stated === undefined ? sums : { ...sums, prior: stated };
      return figureCell(column.of, both, { style: style(column), change });
    },
    total: {
      label: spec.total?.label ?? context.defaults.total.label,
      position: spec.total?.position ?? context.defaults.total.position,
    },
    print: (text) => {
      const word = text.replace(/\{([^{}]*)\}/g, (slot, name: string) => spec.words?.[name] ?? slot);
      return spread.has(word) ? [...word].join(' ') : word;
    },
  };
}

const ALIGN_OF_LABEL = {
  class: 'code',
  section: 'code',
  item: 'code',
  name: 'name',
  project: 'name',
  label: 'name',
} as const satisfies Record<string, ColumnAlign>;

function columnOf(plan: TablePlan, column: ColumnSpec): TableColumn {
  const path = column.header.map(plan.print);
  if ('sum' in column) {
    const part = column.of === undefined ? {} : { of: column.of };
    return { align: 'amount', path, width: column.width, filter: column.sum, style: plan.style(column), ...part };
  }
  return { align: ALIGN_OF_LABEL[column.show], path, width: column.width };
}

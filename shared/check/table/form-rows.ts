import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { fillWords } from './match-columns.ts';
import { tableName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

type Spec = SpecOf<'form-rows'>;

/** A form with fixed rows has all of them: with a row that is gone, what is added up and compared is gone too (rule 37). */
export function formRows(spec: Spec, context: CheckContext): CheckResult {
  return {
    findings: spec.tables.flatMap((id) => {
      const figures = figuresOf(context, id);
      return figures === undefined ? [] : onTable(figures, spec, [], () => inTable(spec, figures));
    }),
  };
}

function inTable(spec: Spec, figures: TableFigures): readonly Finding[] {
  const demanded = rowsOf(figures);
  const missing = demanded.filter(([name]) => figures.named(name) === undefined);
  // A table without most of them is of another form, or is empty.
  if (missing.length * 2 > demanded.length) return [];
  return missing.map(([, label]) => ({
    rule: ruleOf(spec),
    severity: spec.severity,
    where: { block: figures.block.id },
    message: `${tableName(figures)}缺少“${label}”这一行`,
    expected: label,
    fix: '请按格式补上这一行，没有金额的也要列出',
  }));
}

/** The rows of the form by the names the pack gives them, each with its words. */
function rowsOf({ spec }: TableFigures): readonly (readonly [name: string, label: string])[] {
  const { body } = spec;
  if (body.kind !== 'fixed' && body.kind !== 'balance') return [];
  const rows = Object.entries(body.rows).map(([name, { label }]) => [name, fillWords(label, spec)] as const);
  if (body.kind === 'fixed') return rows;
  const totals = { incomeTotal: body.incomeTotal, expenditureTotal: body.expenditureTotal };
  return [...rows, ...Object.entries(totals).map(([name, label]) => [name, fillWords(label, spec)] as const)];
}

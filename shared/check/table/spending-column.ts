import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { cellName, columnName } from './place-name.ts';

/** 301 and 303 stand in 人员经费, every other class in 公用经费 (rule 5). */
export function spendingColumn(spec: SpecOf<'spending-column'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  const [column, otherwise] = [figures?.column(spec.column), figures?.column(spec.otherwise)];
  if (figures === undefined || column === undefined || otherwise === undefined) return CLEAN;
  const findings = figures.rows.flatMap(({ index, kind, code }) => {
    if (kind !== 'code') return [];
    const [right, wrong] = spec.classes.includes(code.slice(0, 3)) ? [column, otherwise] : [otherwise, column];
    const amount = figures.amountAt(index, wrong);
    if (amount === undefined || amount.printed === 0) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: spec.table, row: index, column: wrong },
        message: `${cellName(figures, index, wrong)} ${amount.text} 应当列在${columnName(figures, right)}`,
        expected: '',
        actual: amount.text,
        ...(amount.exact === undefined ? {} : { exactActual: amount.exact }),
        fix: `请把这笔钱改列${columnName(figures, right)}，或者核对科目编码`,
      },
    ];
  });
  return { findings };
}

import { printLike, roundedTo } from '../../base/money/printed-amount.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { amountFindings } from './amount-difference.ts';
import { figureOf } from './fact.ts';
import { cellOf } from './figure.ts';
import { namedItem, namedClass } from './account-name.ts';
import { looseAmounts } from './loose-amounts.ts';
import { statementsIn } from './section.ts';

/** Figures of a section against their cells (rules 20, 26). */
export function proseAmounts(spec: SpecOf<'prose-amounts'>, context: CheckContext): CheckResult {
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const figure = statement.amount === undefined ? undefined : figureOf(statement, context);
    return figure === undefined ? [] : amountFindings(spec, statement, figure, statement.label);
  });
  return { findings: [...findings, ...looseAmounts(spec, context)] };
}

/** Figures of functional classes against the class rows (rule 20). */
export function proseClasses(spec: SpecOf<'prose-classes'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const isMeant = statement.before.includes(spec.lead);
    const row = figures === undefined || !isMeant ? undefined : namedClass(figures, statement.label);
    if (figures === undefined || row === undefined) return [];
    const figure = cellOf(figures, row, spec.table, spec.column);
    return figure === undefined ? [] : amountFindings(spec, statement, figure, row.label);
  });
  return { findings };
}

/** Figures of items against the item rows; names the table does not know are rule 24's (rule 20). */
export function proseItems(spec: SpecOf<'prose-items'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  if (figures === undefined) return { findings: [] };
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const found = namedItem(figures, statement.before);
    if (found === undefined || statement.amount === undefined) return [];
    if (found.row === undefined) return [];
    const figure = cellOf(figures, found.row, spec.table, spec.column);
    return figure === undefined ? [] : amountFindings(spec, statement, figure, found.item);
  });
  return { findings };
}

/** Figures that were cut off instead of rounded half-up; only where the exact sum is known (rule 21). */
export function proseRounding(spec: SpecOf<'prose-rounding'>, context: CheckContext): CheckResult {
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const { amount, block, label } = statement;
    const figure = amount === undefined ? undefined : figureOf(statement, context);
    const exact = figure?.exact;
    if (amount === undefined || exact === undefined || amount.printed === roundedTo(exact, amount.step)) return [];
    const rounded = printLike(roundedTo(exact, amount.step), amount);
    const cut = Math.trunc(exact / amount.step) * amount.step;
    if (amount.printed !== cut) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block },
        message: `“${label}”的 ${amount.text} 是截掉尾数得来的，四舍五入应为 ${rounded}`,
        expected: rounded,
        actual: amount.text,
        exactExpected: exact,
        exactActual: amount.printed,
        fix: '请按四舍五入改正',
      },
    ];
  });
  return { findings };
}

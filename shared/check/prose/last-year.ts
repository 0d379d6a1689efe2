import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { couldNotRun, type CheckResult, type Finding } from '../finding.ts';
import { blankAmount, printLike, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { namedItem } from './account-name.ts';
import { agrees } from './amount-difference.ts';
import { changesOf, type Change } from './changes.ts';
import { isAgainstBudget } from './comparison-base.ts';
import { figureOf } from './fact.ts';
import { cellOf } from './figure.ts';
import { statementsIn } from './section.ts';

const MISSING = '没有载入上年公开的文本';

/** Last year's figure that a change implies against last year's published table (rule 35). */
export function lastYearFigures(spec: SpecOf<'last-year-figures'>, context: CheckContext): CheckResult {
  const { lastYear, pack } = context;
  if (lastYear === undefined) return couldNotRun(MISSING);
  const findings = changesIn(context, spec.section).flatMap((one) => {
    const then = figureOf(one.statement, { document: lastYear, pack });
    return then === undefined ? [] : against(spec, one, one.statement.label, then);
  });
  return { findings };
}

/** The same for 类（款、项） and their rows; an item that last year's table does not have was no money (rule 35). */
export function lastYearItems(spec: SpecOf<'last-year-items'>, context: CheckContext): CheckResult {
  const { lastYear, pack } = context;
  if (lastYear === undefined) return couldNotRun(MISSING);
  const [now, last] = [context.document, lastYear].map((document) => figuresOf({ document, pack }, spec.table));
  if (last === undefined) return { findings: [] };
  const findings = changesIn(context, spec.section).flatMap((one) => {
    const { before } = one.statement;
    const named = now === undefined ? undefined : namedItem(now, before);
    const code = named?.row?.code;
    // A code says more than a name, which may have been changed since.
    const row = code === undefined ? namedItem(last, before)?.row : last.rows.find((other) => other.code === code);
    const then = row === undefined ? undefined : cellOf(last, row, spec.table, spec.column);
    if (then !== undefined) return against(spec, one, row?.label ?? '', then);
    return code === undefined ? [] : against(spec, one, named?.item ?? '', blankAmount('wan'));
  });
  return { findings };
}

/** The changes of a section that are against last year's budget. */
function changesIn(context: CheckContext, section: string): readonly Change[] {
  const { fiscalYear } = context.document;
  return changesOf(context).filter((one) => one.statement.under.includes(section) && isAgainstBudget(one, fiscalYear));
}

/** The figure a change implies for last year against the one that was published. */
function against(
  spec: SpecOf<'last-year-figures' | 'last-year-items'>,
  { statement, change, prior: implied }: Change,
  name: string,
  then: PrintedAmount,
): readonly Finding[] {
  if (implied === undefined || agrees({ text: '', printed: implied, step: change.difference.step }, then)) return [];
  const values = { expected: then.text === '' ? '0.00' : then.text, actual: printLike(implied, change.difference) };
  return [
    {
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block: statement.block },
      message: `“${name}”按增减额推算上年是 ${values.actual}，上年公开的是 ${values.expected}`,
      ...values,
      exactExpected: then.printed,
      exactActual: implied,
      fix: '请核对上年数和增减额',
    },
  ];
}

/** A figure that was left standing from last year although the table moved on (rule 36). */
export function staleFigures(spec: SpecOf<'stale-figures'>, context: CheckContext): CheckResult {
  const { lastYear, pack } = context;
  if (lastYear === undefined) return couldNotRun(MISSING);
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const { amount, label, block } = statement;
    const now = figureOf(statement, context);
    const then = figureOf(statement, { document: lastYear, pack });
    if (amount === undefined || now === undefined || then === undefined) return [];
    if (agrees(amount, now) || !agrees(amount, then)) return [];
    const message = `“${label}”还是上年的 ${amount.text}，表里已经是 ${now.text === '' ? '0.00' : now.text}`;
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block },
        message,
        actual: amount.text,
        fix: '请改成今年的数',
      },
    ];
  });
  return { findings };
}

import { printWan } from '../../base/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { couldNotRun, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { agrees } from './amount-difference.ts';
import { changesOf } from './changes.ts';
import { figureOf } from './fact.ts';
import { statementsIn } from './section.ts';

const MISSING = '没有载入上年公开的文本';

/** Last year's figure that a change implies against last year's published table (rule 35). */
export function lastYearFigures(spec: SpecOf<'last-year-figures'>, context: CheckContext): CheckResult {
  const { lastYear, pack } = context;
  if (lastYear === undefined) return couldNotRun(MISSING);
  const findings = changesOf(context).flatMap(({ statement, change, prior: implied }): readonly Finding[] => {
    const { label, block, under } = statement;
    if (implied === undefined || !under.includes(spec.section)) return [];
    const then = figureOf(statement, { document: lastYear, pack });
    if (then === undefined || agrees({ text: '', printed: implied, step: change.difference.step }, then)) return [];
    const values = { expected: then.text === '' ? '0.00' : then.text, actual: printWan(implied) };
    const message = `“${label}”按增减额推算上年是 ${values.actual}，上年公开的是 ${values.expected}`;
    const exact = { exactExpected: then.printed, exactActual: implied };
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block },
        message,
        ...values,
        ...exact,
        fix: '请核对上年数和增减额',
      },
    ];
  });
  return { findings };
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

import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { className, namedClass, namedItem } from './account-name.ts';
import { statementsIn } from './section.ts';

/** 类款项 with money that the table does not know by this name (rule 24). */
export function proseNames(spec: SpecOf<'prose-names'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  if (figures === undefined) return { findings: [] };
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    if (statement.amount === undefined || statement.amount.printed === 0) return [];
    const item = namedItem(figures, statement.before);
    const isClass = statement.label.endsWith('（类）');
    const name = item === undefined ? className(statement.label) : `${item.class}/${item.section}/${item.item}`;
    const isThere =
      item === undefined ? !isClass || namedClass(figures, statement.label) !== undefined : item.row !== undefined;
    if (isThere) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `科目“${name}”与表里的名称不一致`,
        actual: name,
        fix: '请照表里的科目名称改（注意“其他”“其它”和已改名的科目）',
      },
    ];
  });
  return { findings };
}

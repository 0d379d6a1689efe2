import { isOneSlipApart } from '../../base/one-slip.ts';
import type { Classification } from '../../ledger/codes.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { className, namedClass, namedItem, type NamedItem } from './account-name.ts';
import { statementsIn } from './section.ts';
import { foldedText } from './statement.ts';

/** 类款项 that the table does not know by this name; without money, those that are nearly one of the classification (rule 24). */
export function proseNames(spec: SpecOf<'prose-names'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  if (figures === undefined) return { findings: [] };
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    if (statement.amount === undefined) return [];
    const found = (name: string, message: string, expected?: string): Finding => ({
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block: statement.block },
      message,
      actual: name,
      ...(expected === undefined ? {} : { expected }),
      fix: '请照表里的科目名称改（注意“其他”“其它”和已改名的科目）',
    });
    const item = namedItem(figures, statement.before);
    if (statement.amount.printed === 0) {
      const meant = item === undefined || item.row !== undefined ? undefined : nearlyNamed(pathOf(item), context.codes);
      if (item === undefined || meant === undefined) return [];
      return [found(pathOf(item), `科目“${pathOf(item)}”与科目表的“${meant}”差一个字`, meant)];
    }
    const isClass = statement.label.endsWith('（类）');
    const name = item === undefined ? className(statement.label) : pathOf(item);
    const isThere =
      item === undefined ? !isClass || namedClass(figures, statement.label) !== undefined : item.row !== undefined;
    return isThere ? [] : [found(name, `科目“${name}”与表里的名称不一致`)];
  });
  return { findings };
}

function pathOf({ class: klass, section, item }: Pick<NamedItem, 'class' | 'section' | 'item'>): string {
  return [klass, section, item].join('/');
}

const paths = new WeakMap<Classification, ReadonlySet<string>>();

/** The item of the classification whose path differs from this one by a single character; undefined where this one is known. */
function nearlyNamed(path: string, codes: Classification): string | undefined {
  let known = paths.get(codes);
  if (known === undefined) {
    const items = codes.codes.filter((code) => code.length === 7);
    const name = (code: string): string => foldedText(codes.entry(code)?.name ?? '');
    known = new Set(items.map((code) => [code.slice(0, 3), code.slice(0, 5), code].map(name).join('/')));
    paths.set(codes, known);
  }
  return known.has(path) ? undefined : [...known].find((other) => isOneSlipApart(path, other));
}

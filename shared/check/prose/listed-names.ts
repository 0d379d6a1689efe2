import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { tableName } from '../table/place-name.ts';
import { sectionOf } from './section.ts';
import { foldedText } from './statement.ts';

/** A list of names is what the table has money for: no name more, none less, none other (rule 24). */
export function listedNames(spec: SpecOf<'listed-names'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  if (figures === undefined) return CLEAN;
  // A code without a name stands as 科目218.
  const rows = figures.rows.filter(({ code }) => spec.codes.test(code));
  const known = [
    ...new Set(rows.map(({ code, name }) => (name === '' || name === code ? `科目${code}` : foldedText(name)))),
  ];
  const findings = sectionOf(context.document, spec.section).flatMap(({ id, plain }): readonly Finding[] => {
    const list = spec.list.exec(plain)?.groups?.['names'];
    if (list === undefined) return [];
    const listed = namesIn(list, known);
    const say = (message: string, fix: string, values: Partial<Finding>): Finding => {
      return { rule: ruleOf(spec), severity: spec.severity, where: { block: id }, message, fix, ...values };
    };
    const table = tableName(figures);
    const strange = listed.filter((name) => !known.includes(name));
    const missing = known.filter((name) => !listed.includes(name));
    return [
      ...strange.map((name) =>
        say(`列举的“${name}”${table}里没有，或者名称不同`, '请按表里的科目名称列举', { actual: name }),
      ),
      ...missing.map((name) => say(`${table}里的“${name}”没有列举`, '请补上，或者核对表', { expected: name })),
    ];
  });
  return { findings };
}

/** The names of a list; one that holds the separator itself is known by the table. */
function namesIn(list: string, known: readonly string[]): readonly string[] {
  const joined = known.filter((name) => name.includes('、') && list.includes(name));
  const rest = joined.reduce((left, name) => left.replace(name, ''), list.replace(/等$/u, ''));
  return [...joined, ...rest.split('、').filter((name) => name !== '' && name !== '无')];
}

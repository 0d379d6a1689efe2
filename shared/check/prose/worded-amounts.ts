import { printWan } from '../../base/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { readPrinted, tailTolerance } from '../printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellOf } from '../table/cell-lookup.ts';
import { tableName } from '../table/place-name.ts';
import { sectionOf } from './section.ts';

type Spec = SpecOf<'worded-amounts'>;

/** Amounts that the words of the whole sentence tie to cells, not those just in front of them (rule 20). */
export function wordedAmounts(spec: Spec, context: CheckContext): CheckResult {
  const findings = sectionOf(context.document, spec.section).flatMap(({ id, plain }) =>
    Object.entries(spec.amounts).flatMap(([what, { pattern, cells }]): readonly Finding[] => {
      const groups = Object.values(pattern.exec(plain)?.groups ?? {});
      const stated = groups.map((group) => readPrinted(group, '万元')).filter((amount) => amount !== undefined);
      const places = cells.map((cell) => cellOf(context, cell)).filter((place) => place !== undefined);
      const [first] = places;
      if (first === undefined || stated.length === 0) return [];
      if (stated.length < groups.length || places.length < cells.length) return [];
      const actual = stated.reduce((sum, { printed }) => sum + printed, 0);
      const expected = places.reduce((sum, { amount }) => sum + amount.printed, 0);
      const difference = Math.abs(actual - expected);
      if (difference === 0) return [];
      const rounded = places.filter(({ figures, amount }) => figures.isRounded(amount)).length;
      const parts = Math.max(1, rounded) + stated.length - 1;
      const isTail = difference <= tailTolerance(Math.max(...stated.map(({ step }) => step)), parts);
      const tables = [...new Set(places.map(({ figures }) => tableName(figures)))].join('、');
      return [
        {
          rule: ruleOf(spec),
          severity: isTail ? 'hint' : spec.severity,
          where: { block: id },
          message: `${what}文字写 ${printWan(actual)}，${tables}是 ${printWan(expected)}，相差 ${printWan(difference)} 万元`,
          expected: printWan(expected),
          actual: printWan(actual),
          exactActual: actual,
          fix: isTail ? '这是四舍五入尾差，不用改' : `请核对${tables}，改成一致`,
        },
      ];
    }),
  );
  return { findings };
}

import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { printedTexts } from './printed-text.ts';

/** Signs that something still has to be written (rule 42). */
export function placeholders(spec: SpecOf<'placeholders'>, { document }: CheckContext): CheckResult {
  const signs = spec.patterns.map((pattern) => new RegExp(pattern, 'u'));
  const findings = document.blocks.flatMap(printedTexts).flatMap(({ where, text }) =>
    signs.flatMap((sign) => {
      const found = sign.exec(text)?.[0];
      if (found === undefined) return [];
      return [
        {
          rule: ruleOf(spec),
          severity: spec.severity,
          where,
          message: `还有没填的地方：“${found}”`,
          actual: found,
          fix: '请补上内容',
        },
      ];
    }),
  );
  return { findings };
}

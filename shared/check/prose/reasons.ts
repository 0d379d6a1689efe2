import { PLACEHOLDER } from '../../base/text.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { changesOf, type Change } from './changes.ts';
import { paragraphsOf } from './section.ts';

/** Every change says why, one paragraph's summary before a list of changes excepted (rule 33). */
export function reasonsGiven(spec: SpecOf<'reasons-given'>, context: CheckContext): CheckResult {
  const texts = new Map(paragraphsOf(context.document).map(({ id, text }) => [id, text.replace(/\s+/gu, '')]));
  const findings = changesOf(context).flatMap((one): readonly Finding[] => {
    const { statement } = one;
    if ((statement.reason ?? '') !== '') return [];
    // 「……减少 0.20 万元，下降 100.00%，其中：……」 sums up; the reasons stand with the parts.
    const rest = (texts.get(statement.block) ?? '').slice(statement.before.length);
    if (/^[^；。]*其中[：:]/u.test(rest)) return [];
    const amount = `${one.change.direction} ${one.change.difference.text} 万元`;
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `“${statement.label}”${amount}，没有写原因`,
        fix: '请写明真实、具体的原因',
      },
    ];
  });
  return { findings };
}

/** Reasons that say nothing (rule 33). */
export function reasonsHollow(spec: SpecOf<'reasons-hollow'>, context: CheckContext): CheckResult {
  const findings = reasonedChanges(context).flatMap(({ statement }): readonly Finding[] => {
    const reason = statement.reason ?? '';
    if (!spec.patterns.some((pattern) => pattern.test(reason))) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `“${statement.label}”的原因“${reason}”没有说明为什么变化`,
        actual: reason,
        fix: '请写明是人员、政策、项目还是标准的变化',
      },
    ];
  });
  return { findings };
}

/** Reasons that go the other way than the figure (rule 33). */
export function reasonsContrary(spec: SpecOf<'reasons-contrary'>, context: CheckContext): CheckResult {
  const findings = reasonedChanges(context).flatMap(({ statement, change, difference }): readonly Finding[] => {
    const reason = statement.reason ?? '';
    const grew = change.direction === '增加';
    const [own, other] = grew ? [spec.more, spec.less] : [spec.less, spec.more];
    if (difference === 0 || own.test(reason) || !other.test(reason)) return [];
    const said = other.exec(reason)?.[0] ?? '';
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `“${statement.label}”${change.direction}，原因说的却是“${said}”：“${reason}”`,
        actual: reason,
        fix: '请核对增减方向和原因',
      },
    ];
  });
  return { findings };
}

/** One sentence for everything explains nothing (rule 33). Figures that did not change may share theirs. */
export function reasonsRepeated(spec: SpecOf<'reasons-repeated'>, context: CheckContext): CheckResult {
  const uses = new Map<string, Change[]>();
  for (const change of reasonedChanges(context)) {
    if (change.difference === 0) continue;
    const reason = change.statement.reason ?? '';
    uses.set(reason, [...(uses.get(reason) ?? []), change]);
  }
  const findings = [...uses].flatMap(([reason, changes]): readonly Finding[] => {
    // The same difference met in two sections is one change told twice.
    const different = new Set(changes.map(({ difference, change }) => `${change.direction}${String(difference)}`));
    const [first] = changes;
    if (first === undefined || different.size <= spec.most) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: first.statement.block },
        message: `${String(different.size)} 处不同的变化用了同一个原因：“${reason}”`,
        actual: reason,
        fix: '请分别写明各自的原因',
      },
    ];
  });
  return { findings };
}

/** The changes with a reason; what is still to be written is missing (rule 42) and no reason yet. */
function reasonedChanges(context: CheckContext): readonly Change[] {
  return changesOf(context).filter(({ statement: { reason = '' } }) => reason !== '' && !reason.includes(PLACEHOLDER));
}

import { printPercent, ratioOf } from '../../base/money/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { roundedTo, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { figureAt } from './figure.ts';
import { statementsOnce } from './section.ts';
import type { PrintedPercent } from './statement.ts';

/** Half of the last printed place of a percentage, in hundredths of a percent. */
const HALF = 0.5;

/**
 * Whether a total that is printed in other steps than the sentence may have had this share before it was rounded there; that
 * of an own document is known.
 */
function mayBe({ value }: PrintedPercent, { printed, step }: PrintedAmount, whole: PrintedAmount): boolean {
  const half = (whole.step + step) / 2;
  const total = Math.abs(whole.printed);
  if (whole.exact !== undefined || whole.step === step || total <= half) return false;
  if (value !== 0 && (value < 0 !== printed < 0) !== whole.printed < 0) return false;
  const share = (of: number): number => (Math.abs(printed) / of) * 10_000;
  return share(total + half) - HALF <= Math.abs(value) && Math.abs(value) <= share(total - half) + HALF;
}

/** 占比 recomputed from the displayed values, its sign, and the sum of all of them (rule 25). */
export function proseShares(spec: SpecOf<'prose-shares'>, context: CheckContext): CheckResult {
  const whole = figureAt(context, spec.whole);
  const shared = statementsOnce(context.document, spec.section).filter(({ share }) => share !== undefined);
  const rule = ruleOf(spec);
  const findings = shared.flatMap(({ share, amount, label, block }): readonly Finding[] => {
    if (share === undefined) return [];
    const found: Finding[] = [];
    const where = { block };
    const { severity } = spec;
    if (!share.hasSign) {
      const message = `“${label}”的占比 ${share.text} 没有百分号`;
      found.push({ rule, severity, where, message, expected: `${share.text}%`, actual: share.text, fix: '请补上“%”' });
    }
    // Nothing is a share of nothing: a total that could not be read is another rule's.
    if (whole === undefined || whole.printed === 0 || amount === undefined) return found;
    // The reader divides what the sentence prints by the total as the sentence would print it.
    const ratio = ratioOf(amount.printed, roundedTo(whole.exact ?? whole.printed, amount.step));
    if (ratio === share.value || mayBe(share, amount, whole)) return found;
    const expected = printPercent(ratio);
    const message = `“${label}”占比写 ${share.text}，按 ${amount.text} ÷ ${whole.text} 应为 ${expected}`;
    return [...found, { rule, severity, where, message, expected, actual: share.text, fix: '请改正占比，或核对金额' }];
  });
  const total = shared.reduce((sum, { share }) => sum + (share?.value ?? 0), 0);
  // Each share misses by its own rounding, and by that of the amount it is taken from.
  const step = Math.max(whole?.step ?? 0, ...shared.map(({ amount }) => amount?.step ?? 0));
  const tolerance = whole === undefined ? HALF : HALF + (HALF * 10_000 * step) / Math.max(1, Math.abs(whole.printed));
  const first = shared[0];
  const allRight = findings.length === 0;
  if (
    first !== undefined &&
    allRight &&
    whole?.printed !== 0 &&
    shared.length > 1 &&
    Math.abs(total - 10_000) > tolerance * shared.length
  ) {
    findings.push({
      rule,
      severity: spec.severity,
      where: { block: first.block },
      message: `各项占比合计 ${printPercent(total)}，不是 100%`,
      expected: '100.00%',
      actual: printPercent(total),
      fix: '请核对是否漏了一项',
    });
  }
  return { findings };
}

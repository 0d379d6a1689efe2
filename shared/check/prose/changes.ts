import { printPercent, printWan, ratioOf, type Fen } from '../../base/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext, PrintedAmount } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { figureOf } from './fact.ts';
import { paragraphsOf, placed, type PlacedStatement } from './section.ts';
import type { StatedChange } from './statement.ts';

/** A stated change with the figure it is about and last year's figure that it implies. */
export interface Change {
  readonly statement: PlacedStatement;
  readonly change: StatedChange;
  readonly current: PrintedAmount | undefined;
  /** As printed, in fen; undefined where the figure is not known. */
  readonly now: Fen | undefined;
  readonly prior: Fen | undefined;
  readonly difference: Fen;
}

/** Every change the prose states; where the sentence names no figure, the one its words stand for. */
export function changesOf(context: CheckContext): readonly Change[] {
  return paragraphsOf(context.document).flatMap((paragraph) =>
    placed(paragraph).flatMap((statement): readonly Change[] => {
      const one = statement;
      if (one.change === undefined) return [];
      const current = one.amount ?? figureOf(statement, context);
      const difference = one.change.difference.printed;
      const now = current?.printed;
      const prior =
        now === undefined ? undefined : one.change.direction === '增加' ? now - difference : now + difference;
      return [{ statement, change: one.change, current, now, prior, difference }];
    }),
  );
}

/** Directions agree, and the rate is the difference over last year's figure, both as displayed (rule 28, forms.md §2.2). */
export function changeRates(spec: SpecOf<'change-rates'>, context: CheckContext): CheckResult {
  const findings = changesOf(context).flatMap((one): readonly Finding[] => {
    const { change, statement, prior, difference } = one;
    const { rate, rateDirection, direction } = change;
    if (rate === undefined || rateDirection === undefined) {
      if (prior === 0 && spec.ratelessFromNothing) return [];
      return [
        found(spec, statement, `“${statement.label}”只写了${direction}额，没有写增减幅`, '请补上增长或下降的幅度'),
      ];
    }
    const wrong: Finding[] = [];
    if ((direction === '增加') !== (rateDirection === '增长')) {
      wrong.push(
        found(
          spec,
          statement,
          `“${statement.label}”前写“${direction}”，后写“${rateDirection}”`,
          '请核对增减方向，改成一致',
        ),
      );
    }
    if (!rate.hasSign)
      wrong.push(found(spec, statement, `“${statement.label}”的增减幅 ${rate.text} 没有百分号`, '请补上“%”'));
    if (prior === undefined) return wrong;
    if (prior === 0) return wrong;
    const expected = ratioOf(difference, Math.abs(prior));
    if (expected === rate.value) return wrong;
    const message = `“${statement.label}”${rateDirection}写 ${rate.text}，按 ${printWan(difference)} ÷ 上年 ${printWan(prior)} 应为 ${printPercent(expected)}`;
    const values = { expected: printPercent(expected), actual: rate.text };
    return [...wrong, { ...found(spec, statement, message, '请核对本年数、增减额和增减幅'), ...values }];
  });
  return { findings: [...findings, ...withoutDirection(spec, context)] };
}

/** 比上年预算36.02万元: more or less? */
const NO_DIRECTION = /比(?:上年|去年)[^，。；\d增减]{0,8}\d[\d,.]*(?:亿元|万元|元)/u;

function withoutDirection(spec: SpecOf<'change-rates'>, context: CheckContext): readonly Finding[] {
  return paragraphsOf(context.document).flatMap(({ id, plain }): readonly Finding[] => {
    const words = NO_DIRECTION.exec(plain)?.[0];
    if (words === undefined) return [];
    return [found(spec, { block: id }, `“${words}”没有写增加还是减少`, '请写明增加或者减少')];
  });
}

/** What last year's nothing makes of the rate (rule 29). */
export function changeFromNothing(spec: SpecOf<'change-from-nothing'>, context: CheckContext): CheckResult {
  const findings = changesOf(context).flatMap(({ change, prior, difference, statement }): readonly Finding[] => {
    if (prior !== 0 || difference === 0 || change.rate === undefined || change.rate.text === spec.rate) return [];
    const message = `“${statement.label}”上年是 0，增幅写 ${change.rate.text}，按规定写 ${spec.rate}`;
    return [
      { ...found(spec, statement, message, `请改为 ${spec.rate}`), expected: spec.rate, actual: change.rate.text },
    ];
  });
  return { findings };
}

/** How no change is said (rule 30). */
export function noChange(spec: SpecOf<'no-change'>, context: CheckContext): CheckResult {
  const fix = `没有变化按规定写“${spec.direction} 0.00 万元，增长 ${spec.rate}”`;
  const findings = changesOf(context).flatMap(({ change, difference, statement }): readonly Finding[] => {
    if (difference !== 0 || (change.direction === spec.direction && change.rate?.text === spec.rate)) return [];
    const message = `“${statement.label}”没有变化，却写“${change.direction}……${change.rate?.text ?? ''}”`;
    return [found(spec, statement, message, fix)];
  });
  const inWords = paragraphsOf(context.document).flatMap(({ id, plain }): readonly Finding[] => {
    // A reason may well say that nothing changed.
    const words = LEVEL.exec(plain.replace(/主要原因[^；。]*/gu, ''))?.[0];
    return words === undefined ? [] : [found(spec, { block: id }, `没有变化写成了“${words}”`, fix)];
  });
  return { findings: [...findings, ...inWords] };
}

/** 与上年预算持平. */
const LEVEL = /[与和同](?:上年|去年)[^，。；\d]{0,8}(?:持平|一致|相同)/u;

/** Nothing this year is nothing more than last year's something (rule 31), unless last year's was known to be below zero. */
export function nothingGrew(spec: SpecOf<'nothing-grew'>, context: CheckContext): CheckResult {
  if (hasNegativePrior(context)) return CLEAN;
  const findings = changesOf(context).flatMap(({ change, now, difference, statement }): readonly Finding[] => {
    if (now !== 0 || change.direction !== '增加' || difference === 0) return [];
    const message = `“${statement.label}”是 0，却比上年增加 ${change.difference.text} 万元`;
    return [found(spec, statement, message, '请核对本年数和增减方向')];
  });
  return { findings };
}

function found(
  spec: Pick<Finding, 'severity'> & { readonly rule: number },
  { block }: Pick<PlacedStatement, 'block'>,
  message: string,
  fix: string,
): Finding {
  return { rule: ruleOf(spec), severity: spec.severity, where: { block }, message, fix };
}

function hasNegativePrior({ draft }: CheckContext): boolean {
  if (draft === undefined) return false;
  const stated = Object.values(draft.comparisons).map(({ prior }) => prior ?? 0);
  return [...stated, ...draft.priorLedger.map(({ amount }) => amount)].some((amount) => amount < 0);
}

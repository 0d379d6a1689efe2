import { printLike, roundedTo, unitOfPrinted, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { printPercent, ratioOf, type Fen } from '../../base/money/fen.ts';
import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { figureOf } from './fact.ts';
import { paragraphsOf, placed, statementsIn, type PlacedStatement } from './section.ts';
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
  const known = changes.get(context);
  if (known !== undefined) return known;
  const found = paragraphsOf(context.document).flatMap((paragraph) =>
    placed(paragraph).flatMap((statement): readonly Change[] => {
      const { change, amount } = statement;
      if (change === undefined) return [];
      const current = amount ?? figureOf(statement, context) ?? statedBefore(statement, context);
      const difference = change.difference.printed;
      const now = amount?.printed ?? shownLike(current, change.difference);
      const prior = now === undefined ? undefined : change.direction === '增加' ? now - difference : now + difference;
      return [{ statement, change, current, now, prior, difference }];
    }),
  );
  changes.set(context, found);
  return found;
}

/** A figure that another place prints, as the sentence would print it; undefined where that is more exactly than is known. */
function shownLike(figure: PrintedAmount | undefined, { step }: PrintedAmount): Fen | undefined {
  if (figure === undefined || figure.step === step) return figure?.printed;
  if (figure.exact === undefined && figure.step > step) return undefined;
  return roundedTo(figure.exact ?? figure.printed, step);
}

/** Many checks ask for the changes of one run. */
const changes = new WeakMap<CheckContext, readonly Change[]>();

/** The figure the section gave under the same words: “三公”经费5.10万元 …… “三公”经费合计比上年减少. */
function statedBefore({ label, under }: PlacedStatement, { document }: CheckContext): PrintedAmount | undefined {
  const words = label.replace(/合计$/u, '');
  const section = under.at(-1);
  if (section === undefined || words === '') return undefined;
  return statementsIn(document, section).find(({ label: own, amount }) => amount !== undefined && own.endsWith(words))
    ?.amount;
}

/** Directions agree, and the rate is the difference over last year's figure, both as displayed (rule 28, forms.md §2.2). */
export function changeRates(spec: SpecOf<'change-rates'>, context: CheckContext): CheckResult {
  const findings = changesOf(context).flatMap((one): readonly Finding[] => {
    const { change, statement, prior, difference } = one;
    const { rate, rateDirection, direction } = change;
    if (rate === undefined || rateDirection === undefined) {
      if (spec.whereSaid === true || (prior === 0 && spec.ratelessFromNothing)) return [];
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
    const message = `“${statement.label}”${rateDirection}写 ${rate.text}，按 ${printLike(difference, change.difference)} ÷ 上年 ${printLike(prior, change.difference)} 应为 ${printPercent(expected)}`;
    const values = { expected: printPercent(expected), actual: rate.text };
    return [...wrong, { ...found(spec, statement, message, '请核对本年数、增减额和增减幅'), ...values }];
  });
  return { findings: [...findings, ...withoutDirection(spec, context)] };
}

/** 比上年预算36.02万元: more or less? */
const NO_DIRECTION = /比(?:上年|去年)[^，。；\d增减]{0,8}\d[\d,.]*[亿万千]?元/u;

function withoutDirection(spec: SpecOf<'change-rates'>, context: CheckContext): readonly Finding[] {
  return paragraphsOf(context.document).flatMap(({ id, plain }): readonly Finding[] => {
    const words = NO_DIRECTION.exec(plain)?.[0];
    if (words === undefined) return [];
    return [found(spec, { block: id }, `“${words}”没有写增加还是减少`, '请写明增加或者减少')];
  });
}

/** What is said of a change where last year had nothing: a rate, or words right behind the difference (rule 29). */
export function changeFromNothing(spec: SpecOf<'change-from-nothing'>, context: CheckContext): CheckResult {
  const { say } = spec;
  const findings = changesOf(context).flatMap(({ change, prior, difference, statement }): readonly Finding[] => {
    if (prior !== 0 || difference === 0) return [];
    const rate = change.rate?.text;
    const { label } = statement;
    if ('rate' in say) {
      if (rate === undefined || rate === say.rate) return [];
      const message = `“${label}”上年是 0，增幅写 ${rate}，按规定写 ${say.rate}`;
      return [{ ...found(spec, statement, message, `请改为 ${say.rate}`), expected: say.rate, actual: rate }];
    }
    // Less than nothing is no new item: no form has words for that.
    if (change.direction === '减少') return [];
    if (rate === undefined && clauseOf(statement, context).includes(say.words)) return [];
    const message = `“${label}”上年是 0，${rate === undefined ? `没有写“${say.words}”` : `不应写增幅 ${rate}`}`;
    const values = { expected: say.words, ...(rate === undefined ? {} : { actual: rate }) };
    return [{ ...found(spec, statement, message, `请写“${say.words}”，不写增幅`), ...values }];
  });
  return { findings };
}

/** What a sentence says from a figure on to its next stop. */
function clauseOf({ block, before }: PlacedStatement, { document }: CheckContext): string {
  const paragraph = paragraphsOf(document).find(({ id }) => id === block);
  return /^[^；。]*/u.exec(paragraph?.plain.slice(before.length) ?? '')?.[0] ?? '';
}

/** How no change is said (rule 30). */
export function noChange(spec: SpecOf<'no-change'>, context: CheckContext): CheckResult {
  const { say } = spec;
  const rest = 'rate' in say ? `${say.direction} 0.00 万元，增长 ${say.rate}` : say.words;
  const fix = `没有变化按规定写“${rest}”`;
  const findings = changesOf(context).flatMap(({ change, difference, statement }): readonly Finding[] => {
    const rate = change.rate?.text;
    if (difference !== 0 || ('rate' in say && change.direction === say.direction && rate === say.rate)) return [];
    return [found(spec, statement, `“${statement.label}”没有变化，却写“${change.direction}……${rate ?? ''}”`, fix)];
  });
  const inWords = paragraphsOf(context.document).flatMap(({ id, plain }): readonly Finding[] => {
    // A reason may well say that nothing changed.
    const words = LEVEL.exec(plain.replace(/主要原因[^；。]*/gu, ''))?.[0];
    if (words === undefined || ('words' in say && words === say.words)) return [];
    return [found(spec, { block: id }, `没有变化写成了“${words}”`, fix)];
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
    const message = `“${statement.label}”是 0，却比上年增加 ${change.difference.text} ${UNIT_NAMES[unitOfPrinted(change.difference) ?? 'wan']}`;
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

import { sayLike } from '../../base/money/printed-amount.ts';
import { UNIT_NAMES } from '../../base/money/unit.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { figureOf } from './fact.ts';
import { sectionOf, type StatedParagraph } from './section.ts';

/** A number with the decimals of an amount that is no rate and has no unit behind it. */
const WITHOUT_UNIT = /(?<!占|增长|下降|[\d.,-])-?\d[\d,]*\.\d\d(?![\d.%]|[亿万千]?元|平方米|[台辆个人户次])/gu;
/** What a person typed may hold numbers of any kind. */
const TYPED = /(?:主要原因|主要用于)[^；。]*/gu;
/** 政府性基金预算未安排。 */
const NOTHING = /^(?:\d+[、.．])?(?<label>[^，。；：]+?)未安排[。；]?$/u;
/** 本年和上年都没有安排政府性基金预算拨款。 */
const NOT_ARRANGED = /^[^，。；：]*没有安排(?<label>[^，。；：]+)[。；]?$/u;

/** Amounts without their unit, and 未安排 where the table has money (rule 20). */
export function looseAmounts(spec: SpecOf<'prose-amounts'>, context: CheckContext): readonly Finding[] {
  return sectionOf(context.document, spec.section).flatMap((paragraph) => [
    ...withoutUnit(spec, paragraph, context),
    ...saidToBeNothing(spec, paragraph, context),
  ]);
}

function withoutUnit(
  spec: SpecOf<'prose-amounts'>,
  { id, plain }: StatedParagraph,
  { pack }: CheckContext,
): readonly Finding[] {
  const { unit } = styleOf(pack.manifest, undefined, 'prose');
  const stated = plain.replace(TYPED, '');
  return [...stated.matchAll(WITHOUT_UNIT)].map(([amount]) => ({
    rule: ruleOf(spec),
    severity: spec.severity === 'error' ? 'warning' : spec.severity,
    where: { block: id },
    message: `“${amount}”后面没有金额单位`,
    actual: amount,
    fix: `请补上“${UNIT_NAMES[unit]}”`,
  }));
}

function saidToBeNothing(
  spec: SpecOf<'prose-amounts'>,
  { id, under, plain }: StatedParagraph,
  context: CheckContext,
): readonly Finding[] {
  const label = (NOTHING.exec(plain) ?? NOT_ARRANGED.exec(plain))?.groups?.['label'];
  const figure = label === undefined ? undefined : figureOf({ label, under }, context);
  if (label === undefined || figure === undefined || figure.printed === 0) return [];
  const table = figure.tableName;
  return [
    {
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block: id },
      message: `“${label}”文字写未安排，${table}是 ${figure.text}，相差 ${sayLike(Math.abs(figure.printed), figure)}`,
      expected: figure.text,
      actual: '未安排',
      exactExpected: figure.exact ?? figure.printed,
      fix: `请核对${table}第 ${String(figure.row + 1)} 行，改成一致`,
    },
  ];
}

import type { Fen } from '../../base/money/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult } from '../finding.ts';
import { printLike, sayLike, tailTolerance, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { changesOf, type Change } from './changes.ts';

/**
 * A total changed by what its parts changed, taken together (rule 22). Where every figure has become nothing this alone
 * ties a difference to anything: its rate is 100 % whatever it was.
 */
export function changeSums(spec: SpecOf<'change-sums'>, context: CheckContext): CheckResult {
  const changes = changesOf(context).filter(({ statement }) => statement.under.includes(spec.section));
  const named = (words: RegExp): readonly Change[] => changes.filter(({ statement }) => words.test(statement.label));
  const [total] = named(spec.total);
  if (total === undefined) return CLEAN;
  const parts = spec.parts.flatMap(named);
  const paragraph = total.statement.block;
  // A part said to be level adds nothing; of parts that stand elsewhere nobody knows whether they are all of them.
  if (parts.length === 0 || parts.some(({ statement }) => statement.block !== paragraph)) return CLEAN;
  const sum = parts.reduce((added, part) => added + signed(part), 0);
  const difference = Math.abs(sum - signed(total));
  if (difference === 0) return CLEAN;
  // Each difference is taken from two rounded figures, so each may miss by a whole step.
  const isTail = difference <= tailTolerance(total.change.difference.step, 2 * (spec.parts.length + 1));
  const { label, block } = total.statement;
  const like = total.change.difference;
  return {
    findings: [
      {
        rule: ruleOf(spec),
        severity: isTail ? 'hint' : spec.severity,
        where: { block },
        message: `“${label}”写${inWords(signed(total), like)}，各项增减合计${inWords(sum, like)}，相差 ${sayLike(difference, like)}`,
        expected: printLike(sum, like),
        actual: printLike(signed(total), like),
        fix: isTail ? '这是四舍五入尾差，不用改' : '请核对合计和各项的增减额',
      },
    ],
  };
}

function signed({ change, difference }: Change): Fen {
  return change.direction === '增加' ? difference : -difference;
}

function inWords(amount: Fen, like: PrintedAmount): string {
  return `${amount < 0 ? '减少' : '增加'} ${printLike(Math.abs(amount), like)}`;
}

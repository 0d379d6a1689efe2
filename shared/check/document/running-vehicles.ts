import type { SpecOf } from '../../pack/check-spec.ts';
import type { ParagraphBlock } from '../../prose/block.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { cellOf } from '../table/cell-lookup.ts';
import { countIn } from './count-word.ts';
import { found } from './found.ts';
import { plainOf } from './printed-text.ts';
import { remembered } from './remembered.ts';
import { tableName } from '../table/place-name.ts';

type Spec = SpecOf<'running-vehicles'>;

/**
 * Money for running vehicles needs vehicles (rule 48). Vehicles without such money are lawful: they may run on other money
 * or on another office's, so that is told and no more.
 */
export function runningVehicles(spec: Spec, context: CheckContext): CheckResult {
  const cell = cellOf(context, spec.spending);
  if (cell === undefined) return CLEAN;
  const { amount, figures } = cell;
  const place = `${tableName(figures)} 公务用车运行费`;
  const findings = context.document.blocks.flatMap((block): readonly Finding[] => {
    const count = block.type === 'paragraph' ? countedIn(block, spec) : undefined;
    if (count === undefined || count > 0 === amount.printed > 0) return [];
    if (count > 0 && runsOnOtherMoney(spec, context)) return [];
    const printed = amount.text === '' ? '0.00' : amount.text;
    const values = { expected: printed, actual: String(count), exactExpected: amount.exact ?? amount.printed };
    return [
      count === 0
        ? found(
            spec,
            { block: block.id },
            {
              ...values,
              message: `国有资产里车辆是 0 辆，${place}安排了 ${printed} 万元`,
              fix: '请核对车辆数和“三公”经费预算；租用或借用车辆的，请在“不适用”里写明',
            },
          )
        : found(
            spec,
            { block: block.id },
            {
              ...values,
              severity: spec.idle,
              message: `国有资产里有车辆 ${String(count)} 辆，${place}没有安排`,
              fix: '请核对；车辆由其他资金或其他单位负担运行的，不用改',
            },
          ),
    ];
  });
  return { findings };
}

function runsOnOtherMoney({ economic }: Spec, { draft }: CheckContext): boolean {
  return (draft?.ledger ?? []).some((line) => line.amount > 0 && economic.includes(line.economic ?? ''));
}

const countedIn = remembered((paragraph: ParagraphBlock, spec: Spec): number | undefined =>
  countIn(spec.count.exec(plainOf(paragraph))?.groups?.['count'] ?? ''),
);

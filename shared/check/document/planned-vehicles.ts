import type { BudgetDocument } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { ParagraphBlock } from '../../prose/block.ts';
import type { CheckContext } from '../context.ts';
import { cellOf } from '../table/cell-lookup.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { countIn } from './count-word.ts';
import { found } from './found.ts';
import { plainOf } from './printed-text.ts';
import { remembered } from './remembered.ts';
import { tableName } from '../table/place-name.ts';

type Spec = SpecOf<'planned-vehicles'>;

/** Vehicles the prose plans to buy need money in 公务用车购置费, and the other way round (rule 48). */
export function plannedVehicles(spec: Spec, context: CheckContext): CheckResult {
  const cell = cellOf(context, spec.spending);
  if (cell === undefined) return CLEAN;
  const { amount: money, figures } = cell;
  const place = `${tableName(figures)} 公务用车购置费`;
  const findings = planned(spec, context.document).flatMap(({ where, count }): readonly Finding[] => {
    if (count > 0 === money.printed > 0) return [];
    const message =
      count > 0
        ? `文字计划购置车辆 ${String(count)} 辆，${place}没有安排`
        : `文字没有计划购置车辆，${place}安排了 ${money.text}`;
    return [
      found(spec, where, {
        message,
        expected: money.text === '' ? '0.00' : money.text,
        actual: String(count),
        exactExpected: money.exact ?? money.printed,
        fix: '请核对购置计划和“三公”经费预算',
      }),
    ];
  });
  return { findings };
}

/** Where the prose says how many vehicles are to be bought. */
function planned(spec: Spec, { blocks }: BudgetDocument) {
  return blocks.flatMap((block) => {
    const count = block.type === 'paragraph' ? plannedIn(block, spec) : undefined;
    return count === undefined ? [] : [{ where: { block: block.id }, count }];
  });
}

const plannedIn = remembered((paragraph: ParagraphBlock, spec: Spec): number | undefined => {
  const text = plainOf(paragraph);
  return spec.none.test(text) ? 0 : countIn(spec.some.exec(text)?.groups?.['count'] ?? '');
});

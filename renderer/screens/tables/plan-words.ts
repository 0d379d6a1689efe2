import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { writeAmount, type TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import type { CellPlan } from '../../components/table/cell-plan.ts';

/** What was done to the cells of a table, and what was left alone and why. */
export type CellDeed = 'paste' | 'fill' | 'empty';

/** Says what a plan did; `amounts` of none: nothing was changed. */
export function planInWords({ amounts, left, beyond }: CellPlan, deed: CellDeed, unit: TypedUnit): string {
  const sum = amounts.reduce((total, { amount }) => total + amount, 0);
  const cells = `${String(amounts.length)} 格`;
  const done = {
    paste: `已放入 ${cells}，合计 ${writeAmount(sum, unit, true)} ${UNIT_NAMES[unit]}`,
    fill: `已填 ${cells}`,
    empty: `已清空 ${cells}`,
  }[deed];
  return [
    amounts.length === 0 ? '没有可以改的格子' : done,
    left === 0 ? '' : `；${String(left)} 格${LEFT[deed]}`,
    beyond === 0 ? '' : `；${String(beyond)} 格超出这张表，没有放入`,
  ].join('');
}

const LEFT = {
  paste: '是文字或由明细算出，没有改',
  fill: '没有填：它或者它上面的格子是文字，或由明细算出',
  empty: '是文字或由明细算出，没有改',
} as const satisfies Record<CellDeed, string>;

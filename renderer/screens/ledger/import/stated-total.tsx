import type { Fen } from '../../../../shared/base/fen.ts';
import { UNIT_NAMES, writeAmount, type AmountUnit } from '../../../../shared/base/typed-amount.ts';
import type { BudgetYear } from '../../../../shared/read/table-file/column-meaning.ts';

const YEARS = [
  ['current', '本年'],
  ['prior', '上年'],
] as const;

/** Compares the grand total the table states with what was recognised: the quickest way to see that nothing is missing. */
export function StatedTotal({
  stated,
  sums,
  unit,
}: {
  readonly stated: Readonly<Record<BudgetYear, Fen | null>>;
  readonly sums: Readonly<Record<BudgetYear, Fen>>;
  readonly unit: AmountUnit;
}) {
  return (
    <>
      {YEARS.map(([year, name]) => {
        const total = stated[year];
        if (total === null) return null;
        const words = `表里${name}合计 ${writeAmount(total, unit, true)} ${UNIT_NAMES[unit]}`;
        if (total === sums[year]) return <p key={year}>✓ {words}，与认出的相符。</p>;
        const difference = writeAmount(Math.abs(total - sums[year]), unit, true);
        return (
          <p key={year} className="negative">
            ！{words}，认出的{total > sums[year] ? '少' : '多'} {difference} {UNIT_NAMES[unit]}
            ，请看退回的行和栏目。
          </p>
        );
      })}
    </>
  );
}

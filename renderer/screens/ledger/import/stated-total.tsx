import { UNIT_NAMES } from '../../../../shared/base/money/unit.ts';
import { writeAmount, type TypedUnit } from '../../../../shared/base/money/typed-amount.ts';
import type { ComparedTotal } from '../../../../shared/read/ledger/compared-total.ts';

const YEARS = { current: '本年', prior: '上年' } as const;

/** Compares the grand total the table states with what was recognised: the quickest way to see that nothing is missing. */
export function StatedTotal({ totals, unit }: { readonly totals: readonly ComparedTotal[]; readonly unit: TypedUnit }) {
  return (
    <>
      {totals.map(({ row, year, printed, recognised, agrees }) => {
        const key = `${String(row)} ${year}`;
        if (printed === null)
          return (
            <p key={key} className="negative">
              ！表里第 {row} 行的{YEARS[year]}合计没有读出来，没有核对。
            </p>
          );
        const words = `表里${YEARS[year]}合计 ${writeAmount(printed, unit, true)} ${UNIT_NAMES[unit]}`;
        if (agrees === true) return <p key={key}>✓ {words}，与认出的相符。</p>;
        const difference = writeAmount(Math.abs(printed - recognised), unit, true);
        return (
          <p key={key} className="negative">
            ！{words}，认出的{printed > recognised ? '少' : '多'} {difference} {UNIT_NAMES[unit]}
            ，请看退回的行和栏目。
          </p>
        );
      })}
    </>
  );
}

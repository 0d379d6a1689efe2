import { UNIT_NAMES } from '../../shared/base/money/unit.ts';
import { writeAmount, type TypedUnit } from '../../shared/base/money/typed-amount.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { useWorkspace } from '../context.tsx';
import { readOneAmount } from './one-amount.ts';
import { TypedNumber, type NumberInputProps } from './form/typed-number.tsx';

/** An amount in fen, typed in 万元 or 元 as the title bar says; exact, with the unit in sight. */
export function MoneyInput({
  allowNegative = false,
  ...props
}: NumberInputProps & { /** Refused otherwise. */ readonly allowNegative?: boolean }) {
  const unit = useWorkspace((workspace) => workspace.unit);
  return (
    <TypedNumber
      {...props}
      unit={UNIT_NAMES[unit]}
      read={(text) => readMoney(text, unit, allowNegative)}
      write={(amount, resting) => writeAmount(amount, unit, resting)}
    />
  );
}

function readMoney(text: string, unit: TypedUnit, allowNegative: boolean): Result<number, string> {
  const amount = readOneAmount(text, unit);
  if (!amount.ok) return amount;
  // A dash says "nothing" in a table; in a field it is the beginning of a number.
  if (amount.value === null) return fail('还没有数字');
  return amount.value < 0 && !allowNegative ? fail('不能是负数') : ok(amount.value);
}

/** A computed amount: grey, not to be typed into, exact like its neighbours. */
export function MoneyOutput({ amount, label }: { readonly amount: number; readonly label: string }) {
  const unit = useWorkspace((workspace) => workspace.unit);
  return (
    <output className={amount < 0 ? 'computed amount negative' : 'computed amount'} aria-label={label}>
      {writeAmount(amount, unit, true)} {UNIT_NAMES[unit]}
    </output>
  );
}

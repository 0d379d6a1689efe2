import { readAmount, UNIT_NAMES, writeAmount } from '../../shared/base/typed-amount.ts';
import { fail } from '../../shared/base/result.ts';
import { useWorkspace } from '../context.tsx';
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
      read={(text) => {
        const amount = readAmount(text, unit);
        return amount.ok && amount.value < 0 && !allowNegative ? fail('不能是负数') : amount;
      }}
      write={(amount, resting) => writeAmount(amount, unit, resting)}
    />
  );
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

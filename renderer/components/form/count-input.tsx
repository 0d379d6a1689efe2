import { oneNumber } from '../../../shared/base/one-number.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { TypedNumber, type NumberInputProps } from './typed-number.tsx';

/** A whole number of persons, vehicles or machines. */
export function CountInput({
  signed = false,
  ...props
}: NumberInputProps & { readonly unit: string; /** May be negative, as a change. */ readonly signed?: boolean }) {
  return (
    <TypedNumber
      {...props}
      read={(text) => readCount(text, signed)}
      write={(count) => (signed && count > 0 ? `+${String(count)}` : String(count))}
    />
  );
}

/** An area in m² with at most two decimals. */
export function AreaInput(props: NumberInputProps) {
  return <TypedNumber {...props} unit="平方米" read={readArea} write={writeArea} />;
}

function readCount(text: string, signed: boolean): Result<number, string> {
  const plain = oneNumber(text);
  if (!plain.ok) return plain;
  const digits = withoutThousands(plain.value);
  if (!/^[-+]?\d{1,9}$/.test(digits)) return fail('请输入整数');
  const count = Number(digits);
  return count < 0 && !signed ? fail('不能是负数') : ok(count + 0);
}

function readArea(text: string): Result<number, string> {
  const plain = oneNumber(text);
  if (!plain.ok) return plain;
  const digits = withoutThousands(plain.value);
  if (!/^\d{1,10}(\.\d*)?$/.test(digits)) return fail('请输入数字，例如 1000.00');
  return /\.\d{3}/.test(digits.replace(/0+$/, '')) ? fail('最多两位小数') : ok(Number(digits));
}

function writeArea(area: number, resting: boolean): string {
  const [whole = '', decimals = ''] = area.toFixed(2).split('.');
  return `${resting ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole}.${decimals}`;
}

/** Separators count only where they part groups of three digits; elsewhere the text stays what it is, no number. */
function withoutThousands(text: string): string {
  return /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text;
}

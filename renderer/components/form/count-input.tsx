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
  const plain = halfWidth(text);
  if (!/^[-+]?\d{1,9}$/.test(plain)) return fail('请输入整数');
  const count = Number(plain);
  return count < 0 && !signed ? fail('不能是负数') : ok(count + 0);
}

function readArea(text: string): Result<number, string> {
  const plain = halfWidth(text);
  if (!/^\d{1,10}(\.\d*)?$/.test(plain)) return fail('请输入数字，例如 1000.00');
  return /\.\d{3}/.test(plain.replace(/0+$/, '')) ? fail('最多两位小数') : ok(Number(plain));
}

function writeArea(area: number, resting: boolean): string {
  const [whole = '', decimals = ''] = area.toFixed(2).split('.');
  return `${resting ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole}.${decimals}`;
}

/** As input methods leave numbers: full-width digits and signs, white space, separators. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/g, '-')
    .replace(/[\s,]+/g, '');
}

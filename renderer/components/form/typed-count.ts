import { oneNumber } from '../../../shared/base/money/one-number.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { inField, severalNumbers } from '../one-line.ts';

/** Reads a whole number; the problem is a sentence without a subject. */
export function readCount(text: string, signed: boolean): Result<number, string> {
  const plain = numberText(text);
  if (!plain.ok) return plain;
  if (!/^[-+]?\d{1,9}$/.test(plain.value)) return fail('请输入整数');
  const count = Number(plain.value);
  return count < 0 && !signed ? fail('不能是负数') : ok(count + 0);
}

/** Reads an area in m²; the problem is a sentence without a subject. */
export function readArea(text: string): Result<number, string> {
  const plain = numberText(text);
  if (!plain.ok) return plain;
  if (!/^\d{1,10}(\.\d*)?$/.test(plain.value)) return fail('请输入数字，例如 1000.00');
  return /\.\d{3}/.test(plain.value.replace(/0+$/, '')) ? fail('最多两位小数') : ok(Number(plain.value));
}

/** The text of one number. Separators count only where they part groups of three digits; elsewhere it is no number. */
function numberText(text: string): Result<string, string> {
  const several = severalNumbers(text);
  if (several !== undefined) return fail(several);
  const plain = oneNumber(text);
  if (!plain.ok) return fail(inField(plain.problem));
  const { value } = plain;
  return ok(/^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(value) ? value.replaceAll(',', '') : value);
}

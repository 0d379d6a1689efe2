import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { severalNumbers } from '../one-line.ts';

/** Reads a whole number; the problem is a sentence without a subject. */
export function readCount(text: string, signed: boolean): Result<number, string> {
  const plain = halfWidth(text);
  const several = severalNumbers(text) ?? apart(plain);
  if (several !== undefined) return fail(several);
  if (!/^[-+]?\d{1,9}$/.test(plain)) return fail('请输入整数');
  const count = Number(plain);
  return count < 0 && !signed ? fail('不能是负数') : ok(count + 0);
}

/** Reads an area in m²; the problem is a sentence without a subject. */
export function readArea(text: string): Result<number, string> {
  const plain = halfWidth(text);
  const several = severalNumbers(text) ?? apart(plain);
  if (several !== undefined) return fail(several);
  if (!/^\d{1,10}(\.\d*)?$/.test(plain)) return fail('请输入数字，例如 1000.00');
  return /\.\d{3}/.test(plain.replace(/0+$/, '')) ? fail('最多两位小数') : ok(Number(plain));
}

/** As input methods leave numbers: full-width digits and signs; blanks and commas only where they part thousands. */
function halfWidth(text: string): string {
  const plain = text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/g, '-')
    .replace(/[\u200b\ufeff]+/g, '')
    .trim()
    .replace(/^([-+])\s+/, '$1');
  return /^[-+]?\d{1,3}([\s,]\d{3})+(\.\d*)?$/.test(plain) ? plain.replace(/[\s,]/g, '') : plain;
}

/** Digits with a blank between them that parts no thousands. */
function apart(plain: string): string | undefined {
  return /\d\s+[-+]?\d/.test(plain) ? '中间有空格，是两个数，这里只能填一个' : undefined;
}

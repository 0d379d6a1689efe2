import { plainText } from './printed-text.ts';

const DIGITS = '〇一二三四五六七八九';

/** A text as patterns want it, full-width digits and 二〇二四年 as 2024年. */
export function plainYears(text: string): string {
  return plainText(text)
    .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[一二][〇○零Ｏ一二三四五六七八九]{3}(?=年)/gu, (year) =>
      [...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''),
    );
}

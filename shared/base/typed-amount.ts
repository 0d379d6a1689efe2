import { MAX_LINE_AMOUNT, type Fen } from './fen.ts';
import { fail, ok, type Result } from './result.ts';

/** Amounts as a person types and reads them on screen: exact to the fen, in 万元 or in 元. */

/** In what an amount is typed and shown. */
export type AmountUnit = 'wan' | 'yuan';

/** What each unit is called. */
export const UNIT_NAMES = { wan: '万元', yuan: '元' } as const satisfies Record<AmountUnit, string>;

/** Decimal places from the unit down to the fen. */
const PLACES = { wan: 6, yuan: 2 } as const satisfies Record<AmountUnit, number>;

/**
 * Reads a typed amount without a floating step: `35.28`, `1,555.53`, full-width digits, `￥`, a minus or accounting
 * brackets; a unit written behind it (`35万元`) goes before the one that is set. Problems are in the user's words.
 */
export function readAmount(text: string, unit: AmountUnit): Result<Fen, string> {
  const match = /^([-+(]?)[¥]?([-+]?)(\d[\d,]*|(?=\.\d))(?:\.(\d*))?(万元|万|元)?(\)?)$/.exec(plain(text));
  if (match === null) return fail(`请输入数字，例如 ${unit === 'wan' ? '35.28' : '352,800.00'}`);
  const [, before = '', sign = '', whole = '', decimals = '', written, after = ''] = match;
  if ((before === '(') !== (after === ')') || (before !== '' && sign !== '')) return fail('括号或正负号不成对');
  if (!/^(\d*|\d{1,3}(,\d{3})+)$/.test(whole)) return fail('千位分隔符的位置不对，请检查');
  const places = PLACES[written === undefined ? unit : written === '元' ? 'yuan' : 'wan'];
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return fail(`最多 ${String(places)} 位小数（精确到分）`);
  const digits = whole.replace(/,/g, '') + kept.padEnd(places, '0');
  const size = digits.replace(/^0+/, '').length > 16 ? Number.POSITIVE_INFINITY : Number(digits);
  if (size > MAX_LINE_AMOUNT) return fail('超出 1000 亿元的上限，请检查金额单位');
  const isNegative = before === '(' || before === '-' || sign === '-';
  return ok(isNegative && size !== 0 ? -size : size);
}

/** Writes an amount exactly, at least two decimals, with thousands separators or without: 35280000 → `35.28`. */
export function writeAmount(amount: Fen, unit: AmountUnit, grouped: boolean): string {
  const places = PLACES[unit];
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const decimals = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return `${amount < 0 ? '-' : ''}${shown}.${decimals}`;
}

/** Half-width signs, no white space: what input methods and spreadsheets put around a number. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[￥]/g, '¥')
    .replace(/[−–—]/g, '-')
    .replace(/。/g, '.')
    .replace(/[\s\u200b\ufeff]+/g, '');
}

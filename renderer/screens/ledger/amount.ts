import { MAX_LINE_AMOUNT, type Fen } from '../../../shared/base/fen.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Unit } from '../../workspace.ts';

/** Amounts as they are typed and shown: decimal text in 万元 or 元 against exact fen, digit by digit. */

/** What each unit is called. */
export const UNIT_NAMES = { wan: '万元', yuan: '元' } as const satisfies Record<Unit, string>;

/** Decimals that reach down to one fen. */
const DECIMALS = { wan: 6, yuan: 2 } as const satisfies Record<Unit, number>;

/**
 * Reads an amount: thousands separators, full-width digits, ￥, a minus in front or accountants' brackets, and a unit
 * behind the number, which then counts instead of `unit`. Null for an empty text; the problem is a sentence.
 */
export function parseAmount(text: string, unit: Unit): Result<Fen | null, string> {
  const plain = text.normalize('NFKC').replace(/[\s,'¥￥]/gu, '');
  if (plain === '' || plain === '-' || plain === '—') return ok(null);
  if (/\d[eE][+-]?\d/.test(plain)) return fail('是科学计数法，数字已不完整，请先在表格里改成数值格式');
  const match = /^([-−–]?)(\(?)([-−–]?)(\d*)(?:\.(\d*))?(\)?)(万元|万|元)?$/u.exec(plain);
  const [, before = '', open = '', inside = '', whole = '', decimals = '', close = '', suffix = ''] = match ?? [];
  if (match === null || whole + decimals === '' || (open === '') !== (close === '')) return fail('不是数字');
  const inUnit: Unit = suffix === '' ? unit : suffix === '元' ? 'yuan' : 'wan';
  const places = DECIMALS[inUnit];
  const kept = decimals.slice(0, places).padEnd(places, '0');
  if (/[1-9]/.test(decimals.slice(places))) {
    return fail(`小数太多：以${UNIT_NAMES[inUnit]}计最多 ${places} 位（精确到分）`);
  }
  const digits = (whole + kept).replace(/^0+(?=\d)/, '');
  const fen = Number(digits);
  if (digits.length > 15 || fen > MAX_LINE_AMOUNT) return fail('超出每行 ±1000 亿元的上限，请检查单位');
  const negative = (open !== '' ? 1 : 0) + (before + inside).length;
  if (negative > 1) return fail('不是数字');
  return ok(negative === 1 && fen !== 0 ? -fen : fen);
}

/** An exact amount in the unit without thousands, as spreadsheets take it: `84.11`, `-0.5`. */
export function plainAmount(amount: Fen, unit: Unit): string {
  const places = DECIMALS[unit];
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** An exact amount as the grid shows it: thousands, at least two decimals, never rounded: `1,234.50`, `84.112345`. */
export function shownAmount(amount: Fen, unit: Unit): string {
  const [whole = '0', decimals = ''] = plainAmount(amount, unit).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${decimals.padEnd(2, '0')}`;
}

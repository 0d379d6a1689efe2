import { z } from 'zod';
import { MAX_LINE_AMOUNT } from '../base/money/fen.ts';
import { isPrintable } from '../base/text.ts';

/** What a draft is made of: texts, lists and numbers, each with the bounds that keep a file from being endless. */

/** The most a draft may hold: far beyond any office, so that whoever opens a draft of others knows what to expect. */
export const MOST = {
  characters: 200_000,
  name: 2_000,
  lines: 50_000,
  projects: 5_000,
  /** Indicators of one sheet. */
  indicators: 1_000,
  /** Entries of every other list. */
  entries: 20_000,
  units: 1_000,
  /** Cells that a published document printed: as many as a published document may have. */
  baseline: 600_000,
} as const;

/** A list that is not endless. */
export const listOf = <Entry extends z.ZodType>(entry: Entry, most: number = MOST.entries) =>
  z.array(entry).max(most, `最多 ${String(most)} 条，请删去多余的，或分成几份草稿`);
/** Named entries that are not endless. */
export const few = (entries: Readonly<Record<string, unknown>>): boolean => Object.keys(entries).length <= MOST.entries;
/** What is said where there are more. */
export const TOO_MANY = `最多 ${String(MOST.entries)} 条，请删去多余的`;

/** A text of any length a person writes. */
export const text = z
  .string('必须是文字')
  .max(MOST.characters, `超过 ${String(MOST.characters / 10_000)} 万字，请删减`)
  .refine(isPrintable, '含有不能印出的控制字符，请删除或重新输入这段文字');
/** A name stands on one line of a table or heading. */
export const name = text
  .max(MOST.name, `超过 ${String(MOST.name)} 字，请改短`)
  .refine((value) => !/[\n\r\u2028\u2029]/.test(value), '不能换行');
/** A day as ISO writes it. */
export const isoDate = text.refine(isCalendarDate, '必须是“2025-02-20”这样的日期');

/** An integer number of fen; `text` says what is wrong. */
export const wholeFen = (text: string) => z.number(text).int(text);
/** One ledger line's amount in fen; may be negative (an adjustment). */
export const lineAmount = wholeFen('必须是整数分')
  .min(-MAX_LINE_AMOUNT, '超出每行 ±1000 亿元的上限')
  .max(MAX_LINE_AMOUNT, '超出每行 ±1000 亿元的上限');
/** An amount in fen that cannot be negative. */
export const money = wholeFen('必须是整数分').min(0, '不能是负数').max(MAX_LINE_AMOUNT, '超出 1000 亿元的上限');
/** A count of persons, vehicles or machines. */
export const count = z.number('必须是整数').int('必须是整数').min(0, '不能是负数');
/** An area in square metres. */
export const squareMetres = z
  .number('必须是数字')
  .min(0, '不能是负数')
  .max(1e12, '过大')
  .refine(hasTwoDecimals, '最多两位小数');

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function hasTwoDecimals(value: number): boolean {
  return Math.round(value * 100) / 100 === value;
}

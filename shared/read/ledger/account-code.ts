import { withoutUnseen } from '../../base/money/one-number.ts';
import type { Classification, Trust } from '../../ledger/codes.ts';

/** The codes a ledger line may carry, and how people write them. */

/** One code that can be chosen. */
export interface CodeItem {
  readonly code: string;
  readonly name: string;
  readonly trust: Trust;
}

/** Length of a code that a ledger line may carry: 7 digits functional, 5 digits economic. */
export type CodeLength = 5 | 7;

/** How sure a name is: the sure ones come first, the others say so. */
export const DOUBT = {
  attested: 0,
  brief: 0,
  'attested-name': 0,
  listed: 0,
  typed: 0,
  'attested-old': 1,
  recall: 2,
} as const;

const lists = new WeakMap<Classification, Map<CodeLength, readonly CodeItem[]>>();

/** The codes a ledger line may carry, sure ones first, each group ascending; made once for each classification. */
export function codeItems(codes: Classification, length: CodeLength): readonly CodeItem[] {
  let byLength = lists.get(codes);
  if (byLength === undefined) {
    byLength = new Map();
    lists.set(codes, byLength);
  }
  let items = byLength.get(length);
  if (items === undefined) {
    // Economic sections are five digits from 301 on; five digits below are functional sections.
    const wanted = codes.codes.filter((code) => code.length === length && (length === 7 || code >= '3'));
    items = wanted
      .flatMap((code) => {
        const entry = codes.entry(code);
        return entry === undefined ? [] : [{ code, name: entry.name, trust: entry.trust }];
      })
      .sort((one, other) => DOUBT[one.trust] - DOUBT[other.trust]);
    byLength.set(length, items);
  }
  return items;
}

/** A code or the reason why the text is none. */
export type CodeReading =
  | { readonly ok: true; readonly code: string }
  /** `digits` are those of a code of another length. */
  | { readonly ok: false; readonly problem: string; readonly digits?: string };

/**
 * Reads a typed or pasted code: digits alone, digits with a name behind or around them (`2010301 行政运行`,
 * `[30101]基本工资`), or a name only one code has. Codes nobody knows are accepted.
 */
export function readCode(text: string, length: CodeLength, codes: Classification): CodeReading {
  const plain = plainCode(text);
  if (/^\d(\.\d+)?e[+-]?\d+$/iu.test(plain)) {
    return { ok: false, problem: `“${plain}”是科学计数法，编码已不完整，请先在表格里改成文本格式` };
  }
  const digits = /^[[【(（]?\s*(\d+)(?!\d)/u.exec(joined(plain))?.[1];
  if (digits !== undefined) {
    if (SECOND_CODE.test(plain))
      return { ok: false, problem: `“${plain.replace(/\s+/gu, ' ')}”里像是有两个编码，请只留一个` };
    if (digits.length === length) return { ok: true, code: digits };
    return { ok: false, problem: lengthProblem(digits, length), digits };
  }
  const name = plain.replace(/\s+/gu, '');
  const found = codeItems(codes, length).filter((item) => item.name === name);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { ok: true, code: only.code };
  if (found.length > 1) return { ok: false, problem: `有 ${found.length} 个科目叫“${name}”，请写编码` };
  return { ok: false, problem: `没有叫“${name}”的科目，请写 ${length} 位编码` };
}

/** A code and right behind it another one: `2010301⏎2010302`, `30101、30102`. */
const SECOND_CODE = /^[[【(（]?\s*(?:\d{7}|\d{5})[\])】）]?[\s、,;/]+[[【(（]?(?:\d{7}|\d{5})(?!\d)/u;

/**
 * The text of a code without what surrounds it: unseen marks, full-width digits, and the apostrophe that keeps a
 * spreadsheet from taking a code for a number.
 */
export function plainCode(text: string): string {
  return withoutUnseen(text)
    .normalize('NFKC')
    .trim()
    .replace(/^['‘’]/u, '')
    .trim();
}

/** The levels of a code set apart from each other are joined, the decimals a spreadsheet shows of a whole number dropped. */
function joined(text: string): string {
  return text
    .replace(/^([[【(（]?\s*\d{3})([-. ])(\d{2})\2(\d{2})(?![\d.])/u, '$1$3$4')
    .replace(/^([[【(（]?\s*\d{3})[- ](\d{2})(?![\d.])/u, '$1$2')
    .replace(/^([[【(（]?\s*\d+)\.0+(?!\d)/u, '$1');
}

function lengthProblem(digits: string, length: CodeLength): string {
  const level = length === 7 ? '项级' : '款级';
  return `“${digits}”是 ${digits.length} 位，应为 ${length} 位的${level}科目`;
}

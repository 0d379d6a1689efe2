import { oneNumber } from '../../base/money/one-number.ts';

/** 指标值: operator, number and unit. */

/** Which values a target allows. */
export type Operator = '>=' | '<=' | '=' | '>' | '<';

/** A target or a value that was reached, read. */
export interface Target {
  /** Undefined where none is written, as in 上年完成值. */
  readonly operator: Operator | undefined;
  readonly value: number;
  /** `%`, `万元`, `人次`; empty where none is written. */
  readonly unit: string;
}

/** Operators as words, signs of every width, and the form's own two-stroke ones. */
const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:>=|≥|⩾|≧|大于等于|大于或等于|不低于|不少于|不小于)/u, '>='],
  [/^(?:<=|≤|⩽|≦|小于等于|小于或等于|不高于|不超过|不多于|不大于)/u, '<='],
  [/^(?:>|大于|高于|超过)/u, '>'],
  [/^(?:<|小于|低于|少于)/u, '<'],
  [/^(?:=|等于)/u, '='],
];

/** Reads a target: `＞=10家`, `≤24.67万元`, `=100%`, `2600人次`; undefined for words and dates. */
export function readTarget(text: string): Target | undefined {
  // Compatibility forms folded first: ＞= is >=, ％ is %.
  const one = oneNumber(text.normalize('NFKC'));
  if (!one.ok) return undefined;
  const plain = one.value;
  const operator = OPERATORS.find(([pattern]) => pattern.test(plain));
  const rest = operator === undefined ? plain : plain.replace(operator[0], '');
  const match = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?([^\d.,]*)$/u.exec(rest);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', unit = ''] = match;
  return { operator: operator?.[1], value: Number(whole.replaceAll(',', '') + decimals), unit };
}

/** The unit an indicator's name ends in: `边界巡查（次）` → `次`; undefined where it names none. */
export function unitOfName(name: string): string | undefined {
  return /[（(]([^（）()]{1,8})[）)]$/u.exec(name)?.[1]?.normalize('NFKC');
}

/** Units of amount stand for different numbers and must agree to the letter; others may be a part of one another, as 人 of 人次. */
const MONEY = '元';

/** Whether two units may stand for one thing. */
export function unitsAgree(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.endsWith(MONEY) || other.endsWith(MONEY)) return false;
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/** Whether some value satisfies both targets. Ranges that meet do so at an end, between the ends, or beyond both. */
export function compatible(one: Target, other: Target): boolean {
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return [low - 1, low, (low + high) / 2, high, high + 1].some((value) => allows(one, value) && allows(other, value));
}

function allows({ operator, value }: Target, reached: number): boolean {
  const verdicts = {
    '>=': reached >= value,
    '>': reached > value,
    '<=': reached <= value,
    '<': reached < value,
    '=': reached === value,
  } as const satisfies Record<Operator, boolean>;
  return verdicts[operator ?? '='];
}

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
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
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
const MONEY = /元$/u;

/** Whether two units may stand for one thing. */
export function unitsAgree(one: string, other: string): boolean {
  if (one === other) return true;
  if (MONEY.test(one) || MONEY.test(other)) return false;
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/** Whether some value satisfies both targets. */
export function compatible(one: Target, other: Target): boolean {
  const [low, high] = [one, other].map(rangeOf).reduce(
    (common, range) => [
      { at: Math.max(common[0].at, range[0].at), open: opener(common[0], range[0], Math.max) },
      { at: Math.min(common[1].at, range[1].at), open: opener(common[1], range[1], Math.min) },
    ],
    [
      { at: -Infinity, open: false },
      { at: Infinity, open: false },
    ] as Range,
  );
  return low.at < high.at || (low.at === high.at && !low.open && !high.open);
}

interface End {
  readonly at: number;
  /** Whether the end itself is outside. */
  readonly open: boolean;
}
type Range = readonly [End, End];

function opener(one: End, other: End, choose: (one: number, other: number) => number): boolean {
  if (one.at === other.at) return one.open || other.open;
  return choose(one.at, other.at) === one.at ? one.open : other.open;
}

function rangeOf({ operator, value }: Target): Range {
  const exact = { at: value, open: false };
  const beyond = { at: value, open: true };
  const ranges = {
    '>=': [exact, { at: Infinity, open: false }],
    '>': [beyond, { at: Infinity, open: false }],
    '<=': [{ at: -Infinity, open: false }, exact],
    '<': [{ at: -Infinity, open: false }, beyond],
    '=': [exact, exact],
  } as const satisfies Record<Operator, Range>;
  return ranges[operator ?? '='];
}

/** Amounts as the forms print them, counted in whole 0.01 万元 (`hundredths`); 0.01 万元 = 10,000 fen. */

/** Half-up, away from zero for negatives (forms.md §2, 1). */
export function hundredths(fen: bigint): bigint {
  const size = fen < 0n ? -fen : fen;
  const rounded = (size + 5_000n) / 10_000n;
  return fen < 0n ? -rounded : rounded;
}

/** `-1,234.56` from -123456. */
export function decimal(value: bigint): string {
  const size = value < 0n ? -value : value;
  const whole = String(size / 100n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = String(size % 100n).padStart(2, '0');
  return `${value < 0n ? '-' : ''}${whole}.${fraction}`;
}

/** An amount in prose and in the sheets: zero is `0.00`. */
export function amount(fen: bigint): string {
  return decimal(hundredths(fen));
}

/** An amount in a table: blank when the exact sum is zero, `0.00` when it only rounds to nothing. */
export function cell(fen: bigint): string {
  return fen === 0n ? '' : amount(fen);
}

/** `part / whole` as a percentage with two decimals, half-up, sign kept; a whole of 0 gives `0.00%`. */
export function percentage(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.00%';
  const negative = part < 0n !== whole < 0n;
  const top = (part < 0n ? -part : part) * 10_000n;
  const bottom = whole < 0n ? -whole : whole;
  const size = (2n * top + bottom) / (2n * bottom);
  return `${decimal(negative ? -size : size)}%`;
}

/** Share of a part in a whole, both as displayed (forms.md §2, 2 and 3). */
export function share(part: bigint, whole: bigint): string {
  return percentage(hundredths(part), hundredths(whole));
}

/** The words of a change between two displayed values. */
export interface Change {
  /** `增加2.81万元` or `减少2.81万元`. */
  readonly difference: string;
  /** `增长2.59%` or `下降2.59%`. */
  readonly rate: string;
}

/** forms.md §2, 2, 4 and 5, and §3b for a negative amount against a base of 0. */
export function change(currentFen: bigint, priorFen: bigint): Change {
  const current = hundredths(currentFen);
  const prior = hundredths(priorFen);
  if (current === prior) return { difference: '增加0.00万元', rate: '增长0.00%' };
  const up = current > prior;
  const gap = up ? current - prior : prior - current;
  const base = prior < 0n ? -prior : prior;
  const rate = base === 0n ? '100.00%' : percentage(gap, base);
  return { difference: `${up ? '增加' : '减少'}${decimal(gap)}万元`, rate: `${up ? '增长' : '下降'}${rate}` };
}

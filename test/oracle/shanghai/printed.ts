/** Amounts as this form prints them (form §4, number style): 元 in the tables, 万元 in the ninth table and in sentences. */

/** Half-up, away from zero, to steps of so many fen. */
export function steps(fen: bigint, step: bigint): bigint {
  const size = fen < 0n ? -fen : fen;
  const rounded = (2n * size + step) / (2n * step);
  return fen < 0n ? -rounded : rounded;
}

/** `-1,234.50` from -123450 steps with two decimals. */
export function digits(value: bigint, decimals: 0 | 2): string {
  const size = value < 0n ? -value : value;
  const one = decimals === 0 ? 1n : 100n;
  const whole = String(size / one).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = decimals === 0 ? '' : `.${String(size % one).padStart(2, '0')}`;
  return `${value < 0n ? '-' : ''}${whole}${rest}`;
}

const STEP = { yuan: { 0: 100n, 2: 1n }, wan: { 0: 1_000_000n, 2: 10_000n } } as const;

/** An amount in 元 or 万元; nothing but zero prints as zero when it rounds to it, too. */
export function printed(fen: bigint, unit: 'yuan' | 'wan', decimals: 0 | 2): string {
  return digits(steps(fen, STEP[unit][decimals]), decimals);
}

/** The displayed value in whole or hundredths of a 万元. */
export function shownWan(fen: bigint, decimals: 0 | 2): bigint {
  return steps(fen, STEP.wan[decimals]);
}

/** `12.34%` of a difference in a base, both displayed; half-up. */
export function percent(part: bigint, base: bigint): string {
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  return `${digits((size(part) * 20_000n + size(base)) / (2n * size(base)), 2)}%`;
}

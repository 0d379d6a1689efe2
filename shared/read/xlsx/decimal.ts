/** Numbers as decimal digits: a spreadsheet shows what 15 digits say, never the noise of binary fractions. */

/** The fifteen digits of a number that count, without its sign and never with an exponent: `12.5` → `12.5000000000000`. */
export function plainDigits(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** A number without its sign, rounded half up to so many decimals: 1.005 with 2 → `1.01`. */
export function roundedDigits(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = plainDigits(value).split('.');
  const kept = (whole + fraction.padEnd(decimals, '0').slice(0, decimals)).replace(/^0+(?=\d)/, '');
  const up = (fraction[decimals] ?? '0') >= '5';
  const digits = (up ? addOne(kept) : kept).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function addOne(digits: string): string {
  return String(BigInt(digits) + 1n);
}

/** A number as the format General shows it, with as many decimals as ten digits allow. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) return String(Number(value.toPrecision(6))).toUpperCase();
  const whole = roundedDigits(Math.trunc(size), 0).length;
  const text = roundedDigits(size, Math.max(0, Math.min(9, 10 - whole)));
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return value < 0 && /[1-9]/.test(trimmed) ? `-${trimmed}` : trimmed;
}

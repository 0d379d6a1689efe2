/** An affine map as PDF writes it: (x, y) ↦ (ax + cy + e, bx + dy + f) (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that leaves everything where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

/** Where a point goes. */
export function mapped([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** By how much lengths grow: the square root of what areas grow by. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Six numbers, plain or typed, as a matrix; anything else is no matrix. */
export function toMatrix(value: unknown): Matrix | undefined {
  const numbers = toNumbers(value);
  if (numbers === undefined || numbers.length < 6) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** A list of finite numbers, plain or typed. */
export function toNumbers(value: unknown): readonly number[] | undefined {
  const list: readonly unknown[] | undefined =
    value instanceof Float32Array ? [...value] : Array.isArray(value) ? (value as readonly unknown[]) : undefined;
  return list?.every((one): one is number => Number.isFinite(one)) === true ? list : undefined;
}

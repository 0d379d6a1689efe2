import { halfPoints, twipsOfPoints, typeSizes } from './measure.ts';

/** Smallest type size an amount is shrunk to, in points. */
const SMALLEST = 5;
/**
 * The size in half points in which an amount fits into `room` twips on one line; undefined where its own size does.
 * A program breaks a number that is too long between any two digits, which reads as two numbers.
 */
export function fittingSize(text: string, size: number, room: number): number | undefined {
  const letters = typeSizes(text);
  if (letters * twipsOfPoints(size) <= room) return undefined;
  return halfPoints(Math.max(SMALLEST, Math.floor((room / letters / 20) * 2) / 2));
}

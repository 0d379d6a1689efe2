import type { Fen } from '../../shared/base/money/fen.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import { readAmount, type TypedUnit } from '../../shared/base/money/typed-amount.ts';
import { inField, severalNumbers } from './one-line.ts';

/** Reads an amount out of a field of one line; a pasted text of several lines is several amounts, and none is taken. */
export function readOneAmount(text: string, unit: TypedUnit): Result<Fen | null, string> {
  const several = severalNumbers(text);
  if (several !== undefined) return fail(several);
  const amount = readAmount(text, unit);
  return amount.ok ? amount : fail(inField(amount.problem));
}

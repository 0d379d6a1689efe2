import type { NumberStyle } from '../base/money/number-style.ts';
import type { FieldValue } from '../pack/field-reader.ts';
import { contentText } from '../pack/field-text.ts';
import type { TableCell } from './block.ts';
import { sumCell } from './figure.ts';

/** What a field prints in a table: an amount as the sums beside it do, a count or an area of 0 blank like them. */
export function fieldCell({ spec, content, pointer }: FieldValue, style: NumberStyle): TableCell {
  const number = typeof content === 'number' ? content : 0;
  if (spec.type === 'amount') return { ...sumCell(number, style), pointer };
  return { text: number === 0 ? '' : contentText(spec, number), pointer };
}

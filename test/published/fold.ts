/**
 * What two texts of one disclosure may differ in and still say the same: white space, the width of brackets and colons,
 * and how a number is written. Nothing here is the product's.
 */

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** A number without separators and without zeros that say nothing: `16,497.860` → `16497.86`, `0.00` → `0`. */
function valueOf(number: string): string {
  const plain = number.replaceAll(',', '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** A text as it is compared. */
export function foldText(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('：', ':')
    .replaceAll(NUMBER, valueOf);
}

/** A cell of a table as it is compared: blank, 0 and 0.00 are one. */
export function foldCell(text: string): string {
  const folded = foldText(text);
  return folded === '0' ? '' : folded;
}

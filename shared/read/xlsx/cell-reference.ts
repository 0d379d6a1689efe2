/** A place on a worksheet, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of the largest worksheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `B3` → row 2, column 1; undefined for anything else. */
export function cellPlace(reference: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** `A1:C2` → first and last place; undefined for anything else. */
export function cellRange(reference: string): { readonly first: CellPlace; readonly last: CellPlace } | undefined {
  const [from = '', to = from] = reference.split(':');
  const [one, other] = [cellPlace(from), cellPlace(to)];
  if (one === undefined || other === undefined) return undefined;
  return {
    first: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    last: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

/** Row 2, column 1 → `B3`. */
export function cellName({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

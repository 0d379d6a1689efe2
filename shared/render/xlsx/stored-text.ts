/** The most characters Excel keeps in one cell (Excel specifications and limits). */
export const CELL_LIMIT = 32_767;

/** What XML 1.0 cannot hold or discourages (§2.2); line ends are folded before. */
const UNSTORABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;

/** Spreadsheets read `_x0041_` in a string as the character U+0041 (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as a cell can show it: line ends as LF, control characters dropped. */
export function storableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSTORABLE, '');
}

/**
 * A text as it goes into the file. What looks like an escape is escaped itself. So is the first letter of words such as
 * `constructor`: the package looks its strings up in a plain object and would find the object's own members there.
 */
export function storedText(text: string): string {
  const escaped = storableText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped in {} ? `${escapeOf(escaped.charCodeAt(0))}${escaped.slice(1)}` : escaped;
}

/** The text behind a stored one. */
export function readText(stored: string): string {
  return stored.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Cuts a text that is too long for one cell into pieces that fit even if every character has to be escaped. */
export function cellPieces(text: string): readonly string[] {
  const storable = storableText(text);
  if (storedText(storable).length <= CELL_LIMIT) return [storable];
  return storable.match(/(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]){1,2340}/g) ?? [];
}

function escapeOf(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

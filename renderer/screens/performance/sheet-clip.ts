/** Indicators as a spreadsheet is handed them. */

/** Plain text for any program, a page for those that would run `=100%` as a formula. */
export interface SheetClip {
  readonly text: string;
  readonly html: string;
}

/** Puts rows of cells on the clipboard's two forms; every cell stays the words it is. */
export function clipRows(rows: readonly (readonly string[])[]): SheetClip {
  const html = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return {
    text: rows.map((row) => row.map(plainCell).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table>${html}</table>`,
  };
}

/** A cell of tab separated text; an apostrophe marks what a spreadsheet would take for a formula as words. */
function plainCell(text: string): string {
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function htmlCell(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return /^\d+(\.\d+)?$/.test(text) ? `<td>${escaped}</td>` : `<td style="mso-number-format:'\\@'">${escaped}</td>`;
}

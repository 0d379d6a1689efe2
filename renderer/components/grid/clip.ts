/** What a spreadsheet is handed: plain text for any program, a page for those that keep codes like `01` as text. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** A cell on its way to a spreadsheet. */
export interface ClipCell {
  readonly text: string;
  /** It is a number there; anything else stays the words it is. */
  readonly figure: boolean;
}

/** Rows of cells on the clipboard's two forms. */
export function clipOf(rows: readonly (readonly ClipCell[])[]): Clip {
  const lines = rows.map((row) => row.map(plainCell).join('\t'));
  // A blank last line would not be seen without its own end.
  const text = [...lines, ...(lines.at(-1) === '' ? [''] : [])].join('\r\n');
  const html = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${html}</table>` };
}

/** A cell of tab separated text. Words that a spreadsheet would run as a formula are marked as words. */
function plainCell({ text, figure }: ClipCell): string {
  const safe = !figure && /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function htmlCell({ text, figure }: ClipCell): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return figure ? `<td>${escaped}</td>` : `<td style="mso-number-format:'\\@'">${escaped}</td>`;
}

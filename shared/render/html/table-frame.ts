/** What tables and performance sheets share. Arguments are HTML or numbers, never raw text. */

/** A region that scrolls sideways by itself on a narrow screen and can be reached and scrolled by keyboard. */
export function scrollRegion(labelId: string, html: readonly string[]): string {
  return `<div class="scroll" role="region" aria-labelledby="${labelId}" tabindex="0">\n${html.join('')}\n</div>\n`;
}

/** Relative widths as a share of the table. */
export function columnsHtml(widths: readonly number[]): string {
  const sum = widths.reduce((total, width) => total + width, 0) || 1;
  const columns = widths.map((width) => `<col style="width:${Math.round((width / sum) * 10_000) / 100}%">`);
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

/** `rowspan` and `colspan`, only where a cell covers more than itself. */
export function spanAttributes(rowSpan: number, columnSpan: number): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
}

/** Names of the texts of a document, so that each placed text says which one it is a part of. */

/** The words of a block: a heading, a paragraph, or a named part of a table or sheet such as `title`. */
export function partOrigin(block: string, part = 'text'): string {
  return `${block} ${part}`;
}

/** A cell of a table's body or of a sheet's indicators. */
export function cellOrigin(block: string, row: number, column: number): string {
  return `${block} ${String(row)}:${String(column)}`;
}

/** A line of the cover. */
export function coverOrigin(line: number): string {
  return `cover ${String(line)}`;
}

/** An entry of the 目录. */
export function contentsOrigin(id: string): string {
  return `contents ${id}`;
}

/** Whether an indicator's cell begins a merged stretch: it differs from the row above in its own or an earlier column. */
export function beginsMerge(rows: readonly (readonly string[])[], row: number, column: number): boolean {
  const own = rows[row] ?? [];
  const above = rows[row - 1];
  if (above === undefined) return true;
  return own.slice(0, column + 1).some((text, index) => text !== above[index]);
}

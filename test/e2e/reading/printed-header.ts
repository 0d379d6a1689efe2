import { plain, type ExportedTable } from './exported-document.ts';

/** The header cells of a table in reading order, each merged one once; the ※ row of column numbers is never merged. */
export function printedHeader(header: ExportedTable['header']): readonly string[] {
  const leaves = header.findLastIndex((row) => !row.includes('※'));
  return header
    .flatMap((row, level) =>
      row.filter((text, column) => {
        if (level > leaves) return true;
        const below = level > 0 && header[level - 1]?.[column] === text;
        const beside = level < leaves && column > 0 && row[column - 1] === text;
        return !below && !beside;
      }),
    )
    .map(plain)
    .filter((text) => text !== '');
}

/** A title without what may stand before it (`表1`, `公开01表`): the document tree has its number only. */
export function withoutCaption(text: string): string {
  return text.replace(/^(表\d+|公开\d+表)/u, '');
}

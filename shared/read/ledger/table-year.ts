import type { TableFile } from '../table-file/table-file.ts';
import { understandBlock } from './block-meaning.ts';

/**
 * The year a table is of, where no draft says it: the latest one among its titles and headings, as in
 * 2023年执行数、2024年预算数. Undefined where it names none.
 */
export function yearOfTable(table: TableFile, sheet: number): number | undefined {
  const rows = table.sheets[sheet]?.rows ?? [];
  const { headings } = understandBlock(rows, { fiscalYear: 0, projects: [] });
  const words = rows.slice(0, headings.until).flat().join(' ').normalize('NFKC');
  const years = [...words.matchAll(/(?<!\d)(20\d\d)(?=\s*年)/gu)].map(([, year]) => Number(year));
  return years.length === 0 ? undefined : Math.max(...years);
}

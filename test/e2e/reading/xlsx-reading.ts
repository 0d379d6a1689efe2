/** Reads a workbook with a package the product does not use. */
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';

/** The worksheets in order, each with its rows of cells. */
export type ReadWorkbook = readonly {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}[];

/** Reads a file. */
export async function readXlsx(path: string): Promise<ReadWorkbook> {
  const sheets = await readWorkbook(readFileSync(path), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
}

function cellOf(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`a cell holds neither text nor number: ${typeof value}`);
}

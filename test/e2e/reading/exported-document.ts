/** The document as `--format json` writes it (public format, "The document"): what every other output must hold. */
import { readFileSync } from 'node:fs';

/** A heading or paragraph. */
export interface ExportedText {
  readonly type: 'heading' | 'paragraph';
  readonly id: string;
  readonly level?: number;
  readonly text: string;
}

/** One of the standard tables. */
export interface ExportedTable {
  readonly type: 'table';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly preparedBy: string;
  readonly unit: string;
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

/** A performance sheet. */
export interface ExportedSheet {
  readonly type: 'sheet';
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly funds: readonly (readonly [string, string])[];
  readonly goal: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A block in document order. */
export type ExportedBlock = ExportedText | ExportedTable | ExportedSheet;

/** The whole document. */
export interface ExportedDocument {
  readonly format: 'ysgk-document';
  readonly version: 1;
  readonly title: string;
  readonly blocks: readonly ExportedBlock[];
}

/** Reads an exported JSON file. */
export function readExported(path: string): ExportedDocument {
  return JSON.parse(readFileSync(path, 'utf8')) as ExportedDocument;
}

/** A text without white space: lines are broken anywhere on a page. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Rows without white space. */
export function plainRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map(plain));
}

/** The tables of a document. */
export function tablesOf(document: ExportedDocument): readonly ExportedTable[] {
  return document.blocks.filter((block) => block.type === 'table');
}

/** The performance sheets of a document. */
export function sheetsOf(document: ExportedDocument): readonly ExportedSheet[] {
  return document.blocks.filter((block) => block.type === 'sheet');
}

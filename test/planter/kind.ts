/** What a kind of error is: the rules that may find it, and every place of a document where it can be made. */
import type { ExportedDocument, ExportedSheet, ExportedTable, ExportedText } from '../e2e/reading/exported-document.ts';
import type { Chance } from './chance.ts';
import type { Edit } from './edit.ts';
import { replaced, spans, type Span } from './text-change.ts';

/** A kind of error. */
export interface Kind {
  /** In the office's words, for the report. */
  readonly title: string;
  /** Numbers of the rules whose finding counts as having found it. */
  readonly rules: readonly number[];
  /** One possible error for each place; details that can be chosen are left to chance. */
  readonly edits: (document: ExportedDocument, chance: Chance) => readonly Edit[];
}

/** The tables with a code before every row, with how many leading columns are code. */
export const CODE_COLUMNS: Readonly<Partial<Record<number, number>>> = { 2: 3, 3: 3, 5: 3, 6: 2, 7: 3 };

/** An amount as printed. */
export const AMOUNT = /^-?[\d,]+\.\d\d$/;

/** The tables of a document. */
export function tables(document: ExportedDocument): readonly ExportedTable[] {
  return document.blocks.filter((block) => block.type === 'table');
}

/** The performance sheets of a document. */
export function sheets(document: ExportedDocument): readonly ExportedSheet[] {
  return document.blocks.filter((block) => block.type === 'sheet');
}

/** The paragraphs the form writes around figures: not what the office does, not 名词解释, not the closing. */
export function statements(document: ExportedDocument): readonly ExportedText[] {
  return paragraphs(document).filter(({ id }) => /^s\d/.test(id));
}

/** All paragraphs. */
export function paragraphs(document: ExportedDocument): readonly ExportedText[] {
  return document.blocks.filter((block): block is ExportedText => block.type === 'paragraph');
}

/** All headings. */
export function headings(document: ExportedDocument): readonly ExportedText[] {
  return document.blocks.filter((block): block is ExportedText => block.type === 'heading');
}

/** Whether no row of a table holds an amount. */
export function isEmpty({ rows }: ExportedTable): boolean {
  return !rows.some((row) => row.some((text) => AMOUNT.test(text)));
}

/** One error for each place of the texts where a pattern (its group `hit`, if it has one) stands. */
export function inTexts(
  texts: readonly ExportedText[],
  pattern: RegExp,
  change: (word: string, text: ExportedText) => string,
): readonly Edit[] {
  return texts.flatMap((text) =>
    spans(text.text, pattern).map((span): Edit => {
      const after = replaced(text.text, span, change(cut(text.text, span), text));
      return { at: 'text', block: text.id, after };
    }),
  );
}

/** The name of the organisation: whose document it is stands before the year in the title. */
export function organization({ title }: ExportedDocument): string {
  return /^(.+?)\d{4}年/u.exec(title)?.[1] ?? '';
}

/** The budget year. */
export function fiscalYear({ title }: ExportedDocument): string {
  return /(\d{4})年/u.exec(title)?.[1] ?? '';
}

/** A word as a pattern that stands for itself. */
export function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Reads a finished PDF with pdftotext (poppler), a program that shares nothing with the one that wrote it. */
import { spawnSync } from 'node:child_process';
import { PDF_TO_TEXT } from '../../../scripts/external-tool.ts';
import { plain } from './exported-document.ts';
import { descendants, parseMarkup, textOf } from './markup.ts';

/** A piece of text with its place on the page, in points from the left. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A page without its furniture. */
export interface PdfPage {
  /** In the order in which the words were written. */
  readonly words: readonly PdfWord[];
  /** The printed page number; undefined on cover and 目录. */
  readonly number: number | undefined;
  readonly draftMark: boolean;
}

/** Reads the pages of a file. */
export function readPdf(path: string): readonly PdfPage[] {
  const run = spawnSync(PDF_TO_TEXT.command, ['-raw', '-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0) throw new Error(`${PDF_TO_TEXT.command}: ${run.stderr}`);
  if (run.stderr !== '') throw new Error(`${path} is damaged: ${run.stderr}`);
  return descendants(parseMarkup(run.stdout, 'xml'), 'page').map((page) => {
    const words = descendants(page, 'word').map((word) => ({
      text: plain(textOf(word)),
      left: Number(word.attributes['xMin']),
      right: Number(word.attributes['xMax']),
    }));
    const draftMark = words.at(-1)?.text === '草稿';
    const body = draftMark ? words.slice(0, -1) : words;
    const [before, number, after] = body.slice(-3).map((word) => word.text);
    // — 1 — or - 1 -, as the theme has it.
    if (
      before === undefined ||
      !/^[—-]$/.test(before) ||
      after !== before ||
      number === undefined ||
      !/^\d+$/.test(number)
    ) {
      return { words: body, number: undefined, draftMark };
    }
    return { words: body.slice(0, -3), number: Number(number), draftMark };
  });
}

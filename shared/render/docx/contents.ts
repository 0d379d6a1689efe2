import { Paragraph, TableOfContents, TextRun, type FileChild } from 'docx';
import { hasFrontMatter, type Block, type BudgetDocument } from '../../document/document.ts';
import { proseOrientation, type Theme } from '../../pack/theme.ts';
import { fullTitle } from '../../table/block.ts';
import { ContentsField } from './contents-field.ts';
import { STYLE } from './style-id.ts';
import { cleanText } from './text.ts';

/** Printed page numbers by block id, as another pass found them. */
export type PageNumbers = ReadonlyMap<string, number>;

/** One line of the 目录, and the bookmark its link leads to. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly title: string;
  /** Undefined where no pass has found the page; the line then ends in its dots. */
  readonly page: number | undefined;
  readonly bookmark: string;
  /** Number of the bookmark within the document. */
  readonly link: number;
}

/** The 目录: parts, 一、 and the tables, as published documents list them; （一） only stands in the navigation pane. */
export function contentsEntries(
  document: BudgetDocument,
  pageOf: PageNumbers | undefined,
): ReadonlyMap<Block, ContentsEntry> {
  const entries = new Map<Block, ContentsEntry>();
  if (!hasFrontMatter(document)) return entries;
  for (const block of document.blocks) {
    const line = lineOf(block);
    if (line === null) continue;
    const link = entries.size + 1;
    // Names that begin with _Toc are the ones programs renew together with the field.
    entries.set(block, { ...line, page: pageOf?.get(block.id), bookmark: `_Toc${String(100000000 + link)}`, link });
  }
  return entries;
}

/** The words of an entry as the field shows them: a line break would end the entry. */
export function entryTitle(entry: ContentsEntry): string {
  return cleanText(entry.title).replace(/\s*\n\s*/g, '');
}

/** Title and field of the 目录; nothing when no block belongs there. */
export function contentsPage(entries: Iterable<ContentsEntry>, theme: Theme): readonly FileChild[] {
  const lines = [...entries].map((entry) => ({
    title: entryTitle(entry),
    level: entry.level,
    href: entry.bookmark,
    ...(entry.page === undefined ? {} : { page: entry.page }),
  }));
  if (lines.length === 0) return [];
  // The library knows the width of a portrait page only.
  const Field = proseOrientation(theme) === 'landscape' ? ContentsField : TableOfContents;
  return [
    new Paragraph({
      style: STYLE.contentsTitle,
      pageBreakBefore: true,
      children: [new TextRun(cleanText(theme.contents.title))],
    }),
    new Field('目录', {
      hyperlink: true,
      headingStyleRange: '1-2',
      // The table titles are no built-in headings; their outline level brings them in when somebody renews the field.
      useAppliedParagraphOutlineLevel: true,
      hideTabAndPageNumbersInWebView: true,
      cachedEntries: lines,
      // A dirty field makes Word ask about updating on opening.
      beginDirty: false,
    }),
  ];
}

function lineOf(block: Block): Pick<ContentsEntry, 'level' | 'title'> | null {
  switch (block.type) {
    case 'heading':
      return block.level === 3 ? null : { level: block.level, title: block.text };
    case 'table':
      return { level: 2, title: fullTitle(block, '　') };
    case 'paragraph':
    case 'sheet':
      return null;
  }
}

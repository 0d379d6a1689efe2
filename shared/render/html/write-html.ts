import { fail, ok, type Result } from '../../base/result.ts';
import type { Block, BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { LostText, WriteOptions } from '../writer.ts';
import { contentsHtml } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { partsOf, type Entry, type Part } from './outline.ts';
import { performanceSheetHtml } from './performance-sheet.ts';
import { lostTexts } from './proof.ts';
import { headingHtml, paragraphHtml } from './prose.ts';
import { styleSheet } from './style-sheet.ts';
import { tableHtml } from './table.ts';

/** Nothing but the page's own styles: no script, picture, font, frame, form or request. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

type Handlers = { readonly [Type in Block['type']]: (entry: Entry<Extract<Block, { type: Type }>>) => string };

const HANDLERS = {
  heading: headingHtml,
  paragraph: paragraphHtml,
  table: tableHtml,
  sheet: performanceSheetHtml,
} satisfies Handlers;

/**
 * Writes the document as one HTML page without scripts and without anything to fetch, for a government website. The page is
 * read back before it is handed out: if any text is missing or at the wrong place, the texts are returned instead.
 */
export function writeHtml(
  document: BudgetDocument,
  theme: Theme,
  options: WriteOptions,
): Result<string, readonly LostText[]> {
  const html = pageHtml(document, theme, options.draftMark ? theme.draftMark : null);
  const lost = lostTexts(document, html);
  return lost.length === 0 ? ok(html) : fail(lost);
}

function pageHtml(document: BudgetDocument, theme: Theme, draftMark: string | null): string {
  const parts = partsOf(document.blocks);
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="referrer" content="no-referrer">\n',
    `<title>${escapeHtml(draftMark === null ? document.title : `${draftMark}：${document.title}`)}</title>\n`,
    `<style>\n${styleSheet(theme, draftMark)}</style>\n</head>\n<body>\n`,
    '<a class="skip" href="#page-main">跳到正文</a>\n',
    draftMark === null ? '' : `<p class="draft" role="note">${escapeHtml(draftMark)}</p>\n`,
    coverHtml(document),
    '<div class="columns">\n',
    contentsHtml(parts, theme),
    `<main id="page-main" tabindex="-1">\n${parts.map(partHtml).join('')}</main>\n`,
    '</div>\n</body>\n</html>\n',
  ].join('');
}

function coverHtml({ cover, title }: BudgetDocument): string {
  const lines = cover.length === 0 ? [title] : cover;
  return `<header class="cover">\n<h1>${lines.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ')}</h1>\n</header>\n`;
}

function partHtml({ heading, entries }: Part): string {
  const label = heading === null ? '' : ` aria-labelledby="${escapeHtml(heading.anchor)}"`;
  const title = heading === null ? '' : headingHtml(heading);
  return `<section class="part"${label}>\n${title}${entries.map(entryHtml).join('')}</section>\n`;
}

function entryHtml(entry: Entry): string {
  // The table above pairs each type with its handler; the compiler cannot follow that through an index.
  const handler = HANDLERS[entry.block.type] as (entry: Entry) => string;
  return handler(entry);
}

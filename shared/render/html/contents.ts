import { fullTitle } from '../../table/block.ts';
import type { Theme } from '../../pack/theme.ts';
import { escapeHtml } from './escape.ts';
import type { Entry, Part } from './outline.ts';

/** The 目录: the parts, and under each its sections, tables and sheets as links. */
export function contentsHtml(parts: readonly Part[], theme: Theme): string {
  const items = parts.flatMap(({ heading, entries }) => {
    const inner = entries.flatMap(linkOf);
    const list = inner.length === 0 ? '' : `\n<ol>\n${inner.map((link) => `<li>${link}</li>\n`).join('')}</ol>\n`;
    if (heading === null) return inner.map((link) => `<li>${link}</li>\n`);
    return [`<li>${link(heading.anchor, heading.block.text)}${list}</li>\n`];
  });
  return [
    '<nav class="contents" aria-labelledby="page-contents">\n',
    `<h2 id="page-contents">${escapeHtml(theme.contents.title)}</h2>\n`,
    `<ol>\n${items.join('')}</ol>\n</nav>\n`,
  ].join('');
}

/** The link to a block, if the 目录 names blocks of its kind: third-level headings and paragraphs are left out. */
function linkOf({ block, anchor }: Entry): readonly string[] {
  switch (block.type) {
    case 'heading':
      return block.level < 3 ? [link(anchor, block.text)] : [];
    case 'table':
      return [link(anchor, fullTitle(block))];
    case 'sheet':
      return [link(anchor, block.title)];
    case 'paragraph':
      return [];
  }
}

function link(anchor: string, text: string): string {
  return `<a href="#${escapeHtml(encodeURIComponent(anchor))}">${escapeHtml(text)}</a>`;
}

/** The same document as offices lay it out in other programs: web pages made from the document tree, each in a style of its own. */
import type { ExportedBlock, ExportedDocument, ExportedSheet, ExportedTable } from '../reading/exported-document.ts';

/** How tables and pages look. */
export interface PageStyle {
  readonly name: string;
  readonly css: string;
}

const BODY = `body { font: 12pt/1.7 'Noto Serif SC', serif; } h1, h2, h3 { font-size: 15pt; }
  p { text-indent: 2em; margin: 0; text-align: justify; } p.caption, p.note { text-indent: 0; font-size: 9pt; }
  table { width: 100%; font-size: 8pt; line-height: 1.3; margin: 4pt 0 12pt; } td.number { text-align: right; }`;

/** Six ways tables are drawn. */
export const STYLES: readonly PageStyle[] = [
  { name: '边框合并', css: 'table { border-collapse: collapse } td, th { border: 1px solid #000 }' },
  {
    name: '边框分开',
    css: 'table { border-collapse: separate; border-spacing: 2px } td, th { border: 1px solid #444 }',
  },
  {
    name: '没有竖线',
    css: 'table { border-collapse: collapse; border-top: 1.5pt solid #000 } td, th { border: 0; border-bottom: .5pt solid #000; padding: 2pt 4pt }',
  },
  {
    name: '小字折行',
    css: `table { border-collapse: collapse; table-layout: fixed; font-size: 6pt } td, th { border: .4pt solid #000; word-break: break-all; padding: 0 1pt }
      tr { break-inside: avoid }`,
  },
  {
    name: '横向宽表',
    css: `@page table { size: A4 landscape; margin: 18mm } .table { page: table; break-before: page }
      table { border-collapse: collapse } td, th { border: 1.5pt solid #336 } th { background: #dde }`,
  },
  {
    name: '双线深色表头',
    css: `table { border-collapse: collapse; border: 3pt double #000 } td, th { border: .5pt solid #888 }
      th { background: #225; color: #fff; padding: 6pt 1pt } tr { break-inside: avoid }`,
  },
];

/** A whole page in one style. */
export function styledPage(document: ExportedDocument, { css }: PageStyle): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(document.title)}</title>
    <style>@page { size: A4; margin: 25mm 22mm } ${BODY} ${css}</style>${document.blocks.map(blockHtml).join('\n')}</html>`;
}

function blockHtml(block: ExportedBlock): string {
  if (block.type === 'table') return `<div class="table">${tableHtml(block)}</div>`;
  if (block.type === 'sheet') return `<div class="table">${sheetHtml(block)}</div>`;
  const tag = block.type === 'heading' ? `h${String(block.level ?? 2)}` : 'p';
  return `<${tag}>${escaped(block.text)}</${tag}>`;
}

function tableHtml({ title, preparedBy, unit, header, rows, note }: ExportedTable): string {
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
  return `<h3>${escaped(title)}</h3><p class="caption">${escaped(preparedBy)}　　${escaped(unit)}</p>
    <table border="1" cellspacing="0"><thead>${headerHtml(header)}</thead><tbody>${body}</tbody></table><p class="note">${escaped(note)}</p>`;
}

function cellHtml(text: string): string {
  return `<td${/^-?[\d,.]+%?$/.test(text) ? ' class="number"' : ''}>${escaped(text)}</td>`;
}

/** Header rows with equal neighbours merged: across first, then down where the same cells stand below each other. */
function headerHtml(header: ExportedTable['header']): string {
  const done = new Set<string>();
  return header
    .map((row, level) => {
      const cells = row.map((text, column) => {
        if (done.has(`${level} ${column}`)) return '';
        const across = text === '※' ? 1 : run(row.slice(column), text);
        const below = header.slice(level).map((one) => one.slice(column, column + across));
        const down =
          text === '※'
            ? 1
            : run(
                below.map((part) => (part.every((one) => one === text) ? text : '\0')),
                text,
              );
        for (let y = level; y < level + down; y += 1)
          for (let x = column; x < column + across; x += 1) done.add(`${y} ${x}`);
        return `<th colspan="${across}" rowspan="${down}">${escaped(text)}</th>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
}

/** How many leading texts are this one. */
function run(texts: readonly string[], text: string): number {
  const other = texts.findIndex((one) => one !== text);
  return other < 0 ? texts.length : other;
}

function sheetHtml({ title, year, fields, funds, goal, header, rows }: ExportedSheet): string {
  const columns = header.length;
  const pair = ([label, value]: readonly [string, string]): string =>
    `<tr><td>${escaped(label)}</td><td colspan="${columns - 1}">${escaped(value)}</td></tr>`;
  return `<h3>${escaped(title)}</h3><p class="caption">${escaped(year)}</p><table border="1" cellspacing="0"><tbody>
    ${[...fields, ...funds].map(pair).join('')}
    <tr><td>年度总体目标</td><td colspan="${columns - 1}">${goal.map(escaped).join('<br>')}</td></tr>
    <tr>${header.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr>
    ${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

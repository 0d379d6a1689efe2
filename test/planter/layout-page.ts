/** A published document as a web page in one of the layouts: what LibreOffice and Chromium make their files from. */
import type {
  ExportedBlock,
  ExportedDocument,
  ExportedSheet,
  ExportedTable,
} from '../e2e/reading/exported-document.ts';
import { tableHead } from './table-head.ts';
import type { Layout } from './layout.ts';

/** The whole page. */
export function layoutPage(document: ExportedDocument, layout: Layout): string {
  const title = escaped(document.title);
  const contents = document.blocks.flatMap((block) =>
    block.type === 'heading' && block.level !== 3 ? [`<p>${escaped(block.text)}</p>`] : [],
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${layout.css}</style></head><body>
    ${layout.cover ? `<div class="cover"><p>${title}</p></div>` : `<p class="title">${title}</p>`}
    <div class="contents"><p class="title">目　录</p>${contents.join('\n')}</div>
    ${document.blocks.map((block) => blockHtml(block, layout)).join('\n')}</body></html>`;
}

function blockHtml(block: ExportedBlock, layout: Layout): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level ?? 2}`;
      return `<${tag}>${escaped(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p${block.id.startsWith('closing') ? ' class="closing"' : ''}>${escaped(block.text)}</p>`;
    case 'table':
      return tableHtml(block, layout);
    case 'sheet':
      return sheetHtml(block, layout);
  }
}

function tableHtml(table: ExportedTable, layout: Layout): string {
  const numbers = { '': '', 表: `表${table.number}　`, 公开: `公开${`${table.number}`.padStart(2, '0')}表　` };
  return `<p class="title">${numbers[layout.tableNumber]}${escaped(table.title)}</p>
    ${caption(table, layout)}
    <table><thead>${tableHead(table.header)
      .map((cells) => row(cells.map(({ text, across, down }) => cell('th', text, across, down))))
      .join('')}</thead><tbody>${table.rows.map(bodyRow).join('')}</tbody></table>
    ${table.note === '' ? '' : `<p class="note">${escaped(table.note)}</p>`}`;
}

function caption({ preparedBy, unit }: ExportedTable, layout: Layout): string {
  const [left, right] = [escaped(preparedBy), escaped(unit)];
  switch (layout.caption) {
    case 'line':
      return `<p class="caption">${left}　　　　　　　　${right}</p>`;
    case 'lines':
      return `<p class="caption">${left}</p>${right === '' ? '' : `<p class="caption right">${right}</p>`}`;
    case 'ends':
      return `<table class="ends"><tr><td>${left}</td><td class="right">${right}</td></tr></table>`;
  }
}

function sheetHtml(sheet: ExportedSheet, layout: Layout): string {
  const columns = sheet.header.length;
  const pairs = sheet.fields.map(([label, value]) => row([cell('td', label), cell('td', value, columns - 1)]));
  const goal = `<tr><td>年度总体目标</td><td colspan="${columns - 1}">${sheet.goal.map(escaped).join('<br>')}</td></tr>`;
  const head = row(sheet.header.map((text) => cell('th', text)));
  const body = layout.mergeLevels ? mergedRows(sheet.rows) : sheet.rows.map(bodyRow);
  return `<p class="title">${escaped(sheet.title)}</p><p class="title">${escaped(sheet.year)}</p>
    <table><tbody>${[...pairs, ...fundRows(sheet, layout), goal, head, ...body].join('\n')}</tbody></table>`;
}

/** The money: label and amount side by side, all in one row or each in its own; the last amount fills the row. */
function fundRows({ funds, header }: ExportedSheet, { funds: way }: Layout): readonly string[] {
  if (way === 'rows' || header.length < 2 * funds.length)
    return funds.map(([label, amount]) => row([cell('td', label), cell('td', amount, header.length - 1)]));
  const cells = funds.map(([label, amount], index) => {
    const last = index === funds.length - 1;
    return cell('td', label) + cell('td', amount, last ? header.length - 2 * funds.length + 1 : 1);
  });
  return [row(cells)];
}

/** Rows in which the first two cells stand once for all rows below each other that agree in them. */
function mergedRows(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((texts, at) =>
    row(
      texts.map((text, column) => {
        if (column > 1) return cell('td', text);
        if (at > 0 && agrees(rows[at - 1], texts, column)) return '';
        const end = rows.findIndex((other, index) => index > at && !agrees(other, texts, column));
        return cell('td', text, 1, (end < 0 ? rows.length : end) - at);
      }),
    ),
  );
}

function agrees(one: readonly string[] | undefined, other: readonly string[], column: number): boolean {
  return other.slice(0, column + 1).every((text, index) => one?.[index] === text);
}

function bodyRow(texts: readonly string[]): string {
  return row(texts.map((text) => cell('td', text)));
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function cell(tag: 'td' | 'th', text: string, across = 1, down = 1): string {
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  const number = tag === 'td' && /^-?[\d,]+\.\d\d$/.test(text) ? ' class="number"' : '';
  return `<${tag}${spans}${number}>${escaped(text)}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

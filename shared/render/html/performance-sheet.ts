import type { SheetBlock, SheetField } from '../../document/document.ts';
import { rowSpans } from '../row-span.ts';
import { OWN_ID } from './anchor.ts';
import { escapeHtml } from './escape.ts';
import type { Entry } from './outline.ts';
import { columnsHtml, scrollRegion, spanAttributes } from './table-frame.ts';

/** The least width of a column of targets on a narrow screen, in rem. */
const LEAST_WIDTH = 5.6;
/** The column that says what a target measures: 三级指标. */
const TARGET_COLUMN = 2;

/** A 绩效目标 sheet: one table that says whose it is, what it costs and aims at, and one of its targets. */
export function performanceSheetHtml({ block, anchor, level }: Entry<SheetBlock>): string {
  const id = escapeHtml(anchor);
  const title = `${OWN_ID}${id}`;
  return [
    `<section class="form" id="${id}">\n`,
    `<h${level} id="${title}">${escapeHtml(block.title)}</h${level}>\n`,
    `<p class="year">${escapeHtml(block.year)}</p>\n`,
    scrollRegion(title, [factsHtml(block), targetsHtml(block)]),
    '</section>\n',
  ].join('');
}

function factsHtml(sheet: SheetBlock): string {
  const goal = sheet.goal.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return [
    `<table class="facts" style="min-width:22rem">\n<caption>${escapeHtml(sheet.title)}：基本信息</caption>\n`,
    columnsHtml([2.2, 2.2, 9]),
    '<tbody>\n',
    ...sheet.fields.map((field) => `<tr>${labelHtml(field, ' colspan="2"')}${valueHtml(field)}</tr>\n`),
    ...sheet.funds.map(
      (field, index) => `<tr>${fundsLabelHtml(sheet, index)}${labelHtml(field, '')}${valueHtml(field)}</tr>\n`,
    ),
    `<tr><th scope="row" colspan="2">${escapeHtml(sheet.goalLabel)}</th><td>${goal}</td></tr>\n`,
    '</tbody>\n</table>\n',
  ].join('');
}

function labelHtml(field: SheetField, span: string): string {
  return `<th scope="row"${span}>${escapeHtml(field.label + field.suffix)}</th>`;
}

function valueHtml(field: SheetField): string {
  return `<td>${escapeHtml(field.value)}</td>`;
}

/** Stands once, before the first line of the money. */
function fundsLabelHtml(sheet: SheetBlock, index: number): string {
  if (index > 0) return '';
  return `<th scope="rowgroup"${spanAttributes(sheet.funds.length, 1)}>${escapeHtml(sheet.fundsLabel)}</th>`;
}

function targetsHtml(sheet: SheetBlock): string {
  const spans = rowSpans(sheet);
  const head = sheet.header.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = sheet.rows.map((texts, row) => {
    const cells = texts.map((text, column) => targetHtml(text, column, spans[row]?.[column] ?? 1));
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return [
    `<table class="targets" style="min-width:${Math.round(sheet.header.length * LEAST_WIDTH)}rem">\n`,
    `<caption>${escapeHtml(sheet.title)}：绩效指标</caption>\n`,
    columnsHtml(sheet.widths),
    `<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>`,
  ].join('');
}

function targetHtml(text: string, column: number, rowSpan: number): string {
  if (rowSpan === 0) return '';
  const spans = spanAttributes(rowSpan, 1);
  if (column > TARGET_COLUMN) return `<td>${escapeHtml(text)}</td>`;
  const role = column === TARGET_COLUMN ? ' class="target"' : '';
  return `<th${role} scope="${rowSpan > 1 ? 'rowgroup' : 'row'}"${spans}>${escapeHtml(text)}</th>`;
}

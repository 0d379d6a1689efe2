import { printSteps } from '../../base/money/fen.ts';
import type { Block, BudgetDocument } from '../../document/document.ts';
import { reportParagraph, reportTable, type ReportColumn } from '../report-block.ts';
import { countChanges, countInWords, isGrid, type Fate, type GridChange, type Redline } from './redline.ts';
import type { Piece } from './text-change.ts';

/**
 * The 对照表 of two documents as a document of its own, so that every writer prints it: only what differs. `origin` says
 * where the older one is from, `上次保存的样子` or a file: two states of one document have one title.
 */
export function redlineDocument(
  redline: Redline,
  of: Pick<BudgetDocument, 'organization' | 'fiscalYear'>,
  origin: string,
): BudgetDocument {
  const texts = textRows(redline);
  const cells = redline.blocks.filter(isGrid).flatMap(gridRows);
  const lead = [
    `原稿：${redline.before}（${origin}）`,
    `新稿：${redline.after}`,
    `结论：${countInWords(countChanges(redline))}。`,
  ];
  const tables: Block[] = [];
  const add = (
    title: string,
    remark: string,
    columns: readonly ReportColumn[],
    rows: readonly (readonly string[])[],
  ): void => {
    const number = tables.length + 1;
    const place = { id: `redline.t${String(number)}`, number, caption: `对照表${String(number)}` };
    if (rows.length > 0) tables.push(reportTable({ ...place, title, remark, columns, rows }));
  };
  add('文字对照表', '只列不同之处', TEXT_COLUMNS, texts);
  add('表格对照表', '只列不同之处；差额为新稿减原稿', CELL_COLUMNS, cells);
  return {
    title: '公开文本对照表',
    cover: [],
    organization: of.organization,
    fiscalYear: of.fiscalYear,
    blocks: [
      { type: 'heading', level: 1, id: 'redline', text: `${of.organization}公开文本对照表` },
      ...lead.map((text, index) => reportParagraph(`redline.lead.${String(index + 1)}`, text)),
      ...tables,
    ],
    gaps: [],
  };
}

const TEXT_COLUMNS: readonly ReportColumn[] = [
  ['位置', 'name', 16],
  ['情况', 'code', 6],
  ['原稿', 'name', 39],
  ['新稿', 'name', 39],
];

const CELL_COLUMNS: readonly ReportColumn[] = [
  ['表', 'name', 20],
  ['行', 'name', 20],
  ['栏', 'name', 18],
  ['原稿', 'name', 16],
  ['新稿', 'name', 16],
  ['差额', 'amount', 10],
];

/** What each fate is called. */
export const FATE_NAMES = { same: '相同', changed: '改动', removed: '删去', added: '新增' } as const satisfies Record<
  Fate,
  string
>;

/** Headings and paragraphs that differ, each with the heading it stands under. */
function textRows({ blocks }: Redline): readonly (readonly string[])[] {
  let under = '';
  return blocks.flatMap((block) => {
    if (isGrid(block)) return [];
    const before = sideOf(block.pieces, 'removed');
    const after = sideOf(block.pieces, 'added');
    if (block.type === 'heading') under = after === '' ? before : after;
    return block.fate === 'same' ? [] : [[under, FATE_NAMES[block.fate], before, after]];
  });
}

/** One side of a changed text: what stayed, with what went or with what came. */
export function sideOf(pieces: readonly Piece[], own: 'removed' | 'added'): string {
  return pieces.flatMap(({ kind, text }) => (kind === 'same' || kind === own ? [text] : [])).join('');
}

/** What differs in a table or sheet, a line each; one that is missing on a side is one line. */
function gridRows(grid: GridChange): readonly (readonly string[])[] {
  if (grid.fate === 'same') return [];
  if (grid.fate === 'removed') return [[grid.title, '整张表', '', '有', '无', '']];
  if (grid.fate === 'added') return [[grid.title, '整张表', '', '无', '有', '']];
  const texts = grid.texts.map(({ label, before, after }) => [grid.title, '', label, before, after, '']);
  const rows = grid.rows.flatMap((row) => {
    const name = row.fate === 'changed' ? row.label : `${row.label}（${FATE_NAMES[row.fate]}的行）`;
    return row.cells.flatMap(({ before, after, changed }, column) =>
      changed ? [[grid.title, name, grid.columns[column] ?? '', before, after, difference(before, after)]] : [],
    );
  });
  return [...texts, ...rows];
}

/** What an amount rose or fell by, as printed; empty where the two are no amounts. A blank amount is nought. */
export function difference(before: string, after: string): string {
  const sides = [before, after].map((text) => text.trim());
  const stated = sides.filter((text) => text !== '');
  if (stated.length === 0 || !stated.every((text) => /^-?[\d,]+(\.\d+)?$/.test(text))) return '';
  // Without a point or a comma it may as well be a code or a count.
  if (!stated.some((text) => /[.,]/.test(text))) return '';
  const decimals = Math.max(...stated.map((text) => text.split('.')[1]?.length ?? 0));
  const [left = 0, right = 0] = sides.map((text) => stepsOf(text, decimals));
  return Number.isSafeInteger(right - left) ? printSteps(right - left, decimals, true) : '';
}

/** A printed number in steps of its last decimal of so many; nothing is nought. */
function stepsOf(text: string, decimals: number): number {
  const [whole = '', rest = ''] = text.replaceAll(',', '').split('.');
  return Number(whole + rest.padEnd(decimals, '0'));
}

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Block, BudgetDocument, SheetBlock } from '../../../shared/document/document.ts';
import type { HeadingBlock, ParagraphBlock } from '../../../shared/prose/block.ts';
import type { TableBlock, TableColumn } from '../../../shared/table/block.ts';
import type { Theme } from '../../../shared/pack/theme.ts';
import type { FontFace, FontSet } from '../../../shared/render/pdf/font-set.ts';
import { readPdfTexts } from '../../../shared/render/pdf/pdf-text.ts';
import { writePdf, type PdfOptions, type WrittenPdf } from '../../../shared/render/pdf/write.ts';

const require = createRequire(import.meta.url);

function face(family: string, file: string): FontFace {
  return { family, member: null, bytes: readFileSync(require.resolve(file)) };
}

const SERIF = face('serif', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
const SANS = face('sans', '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/** The bundled fonts; tests do not depend on what is installed. */
export const FONTS: FontSet = {
  title: [SANS],
  body: [SERIF],
  heading: [SANS],
  subheading: [SERIF],
  table: [SERIF],
  latin: [],
};

/** The look of GB/T 9704. */
export const THEME: Theme = {
  page: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  fonts: { title: ['t'], body: ['b'], heading: ['h'], subheading: ['s'], table: ['t'], latin: ['l'] },
  body: { size: 16, pitch: 28.9, indent: 2 },
  sizes: { title: 22, tableTitle: 16, tableMeta: 10.5, table: 10.5, tableWide: 9, pageNumber: 14 },
  pageNumber: { text: '— {page} —', below: 7, alternate: true },
  contents: { title: '目　录' },
  draftMark: '草稿',
};

/** A document of the given blocks. */
export function documentOf(...blocks: readonly Block[]): BudgetDocument {
  return {
    title: '某某局2025年部门预算公开',
    cover: ['某某局', '2025年部门预算公开'],
    organization: '某某局',
    fiscalYear: 2025,
    blocks,
    gaps: [],
  };
}

/** A heading. */
export function heading(level: 1 | 2 | 3, id: string, text: string): HeadingBlock {
  return { type: 'heading', level, id, text };
}

/** A paragraph of plain text. */
export function paragraph(id: string, text: string, role: ParagraphBlock['role'] = 'body'): ParagraphBlock {
  return { type: 'paragraph', id, role, runs: [{ kind: 'text', text }], overridden: false };
}

/** A table of a code, a name and amounts. */
export function table(rows: readonly (readonly string[])[], changes: Partial<TableBlock> = {}): TableBlock {
  const amounts = Math.max(1, (rows[0]?.length ?? 3) - 2);
  const columns: readonly TableColumn[] = [
    { align: 'code', path: ['科目', '编码'], width: 1 },
    { align: 'name', path: ['科目', '名称'], width: 4 },
    ...Array.from({ length: amounts }, (_, index): TableColumn => ({
      align: 'amount',
      path: [`金额${String(index + 1)}`],
      width: 2,
    })),
  ];
  const block: TableBlock = {
    type: 'table',
    id: 't01',
    number: 1,
    caption: '表1',
    title: '部门收支总体情况表',
    preparedBy: '编制部门：某某局',
    unit: '单位：万元',
    orientation: 'portrait',
    columns,
    indexRow: [],
    scope: {},
    rows: rows.map((cells) => ({ role: 'item', cells: cells.map((text) => ({ text })) })),
    note: null,
  };
  return { ...block, ...changes };
}

/** A performance sheet with indicators. */
export function sheet(rows: readonly (readonly string[])[], changes: Partial<SheetBlock> = {}): SheetBlock {
  const field = (label: string, value: string): SheetBlock['fields'][number] => ({ label, suffix: '', value });
  const block: SheetBlock = {
    type: 'sheet',
    id: 'overall-performance',
    title: '部门整体绩效目标表',
    year: '（2025年）',
    fields: [field('部门名称（盖章）', '某某局'), field('部门联系人', '张三'), field('联系电话', '12345678')],
    fundsLabel: '年度预算(万元)',
    funds: [field('上级安排', '0.00'), field('本级安排', '155.53'), field('其他', '111.13')],
    goalLabel: '年度总体目标',
    goal: ['1.做好服务。', '2.加强学习。'],
    header: ['一级指标', '二级指标', '三级指标', '指标值'],
    widths: [1.5, 1.5, 3, 1.5],
    rows,
    mergedColumns: 2,
  };
  return { ...block, ...changes };
}

/** Writes a document that must come out whole. */
export async function written(document: BudgetDocument, options: Partial<PdfOptions> = {}): Promise<WrittenPdf> {
  const result = await writePdf(document, THEME, FONTS, { draftMark: false, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.problem.lost.slice(0, 5)));
  return result.value;
}

/** The text of each page of a PDF in drawing order, without white space. */
export function pageTexts(bytes: Uint8Array): readonly string[] {
  return readPdfTexts(bytes).map((page) =>
    page.texts
      .map((one) => one.text)
      .join('')
      .replace(/\s+/gu, ''),
  );
}

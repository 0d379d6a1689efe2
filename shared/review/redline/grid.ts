import type { Block, SheetBlock } from '../../document/document.ts';
import { fullTitle, type TableBlock } from '../../table/block.ts';
import { bare } from './text-change.ts';

/** A table or sheet as plain texts: what the redline compares. */
export interface Grid {
  readonly id: string;
  readonly type: 'table' | 'sheet';
  readonly title: string;
  readonly texts: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

/** A row with the key it is found again by. */
export interface GridRow {
  readonly index: number;
  readonly key: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** The grid of a block; undefined for headings and paragraphs. */
export function gridOf(block: Block): Grid | undefined {
  if (block.type === 'table') return tableGrid(block);
  return block.type === 'sheet' ? sheetGrid(block) : undefined;
}

function tableGrid(table: TableBlock): Grid {
  const names = table.columns.flatMap(({ align }, column) => (align === 'amount' ? [] : [column]));
  const codes = table.columns.flatMap(({ align }, column) => (align === 'code' ? [column] : []));
  const rows = table.rows.map(({ cells }, index): GridRow => {
    const texts = cells.map(({ text }) => text);
    const textAt = (column: number): string => bare(texts[column] ?? '');
    const code = codes.map(textAt).join('');
    const words = names.map(textAt).filter((text) => text !== '');
    const name = words.at(-1) ?? '';
    // A code names its row even where the name was mended; a project needs its own name besides.
    return {
      index,
      key: code === '' ? words.join('|') : `${code}|${projectName(table, textAt)}`,
      label: `${code} ${name}`.trim(),
      cells: texts,
    };
  });
  return {
    id: table.id,
    type: 'table',
    title: fullTitle(table),
    texts: [
      ['标题', table.title],
      ['编制单位', table.preparedBy],
      ['金额单位', table.unit],
      ['备注', table.note?.text ?? ''],
      ['表头', table.columns.map(({ path }) => path.map(bare).join(' / ')).join('；')],
    ],
    columns: table.columns.map(({ path }) => path.map(bare).join(' / ')),
    rows,
  };
}

/** Behind 类款项 and the code's name a table of projects has the project's name. */
function projectName(table: TableBlock, textAt: (column: number) => string): string {
  const names = table.columns.flatMap(({ align }, column) => (align === 'name' ? [column] : []));
  return names.length > 1 ? textAt(names.at(-1) ?? 0) : '';
}

function sheetGrid(sheet: SheetBlock): Grid {
  const named = sheet.header.findIndex((text) => text.includes('三级'));
  return {
    id: sheet.id,
    type: 'sheet',
    title: sheet.title,
    texts: [
      ['标题', sheet.title],
      ['年度', sheet.year],
      ...[...sheet.fields, ...sheet.funds].map(({ label, value }) => [label, value] as const),
      [sheet.goalLabel, sheet.goal.join('\n')],
    ],
    columns: sheet.header,
    rows: sheet.rows.map((cells, index) => {
      const label = bare(cells[named < 0 ? 0 : named] ?? '');
      return { index, key: label, label, cells };
    }),
  };
}

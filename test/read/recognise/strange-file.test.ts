import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Flow, FlowGrid, FlowItem } from '../../../shared/read/flow.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';
import { flowOf } from './flow-of.ts';
import { PACKS, read } from './read-flow.ts';

/** Files that other people laid out: what differs from our own is read as it stands, what is not understood is said. */

const PLACE = {};

function line(text: string, startsParagraph = true): FlowItem {
  return { kind: 'line', text, place: PLACE, startsParagraph };
}

/** A grid without merged cells. */
function grid(...rows: readonly (readonly string[])[]): FlowGrid {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text, place: PLACE })),
  );
  return { kind: 'grid', rows: rows.length, columns: rows[0]?.length ?? 0, cells, place: PLACE };
}

function flow(...items: readonly FlowItem[]): Flow {
  return { items, unread: [] };
}

function tableOf({ blocks }: BudgetDocument, id: string): TableBlock {
  const table = blocks.find((block) => block.id === id);
  if (table?.type !== 'table') throw new Error(`no table ${id}: ${blocks.map((block) => block.id).join(' ')}`);
  return table;
}

const textsOf = (table: TableBlock): readonly (readonly string[])[] =>
  table.rows.map((row) => row.cells.map((cell) => cell.text));

describe('tables', () => {
  const head = [line('表5'), line('一般公共预算支出情况表'), line('编制单位：某某县水利局'), line('单位：元')];

  test('whole codes in one column stay as printed, rows know their level, the unit is kept', () => {
    const found = read(
      flow(
        ...head,
        grid(
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          ['合计', '', '1,234,500.00', '1,234,500.00', ''],
          ['213', '农林水支出', '1,234,500.00', '1,234,500.00', ''],
          ['21303', '水利', '1,234,500.00', '1,234,500.00', ''],
          ['213 03 01', '行政运行', '1,234,\n500.00', '1,234,500.00', ''],
        ),
      ),
    );
    const table = tableOf(found.document, 't05');
    expect(table.columns.map((column) => column.align)).toEqual(['code', 'name', 'amount', 'amount', 'amount']);
    expect(textsOf(table)[3]).toEqual(['213 03 01', '行政运行', '1,234,500.00', '1,234,500.00', '']);
    expect(table.rows.map((row) => row.role)).toEqual(['total', 'class', 'section', 'item']);
    expect([table.unit, found.amountUnits.get('t05')]).toEqual(['单位：元', '元']);
    expect(found.document.organization).toBe('某某县水利局');
    expect(found.kind).toBe('unit');
  });

  test('a header of two rows without merged cells is read by its words', () => {
    const table = tableOf(
      read(
        flow(
          ...head,
          grid(
            ['科目', '', '', '', '一般公共预算支出', '', ''],
            ['类', '款', '项', '功能分类科目名称', '合计', '基本支出', '项目支出'],
            ['213', '', '', '农林水支出', '12.00', '12.00', ''],
            ['213', '3', '', '水利', '12.00', '12.00', ''],
          ),
        ),
      ).document,
      't05',
    );
    expect(table.columns[5]?.path).toEqual(['一般公共预算支出', '基本支出']);
    // A code that lost its zero stays as printed: the checks say so.
    expect(textsOf(table)[1]).toEqual(['213', '3', '', '水利', '12.00', '12.00', '']);
  });

  test('a table no pack has is read as it stands and said', () => {
    const found = read(
      flow(
        line('第二部分 2025年部门预算公开表'),
        line('表12'),
        line('政府购买服务预算表'),
        line('单位：万元'),
        grid(['服务名称', '预算数'], ['保洁', '3.00']),
      ),
    );
    expect(textsOf(tableOf(found.document, 'x1'))).toEqual([['保洁', '3.00']]);
    expect(tableOf(found.document, 'x1').title).toBe('政府购买服务预算表');
    expect(found.notUnderstood.map(({ block }) => block)).toContain('x1');
  });

  test('a column no pack has is said', () => {
    const found = read(
      flow(
        ...head,
        grid(
          ['类', '款', '项', '功能分类科目名称', '合计', '基本支出', '项目支出', '上缴上级'],
          ['213', '', '', '农林水支出', '12.00', '12.00', '', '1.00'],
        ),
      ),
    );
    expect(found.notUnderstood.filter(({ block }) => block === 't05').map(({ message }) => message)).toEqual([
      expect.stringContaining('上缴上级'),
    ]);
  });
});

describe('the rest of a file', () => {
  const document = documentOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025'));
  const pages = {
    visual: true,
    lineWidth: 28,
    cellWidth: 8,
    rowsPerPage: 12,
    continued: 'caption',
    repeatHeader: true,
    cutRows: false,
    titleInGrid: false,
    contents: 'pages',
  } as const;

  test('cover, 目录 and places are kept', () => {
    const found = read(flowOf(document, pages));
    expect(found.coverLines.join('')).toBe(document.cover.join(''));
    expect(found.contents[0]).toMatchObject({ text: '第一部分 2025 年部门概况', page: 1 });
    const listed = document.blocks.filter(
      (block) => block.type === 'table' || (block.type === 'heading' && block.level < 3),
    );
    expect(found.contents).toHaveLength(listed.length);
    const [first, later] = [found.places.get('t02/0')?.page ?? 0, found.places.get('t02/14')?.page ?? 0];
    expect(later).toBe(first + 1);
  });

  test('a heading in other words keeps its text and takes the section’s id; one nobody knows has its own', () => {
    const changed = document.blocks.map((block) => {
      if (block.type !== 'heading') return block;
      if (block.id === 's6') return { ...block, text: '六、一般公共预算基本支出情况' };
      return block.id === 's12.2' ? { ...block, text: '（二）对外投资安排情况' } : block;
    });
    const found = read(flowOf({ ...document, blocks: changed }, pages)).document.blocks;
    expect(found.find((block) => block.id === 's6')).toMatchObject({ text: '六、一般公共预算基本支出情况' });
    expect(found.find((block) => block.id === 'h1')).toMatchObject({ text: '（二）对外投资安排情况', level: 3 });
  });

  test('what the reader of the format could not read is passed on', () => {
    const unread = [{ place: { page: 3 }, what: '第 3 页是图片，没有文字' }];
    const found = read({ ...flowOf(document, pages), unread });
    expect(found.notUnderstood).toEqual([{ place: { page: 3 }, block: '', message: '第 3 页是图片，没有文字' }]);
  });

  test('a file that is no budget document is refused with what was looked for', () => {
    const result = recognise(flow(line('会议通知'), grid(['时间', '地点'], ['周一', '三楼'])), PACKS);
    expect(result).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('没有认出部门预算公开的内容') as string },
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Flow, FlowGrid, FlowItem } from '../../../shared/read/flow.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { classificationOfTests, documentOf, exampleDraft } from '../../document/open-example.ts';
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
    expect([table.unit, found.amountUnits.get('t05')]).toEqual(['单位：元', 'yuan']);
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
        // Of so short a text the words of the parts tell which form it is.
        line('第二部分 2024年单位预算公开表'),
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

describe('paragraphs', () => {
  const part = [line('第三部分 2024年单位预算情况说明'), line('五、关于某某局2024年一般公共预算当年拨款情况说明')];
  const detail = line('（三）一般公共预算当年拨款具体使用情况');
  const item = (path: string): FlowItem =>
    line(`1.${path}：2024年预算数为0.00万元，比上年预算减少0.31万元,下降100.00%，主要原因是：科目调整。`);
  const idsOf = (...items: readonly FlowItem[]): readonly string[] => {
    const result = recognise(flow(...items), PACKS, classificationOfTests());
    if (!result.ok) throw new Error(result.problem.message);
    return result.value.document.blocks.map(({ id }) => id);
  };

  test('an item in no table has the code of the classification, one character more or less included', () => {
    const names = '一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）';
    for (const path of [names, names.replace('行政运行', '行政行'), names.replace('（类）', '（类））')])
      expect(idsOf(...part, detail, item(path)), path).toContain('s5.general.item.2010301');
    expect(idsOf(...part, detail, item(names.replace('行政运行', '别的运行')))).toContain('s5.3.text.1');
  });

  test('one nobody knows takes the id of no heading', () => {
    const ids = idsOf(...part, line('这一段是单位自己写的话。'), detail);
    expect(ids).toContain('s5.text.1');
    expect(ids).not.toContain('s5.1');
  });
});

describe('performance sheets', () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '指标设定依据', '分值权重'];
  const wide = (label: string, value: string): readonly string[] => [label, value, '', '', '', ''];

  test('money that stands line by line is money all the same', () => {
    const found = read(
      flow(
        line('单位整体绩效目标表'),
        line('(2024 年)'),
        grid(
          wide('单位名称（盖章）', '某某局'),
          wide('上级安排', '0.00'),
          wide('本级安排', '155.53'),
          wide('其他', '111.13'),
          wide('年度总体目标', '做好工作。'),
          header,
          ['履职效能', '数量指标', '开会', '>=4次', '计划', '90'],
        ),
      ),
    );
    const sheet = found.document.blocks.find((block) => block.type === 'sheet');
    expect(sheet?.type === 'sheet' && sheet.funds.map(({ label, value }) => [label, value])).toEqual([
      ['上级安排', '0.00'],
      ['本级安排', '155.53'],
      ['其他', '111.13'],
    ]);
  });

  test('a goal that goes on over the page is no title of another sheet', () => {
    const goal = '抓好民族团结工作，加强各民族交往交流交融。切实做好走访慰问活动，积极为群众办好事、办实事。';
    const rest: FlowGrid = {
      ...grid(header, header, ['履职效能', '数量指标', '开会', '>=4次', '计划', '90']),
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '', place: PLACE },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 5, text: goal, place: PLACE },
        ...grid(header, header, ['履职效能', '数量指标', '开会', '>=4次', '计划', '90']).cells.filter(
          ({ row }) => row > 0,
        ),
      ],
    };
    const found = read(
      flow(
        line('单位整体绩效目标表'),
        grid(wide('单位名称（盖章）', '某某局'), wide('年度总体目标', '做好工作。')),
        rest,
      ),
    );
    const sheets = found.document.blocks.filter((block) => block.type === 'sheet');
    expect(sheets.map(({ id, rows }) => [id, rows.length])).toEqual([['overall-performance', 1]]);
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

  test('entries of a 目录 without pages are put together where the page broke them', () => {
    const entry = '一、关于某某局2024年收支预算情况的总体说明';
    const found = read(
      flow(
        line('目录'),
        line('第三部分 2024年单位预算情况说明'),
        line(entry.slice(0, 16)),
        line(entry.slice(16), false),
        // Its line is full: only its number says that it begins.
        line('二、关于某某局2024年收入预算情况说明', false),
        line('第三部分 2024年单位预算情况说明'),
        line(entry),
        line('收入预算包括：一般公共预算。'),
      ),
    );
    expect(found.contents.map(({ text }) => text)).toEqual([
      '第三部分 2024年单位预算情况说明',
      entry,
      '二、关于某某局2024年收入预算情况说明',
    ]);
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

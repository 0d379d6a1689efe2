import { describe, expect, it } from 'vitest';
import { DrawnPage } from './drawn-pdf.ts';
import { cellsOf, flowOf, gridOf, linesOf } from './flow-text.ts';

const XS = [60, 160, 300, 420, 540];
const YS = [100, 124, 148, 172];

describe('a ruled table', () => {
  it('gives each cell once, blank ones too, with title and note around it in order', async () => {
    const page = new DrawnPage()
      .text('收支总表', { x: 250, y: 80 })
      .lines(XS, YS)
      .text('科目', { x: 70, y: 116 })
      .text('1234', { x: 310, y: 140 })
      .text('备注：空', { x: 60, y: 190 });
    const flow = await flowOf(page);
    expect(flow.items.map((item) => item.kind)).toEqual(['line', 'grid', 'line']);
    const grid = gridOf(flow);
    expect([grid.rows, grid.columns, grid.cells.length, grid.place]).toEqual([3, 4, 12, { page: 1 }]);
    expect(cellsOf(grid)).toEqual(['0,0 科目', '1,2 1234']);
    expect(flow.unread).toEqual([]);
  });

  it('reads borders drawn as thin boxes, piece by piece', async () => {
    const page = new DrawnPage();
    for (const y of YS)
      for (const [index, x] of XS.slice(0, -1).entries()) page.box(x, y, (XS[index + 1] ?? 0) - x, 0.5);
    for (const x of XS)
      for (const [index, y] of YS.slice(0, -1).entries()) page.box(x, y, 0.5, (YS[index + 1] ?? 0) - y);
    const grid = gridOf(await flowOf(page.text('甲', { x: 430, y: 164 })));
    expect([grid.rows, grid.columns, cellsOf(grid)]).toEqual([3, 4, ['2,3 甲']]);
  });

  it('joins cells where no line parts them, across and down', async () => {
    const page = new DrawnPage()
      .line(60, 100, 540, 100)
      .line(160, 124, 540, 124)
      .line(60, 148, 540, 148)
      .line(60, 172, 540, 172)
      .line(60, 100, 60, 172)
      .line(160, 100, 160, 172)
      .line(300, 124, 300, 172)
      .line(540, 100, 540, 172)
      .text('科目', { x: 90, y: 130 })
      .text('金额', { x: 340, y: 116 })
      .text('本年', { x: 200, y: 140 })
      .text('上年', { x: 400, y: 140 })
      .text('合计', { x: 90, y: 164 });
    expect(cellsOf(gridOf(await flowOf(page)))).toEqual([
      '0,0+2+1 科目',
      '0,1+1+2 金额',
      '1,1 本年',
      '1,2 上年',
      '2,0 合计',
    ]);
  });

  it('keeps where a text or a number wraps in its cell', async () => {
    const page = new DrawnPage()
      .lines([60, 120, 200], [100, 140, 180])
      .text('一般公共', { x: 64, y: 115 })
      .text('服务支出', { x: 64, y: 131 })
      .text('123456', { x: 124, y: 115 })
      .text('7.89', { x: 124, y: 131 });
    expect(cellsOf(gridOf(await flowOf(page)))).toEqual(['0,0 一般公共\n服务支出', '0,1 123456\n7.89']);
  });

  it('leaves a number that hangs over its borders whole', async () => {
    const page = new DrawnPage().lines([60, 120, 180], [100, 124, 148]).text('123456', { x: 55, y: 116 });
    expect(cellsOf(gridOf(await flowOf(page)))).toEqual(['0,0 123456']);
  });

  it('is closed at its sides where they are left open', async () => {
    const page = new DrawnPage();
    for (const y of YS) page.line(60, y, 540, y);
    for (const x of [160, 300]) page.line(x, 100, x, 172);
    page.text('甲', { x: 70, y: 116 }).text('乙', { x: 400, y: 164 });
    const grid = gridOf(await flowOf(page));
    expect([grid.columns, cellsOf(grid)]).toEqual([3, ['0,0 甲', '2,2 乙']]);
  });

  it('is read on a page turned by its own mark, and where the writing runs sideways', async () => {
    // The page stands upright in the file and is shown turned: what is drawn runs up the page.
    const turned = (rotate: number): DrawnPage => {
      const page = new DrawnPage(595, 842, rotate);
      for (const x of [100, 140, 180]) page.line(x, 500, x, 800);
      for (const y of [500, 650, 800]) page.line(100, y, 180, y);
      return page.text('左', { x: 128, y: 780, angle: 90 }).text('右', { x: 168, y: 600, angle: 90 });
    };
    for (const rotate of [90, 0]) {
      const grid = gridOf(await flowOf(turned(rotate)));
      expect([grid.rows, grid.columns, cellsOf(grid)], `${rotate}`).toEqual([2, 2, ['0,0 左', '1,1 右']]);
    }
  });
});

describe('a table without lines down', () => {
  it('has columns where its writing stands', async () => {
    const page = new DrawnPage();
    for (const y of [100, 124, 220]) page.line(60, y, 540, y);
    page.text('科目', { x: 60, y: 116 }).text('预算数', { x: 300, y: 116 });
    for (const [index, name] of ['教育支出', '卫生健康支出', '住房保障支出'].entries()) {
      page.text(name, { x: 60, y: 140 + index * 24 }).text(`${index}.50`, { x: 300, y: 140 + index * 24 });
    }
    expect(cellsOf(gridOf(await flowOf(page)))).toEqual([
      '0,0 科目',
      '0,1 预算数',
      '1,0 教育支出',
      '1,1 0.50',
      '2,0 卫生健康支出',
      '2,1 1.50',
      '3,0 住房保障支出',
      '3,1 2.50',
    ]);
  });

  it('has columns where the borders of its cells meet', async () => {
    const page = new DrawnPage();
    for (const y of [100, 124, 148, 172]) page.box(60, y, 100, 0.5).box(160, y, 200, 0.5).box(360, y, 180, 0.5);
    page.text('类', { x: 64, y: 116 }).text('款', { x: 162, y: 140 }).text('合计横跨两栏', { x: 120, y: 164 });
    expect(cellsOf(gridOf(await flowOf(page)))).toEqual(['0,0 类', '1,1 款', '2,0+1+2 合计横跨两栏']);
  });

  it('is none where lines only underline', async () => {
    const page = new DrawnPage()
      .text('签字：', { x: 60, y: 98 })
      .line(60, 100, 200, 100)
      .text('日期：', { x: 60, y: 128 })
      .line(60, 130, 200, 130)
      .line(60, 160, 200, 160);
    const flow = await flowOf(page);
    expect(flow.items.map((item) => item.kind)).toEqual(['line', 'line']);
    expect(linesOf(flow)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { DrawnPage } from './drawn-pdf.ts';
import { flowOf, linesOf } from './flow-text.ts';

/** Thirty characters: a full line of 12 points from 100 to 460. */
const FULL = '按照全口径预算的原则本单位所有收入和支出均纳入部门预算管理如下';

async function lineOf(page: DrawnPage): Promise<string> {
  const [line = ''] = linesOf(await flowOf(page));
  return line.replace('¶', '');
}

describe('characters of a line', () => {
  it('drawn twice count once', async () => {
    const page = new DrawnPage().text('预算公开11', { x: 100, y: 200 }).text('预算公开11', { x: 100.4, y: 200 });
    expect(await lineOf(page)).toBe('预算公开11');
  });

  it('set apart stay one word', async () => {
    expect(await lineOf(new DrawnPage().text('部门预算公开', { x: 100, y: 200, spacing: 9 }))).toBe('部门预算公开');
  });

  it('keep typed space between figures and Latin, wide space between texts, none between justified characters', async () => {
    expect(await lineOf(new DrawnPage().text('AB 12', { x: 100, y: 200 }))).toBe('AB 12');
    const apart = new DrawnPage().text('编制单位', { x: 100, y: 200 }).text('单位：万元', { x: 400, y: 200 });
    expect(await lineOf(apart)).toBe('编制单位  单位：万元');
    const justified = new DrawnPage().text('一般公共', { x: 100, y: 200 }).text('预算', { x: 153, y: 200 });
    expect(await lineOf(justified)).toBe('一般公共预算');
  });

  it('keep their width, and radicals become characters', async () => {
    expect(await lineOf(new DrawnPage().text('（1）（１）', { x: 100, y: 200 }))).toBe('（1）（１）');
    const { asTyped } = await import('../../../shared/read/shared-glyph.ts');
    expect(asTyped('⼀⽉⽀出⻓期⼾⺠')).toBe('一月支出长期户民');
  });

  it('are read by height, whatever order they were drawn in', async () => {
    const page = new DrawnPage()
      .text('下', { x: 100, y: 400 })
      .text('右', { x: 300, y: 201 })
      .text('左', { x: 100, y: 200 });
    expect(linesOf(await flowOf(page))).toEqual(['¶左  右', '¶下']);
  });
});

describe('paragraphs', () => {
  it('begin at an indent, after a short line and after a gap; full lines go on', async () => {
    const page = new DrawnPage()
      .text(FULL.slice(2), { x: 124, y: 200 })
      .text(FULL, { x: 100, y: 220 })
      .text('短行。', { x: 100, y: 240 })
      .text(FULL, { x: 100, y: 260 })
      .text(FULL, { x: 100, y: 280 })
      .text(FULL, { x: 100, y: 330 });
    expect(linesOf(await flowOf(page)).map((line) => line.startsWith('¶'))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('go on after a line that is short because what follows may not be broken', async () => {
    const page = new DrawnPage()
      .text(FULL.slice(2), { x: 124, y: 200 })
      .text(FULL.slice(2), { x: 100, y: 220 })
      .text('（项）：2025年预算数为', { x: 100, y: 240 })
      .text('（一）一般公共预算', { x: 100, y: 260 });
    expect(linesOf(await flowOf(page)).map((line) => line.startsWith('¶'))).toEqual([true, false, false, true]);
  });

  it('are not torn where a comma hangs over the right margin, and the margins differ a little', async () => {
    // The text block is from 79 to 521 of 595: 79 on the left, 74 on the right, and a comma beyond.
    const wide = `${FULL}${FULL}`.slice(0, 37);
    const page = new DrawnPage()
      .text(wide.slice(2), { x: 79 + 24, y: 200 })
      .text(`${wide.slice(1)}，`, { x: 79 + 10, y: 220 })
      .text(wide, { x: 79, y: 240 })
      .text(wide, { x: 79, y: 260 })
      .text('完。', { x: 79, y: 280 });
    expect(linesOf(await flowOf(page)).map((line) => line.startsWith('¶'))).toEqual([true, false, false, false, false]);
  });

  it('are told apart where every line of a page is set in', async () => {
    const page = new DrawnPage(400)
      .text(FULL.slice(0, 22), { x: 82, y: 200 })
      .text(FULL.slice(0, 22), { x: 82, y: 220 })
      .text(FULL.slice(0, 22), { x: 82, y: 240 });
    expect(linesOf(await flowOf(page)).map((line) => line.startsWith('¶'))).toEqual([true, true, true]);
  });

  it('end at a full stop where the next line stands a little further off', async () => {
    const stopped = `${FULL.slice(1)}。`;
    const page = new DrawnPage()
      .text(FULL, { x: 100, y: 200 })
      .text(stopped, { x: 100, y: 220 })
      .text(FULL, { x: 100, y: 243 })
      .text(FULL, { x: 100, y: 263 })
      .text(stopped, { x: 100, y: 283 })
      .text(FULL, { x: 100, y: 303 });
    expect(linesOf(await flowOf(page)).map((line) => line.startsWith('¶'))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('go on over a page break', async () => {
    const flow = await flowOf(
      new DrawnPage().text(FULL.slice(2), { x: 124, y: 600 }).text(FULL, { x: 100, y: 620 }),
      new DrawnPage().text(FULL, { x: 100, y: 200 }).text('完。', { x: 100, y: 220 }),
    );
    expect(linesOf(flow).map((line) => line.startsWith('¶'))).toEqual([true, false, false, false]);
    expect(flow.items.map(({ place }) => place.page)).toEqual([1, 1, 2, 2]);
  });
});

describe('what the margins repeat', () => {
  it.each(['— 1 —', '-1-', '1', '第1页 共3页', '1/3'])('%s is a page number', async (number) => {
    const flow = await flowOf(new DrawnPage().text(FULL, { x: 100, y: 300 }).text(number, { x: 280, y: 800 }));
    expect(linesOf(flow)).toEqual([`¶${FULL}`]);
    expect(flow.unread).toEqual([]);
  });

  it('a running title is left out, a table head with its unit is not', async () => {
    const flow = await flowOf(
      ...['甲', '乙', '丙'].map((body) =>
        new DrawnPage()
          .text('某某局部门预算', { x: 250, y: 40 })
          .text('单位：万元', { x: 440, y: 90 })
          .text(body, { x: 100, y: 300 }),
      ),
    );
    expect(linesOf(flow).map((line) => line.replace('¶', ''))).toEqual([
      '单位：万元',
      '甲',
      '单位：万元',
      '乙',
      '单位：万元',
      '丙',
    ]);
  });

  it('a number in the middle of a page stays', async () => {
    expect(linesOf(await flowOf(new DrawnPage().text('12', { x: 280, y: 400 })))).toEqual(['¶12']);
  });

  it('watermarks go: slanted ones, and large pale ones', async () => {
    const flow = await flowOf(
      new DrawnPage()
        .text('草稿', { x: 150, y: 500, size: 120, angle: 45, gray: 0.8 })
        .text('内部', { x: 150, y: 600, size: 80, gray: 0.9 })
        .text(FULL, { x: 100, y: 300 }),
    );
    expect(linesOf(flow)).toEqual([`¶${FULL}`]);
  });
});

describe('pictures', () => {
  const PICTURE = 'q 400 0 0 500 90 150 cm /P Do Q';

  it('a page that is a picture is said to be unread', async () => {
    const flow = await flowOf(new DrawnPage().text(FULL, { x: 100, y: 300 }), new DrawnPage().raw(PICTURE));
    expect(flow.unread).toEqual([{ place: { page: 2 }, what: '第 2 页是图片，没有文字层，读不出内容' }]);
  });

  it('a picture beside text is said to be unread, an empty page is not', async () => {
    const flow = await flowOf(new DrawnPage().text(FULL, { x: 100, y: 80 }).raw(PICTURE), new DrawnPage());
    expect(flow.unread).toEqual([{ place: { page: 1 }, what: '第 1 页有图片，图片里的内容没有读' }]);
  });
});

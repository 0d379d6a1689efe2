import { describe, expect, it } from 'vitest';
import { cellsOf, gridsOf, linesOf, textRows, xlsx, xlsxFlow } from '../office-file.ts';
import { readXlsx } from '../../../shared/read/xlsx/read-xlsx.ts';

/** Worksheets as lines and grids. */

const HEADER = ['科目编码', '科目名称', '合计'];
const merges = (...ranges: readonly string[]) =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
const sheet = (xml: string) => [{ name: '表', xml }];

describe('where a grid begins and ends', () => {
  it('title, office and unit before it, a note after it', () => {
    const rows = [
      ['附件1'],
      ['单位收支总表'],
      ['编制单位：某局', '', '单位：万元'],
      HEADER,
      ['201', '一般公共服务', '12.00'],
      ['', '合计', '12.00'],
      ['注：本表按功能分类填列。'],
    ];
    const flow = xlsxFlow(sheet(textRows(rows) + merges('A2:C2')));
    expect(linesOf(flow)).toEqual([
      '附件1',
      '单位收支总表',
      '编制单位：某局',
      '单位：万元',
      '注：本表按功能分类填列。',
    ]);
    expect(gridsOf(flow).map(cellsOf)).toEqual([
      ['0,0 科目编码', '0,1 科目名称', '0,2 合计', '1,0 201', '1,1 一般公共服务', '1,2 12.00', '2,1 合计', '2,2 12.00'],
    ]);
    expect(flow.items[0]?.place).toEqual({ worksheet: '表', row: 1 });
    expect(gridsOf(flow)[0]?.cells[3]?.place).toEqual({ worksheet: '表', row: 5 });
  });

  it('the name of the office may stand in a cell of its own', () => {
    const flow = xlsxFlow(sheet(textRows([['编制部门：', '某局', '单位：万元'], HEADER, ['201', '一般', '1']])));
    expect(linesOf(flow)).toEqual(['编制部门：', '某局', '单位：万元']);
  });

  it('labels of a form are no office and no unit', () => {
    const flow = xlsxFlow(sheet(textRows([['绩效目标表'], ['部门名称（盖章）', '某局'], ['联系人：', '张某']])));
    expect(linesOf(flow)).toEqual(['绩效目标表']);
    expect(gridsOf(flow)[0]?.rows).toBe(2);
  });

  it('blank rows and titles over the whole width part the tables of one sheet', () => {
    const rows = [['表一'], HEADER, ['201', '甲', '1'], [], ['表二'], HEADER, ['202', '乙', '2'], ['表三'], HEADER];
    const flow = xlsxFlow(sheet(textRows(rows) + merges('A8:C8')));
    expect(flow.items.map((item) => (item.kind === 'line' ? item.text : item.rows))).toEqual([
      '表一',
      2,
      '表二',
      2,
      '表三',
      1,
    ]);
  });

  it('a row with one cell in the middle of a table belongs to it', () => {
    const flow = xlsxFlow(
      sheet(
        textRows([
          ['项目', '预算数', '功能', '预算数'],
          ['', '', '205 教育支出'],
          ['合计', '1', '合计', '1'],
        ]),
      ),
    );
    expect(cellsOf(gridsOf(flow)[0])).toContain('1,2 205 教育支出');
    expect(linesOf(flow)).toEqual([]);
  });

  it('a header merged over rows and columns keeps its shape; a column no cell begins at is none', () => {
    const rows = [
      ['科目', '', '名称', '', '支出', ''],
      ['类', '款', '', '', '基本', '项目'],
      ['201', '03', '甲', '', '1', '2'],
    ];
    const flow = xlsxFlow(sheet(textRows(rows) + merges('A1:B1', 'C1:D2', 'E1:F1', 'C3:D3')));
    expect(gridsOf(flow)[0]?.columns).toBe(5);
    expect(cellsOf(gridsOf(flow)[0])).toEqual([
      '0,0 1×2 科目',
      '0,2 2×1 名称',
      '0,3 1×2 支出',
      '1,0 类',
      '1,1 款',
      '1,3 基本',
      '1,4 项目',
      '2,0 201',
      '2,1 03',
      '2,2 甲',
      '2,3 1',
      '2,4 2',
    ]);
  });
});

describe('cells', () => {
  const row = (...cells: readonly string[]) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
  const first = (cell: string, parts = {}) => {
    const flow = xlsxFlow(sheet(row('<c r="B1" t="inlineStr"><is><t>旁</t></is></c>', cell)), parts);
    return { text: gridsOf(flow)[0]?.cells.find(({ column }) => column === 0)?.text, unread: flow.unread };
  };

  it('strings: shared with runs, inline, escaped; how they are spoken is left out', () => {
    const strings = [
      '<r><t>一般</t></r><r><t xml:space="preserve"> 预算</t></r><rPh sb="0" eb="1"><t>x</t></rPh>',
      '<t>a_x000A_b_x005F_x</t>',
    ];
    expect(first('<c r="A1" t="s"><v>0</v></c>', { strings }).text).toBe('一般 预算');
    expect(first('<c r="A1" t="s"><v>1</v></c>', { strings }).text).toBe('a\nb_x');
    expect(first('<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>').text).toBe('甲乙');
  });

  it('codes keep their leading zeros, amounts their decimals', () => {
    const formats = ['00', '#,##0.00'];
    expect(first('<c r="A1" s="1"><v>3</v></c>', { formats }).text).toBe('03');
    expect(first('<c r="A1" s="2"><v>1526.4</v></c>', { formats }).text).toBe('1,526.40');
    expect(first('<c r="A1" t="str"><v>0301</v></c>').text).toBe('0301');
  });

  it('formulas are never worked out: the stored value counts', () => {
    expect(first('<c r="A1"><f>1+1</f><v>3</v></c>')).toEqual({ text: '3', unread: [] });
    const { text, unread } = first('<c r="A1"><f>SUM(B1:B9)</f></c>');
    expect(text).toBeUndefined();
    expect(unread).toEqual([
      { place: { worksheet: '表', row: 1 }, what: '单元格 A1：公式没有算好的结果，请在 Excel 或 WPS 里打开并保存一次' },
    ]);
  });

  it('errors are read as they show, and said', () => {
    const { text, unread } = first('<c r="A1" t="e"><f>B2</f><v>#REF!</v></c>');
    expect(text).toBe('#REF!');
    expect(unread.map(({ what }) => what)).toEqual(['单元格 A1：公式出错，显示 #REF!']);
  });
});

describe('what is hidden', () => {
  it('hidden sheets are left out and said', () => {
    const xml = textRows([HEADER, ['201', '甲', '1']]);
    const flow = xlsxFlow([
      { name: '明', xml },
      { name: '暗', xml, state: 'veryHidden' },
    ]);
    expect(gridsOf(flow)).toHaveLength(1);
    expect(flow.unread).toEqual([{ place: { worksheet: '暗' }, what: '隐藏的工作表没有读，需要的话请先取消隐藏' }]);
  });

  it('hidden rows and columns are left out and said; merges close up, their text stays while a part is seen', () => {
    const rows = textRows([['标题'], ['甲', '乙', '丙'], ['1', '2', '3'], ['4', '5', '6']]).replace(
      '<row r="3">',
      '<row r="3" hidden="1">',
    );
    const xml = `<cols><col min="1" max="1" hidden="1"/></cols>${rows}${merges('A1:C1')}`;
    const flow = xlsxFlow(sheet(xml));
    expect(linesOf(flow)).toEqual(['标题']);
    expect(gridsOf(flow).map(cellsOf)).toEqual([['0,0 乙', '0,1 丙', '1,0 5', '1,1 6']]);
    expect(flow.unread.map(({ what }) => what)).toEqual([
      '1 个隐藏行、1 个隐藏列里有 5 个单元格没有读，需要的话请先取消隐藏',
    ]);
  });
});

it('a merge over the whole sheet and a cell in the last place cost nothing', () => {
  const far =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  const begin = Date.now();
  const read = readXlsx(xlsx(sheet(far + merges('A1:XFD1048576'))));
  expect(read.ok && read.value.unread.map(({ what }) => what)).toEqual(['右边第 256 列以后的内容没有读']);
  expect(Date.now() - begin).toBeLessThan(5000);
});

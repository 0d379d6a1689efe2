import { describe, expect, it } from 'vitest';
import { readBlock, type BlockChoices } from '../../../shared/read/ledger/block-lines.ts';
import { understandBlock } from '../../../shared/read/ledger/block-meaning.ts';
import { filledBlock } from '../../../shared/read/ledger/filled-block.ts';
import type { MergedCells } from '../../../shared/read/table-file/table-file.ts';
import type { Source } from '../../../shared/draft/source.ts';
import { CODES } from '../../renderer/ledger/samples.ts';

/** Tables as offices really keep them, read line by line. */

const HINTS = { fiscalYear: 2025, projects: ['商务工作经费'] };

function read(
  rows: string[][],
  { unit = 'yuan', source = null, sources }: Partial<BlockChoices> = {},
  merges: MergedCells[] = [],
) {
  const meaning = understandBlock(rows, HINTS);
  const block = filledBlock({ rows, merges }, meaning);
  const choices: BlockChoices = { unit, source, ...(sources === undefined ? {} : { sources }) };
  return { meaning, ...readBlock(block, meaning, choices, CODES, HINTS.projects) };
}

/** Function, economic, source, project, this year's fen. */
const short = ({ lines }: ReturnType<typeof read>) =>
  lines.map((line) => [line.function, line.economic, line.source, line.project, line.current]);

describe('a wide table, one column a source', () => {
  const HEAD = [
    ['2025年部门预算支出明细表'],
    ['编制单位：某某局', '', '', '', '', '', '', '', '', '单位：元'],
    ['预算单位', '支出功能分类', '部门预算支出经济分类', '项目类别', '项目名称', '资金来源', '', '', '', '备注'],
    ['', '', '', '', '', '合计', '一般公共预算', '政府性基金预算', '单位资金', ''],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  ];
  const line = (...cells: string[]) => ['某某局', '2010301 行政运行', '30101', ...cells];

  it('is understood by its two rows of headings; one that names several sources is asked about', () => {
    const { meaning } = read([...HEAD, line('人员类', '在职人员工资', '10', '7', '', '3', '')]);
    expect(meaning).toEqual({
      headings: { from: 2, until: 5 },
      columns: [
        'ignore',
        'function',
        'economic',
        'nature',
        'project',
        'total',
        'current:general.own',
        'current:fund.own',
        'unclear',
        'note',
      ],
      unit: 'yuan',
    });
  });

  it('becomes one line for each amount, basic expenditure without a project', () => {
    const found = read([
      ...HEAD,
      line('人员类', '在职人员工资', '1,007.50', '1,007.50', '0', '', ''),
      line('特定目标类', '商务工作经费', '30', '10', '20', '', '分两笔'),
      line('特定目标类', '', '5', '5', '', '', ''),
      line('特定目标类', '商务工作经费', '9', '5', '', '', ''),
      line('人员类', '', '0', '0', '0', '', ''),
      ['合计', '', '', '', '', '1,037.50', '1,017.50', '20', '', ''],
    ]);
    expect(short(found)).toEqual([
      ['2010301', '30101', 'general.own', undefined, 100_750],
      ['2010301', '30101', 'general.own', '商务工作经费', 1_000],
      ['2010301', '30101', 'fund.own', '商务工作经费', 2_000],
    ]);
    expect(found.lines.map(({ note }) => note)).toEqual([undefined, '分两笔', '分两笔']);
    expect(found.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [8, '写的是项目支出，没有项目名称'],
      [9, expect.stringMatching(/各来源相加是 5\.00，合计栏写的是 9\.00/)],
    ]);
    expect(found.leftOut.map(({ row }) => row)).toEqual([10, 11]);
    expect(found.stated.current).toBe(103_750);
  });

  it('keeps both years apart where each has its sources, and money carried over is of this year', () => {
    const { meaning, lines } = read([
      ['功能科目', '经济科目', '2025年预算', '', '2024年预算', ''],
      ['', '', '一般公共预算', '上年结转（一般公共预算拨款）', '一般公共预算', '政府性基金'],
      ['2010301', '30101', '1', '2', '3', '4'],
    ]);
    expect(meaning.columns.slice(2)).toEqual([
      'current:general.own',
      'current:carry.general',
      'prior:general.own',
      'prior:fund.own',
    ]);
    expect(lines.map(({ source, current, prior }) => [source, current, prior])).toEqual([
      ['general.own', 100, 300],
      ['carry.general', 200, null],
      ['fund.own', null, 400],
    ]);
  });

  it('asks about a second column of the same source instead of losing its money', () => {
    const { meaning } = read([
      ['功能科目', '经济科目', '基本支出', '项目支出'],
      ['', '', '一般公共预算', '一般公共预算'],
      ['2010301', '30101', '1', '2'],
    ]);
    expect(meaning.columns.slice(2)).toEqual(['current:general.own', 'unclear']);
  });
});

describe('a long table', () => {
  const HEAD = ['科目编码', '经济分类', '资金性质', '项目', '金额'];

  it('reads codes and amounts however they are written', () => {
    const codes = [
      '2010301',
      '２０１０３０１',
      '2010301.0',
      '201-03-01',
      '201 03 01',
      '[2010301]行政运行',
      '2010301-行政运行',
    ];
    const economics = ['30101', '３０１０１', '30101.00', '301-01', '301 01', '【30101】基本工资', '30101—基本工资'];
    const amounts = ['1234.5', '１，２３４．５０', '1,234.50', '￥1234.50', '1234.50元', '0.12345万元', ' 1234.5 '];
    const rows = codes.map((code, index) => [code, economics[index] ?? '', '财政拨款', '', amounts[index] ?? '']);
    const found = read([HEAD, ...rows]);
    expect(found.rejected).toEqual([]);
    expect(short(found)).toEqual(codes.map(() => ['2010301', '30101', 'general.own', undefined, 123_450]));
  });

  it('puts lost zeros back where 类, 款 and 项 stand apart', () => {
    const found = read([
      ['功能分类科目', '', '', '经济分类科目', '', '资金来源', '预算数'],
      ['类', '款', '项', '类', '款', '', ''],
      ['201', '3', '1', '301', '1', '政府性基金预算拨款', '2'],
      ['201', '03', '01', '301.0', '01.0', '国有资本经营预算资金', '3'],
      ['201', '20103', '2010301', '301', '30101', '4.事业收入', '4'],
    ]);
    expect(short(found)).toEqual([
      ['2010301', '30101', 'fund.own', undefined, 200],
      ['2010301', '30101', 'soe.own', undefined, 300],
      ['2010301', '30101', 'unit.operating', undefined, 400],
    ]);
  });

  it('reads the same cells merged over several lines, but no merged amount twice', () => {
    const found = read(
      [
        HEAD,
        ['2010301', '30101', '财政拨款', '', '5'],
        ['', '30102', '', '', ''],
        ['', '30103', '', '商务工作经费', '7'],
      ],
      {},
      [
        { row: 1, column: 0, lastRow: 3, lastColumn: 0 },
        { row: 1, column: 2, lastRow: 3, lastColumn: 2 },
        { row: 1, column: 4, lastRow: 2, lastColumn: 4 },
      ],
    );
    expect(short(found)).toEqual([
      ['2010301', '30101', 'general.own', undefined, 500],
      ['2010301', '30103', 'general.own', '商务工作经费', 700],
    ]);
    expect(found.rejected.map(({ row, reason }) => [row, reason])).toEqual([[3, '没有金额']]);
  });

  it('leaves sums of higher levels out only where their lines are there', () => {
    const found = read([
      HEAD,
      ['20103 政府办公厅（室）及相关机构事务', '', '', '', '12'],
      ['2010301', '', '财政拨款', '', '12'],
      ['2010301', '301', '财政拨款', '', '12'],
      ['2010301', '30101', '财政拨款', '', '5'],
      ['2010301', '30102', '财政拨款', '', '7'],
      ['行政运行小计', '', '', '', '12'],
      ['20805', '', '财政拨款', '', '3'],
      ['2010302', '', '财政拨款', '', '3'],
    ]);
    expect(found.lines.map(({ row }) => row)).toEqual([5, 6]);
    expect(found.leftOut.map(({ row }) => row)).toEqual([2, 3, 4, 7]);
    expect(found.rejected.map(({ row }) => row)).toEqual([8, 9]);
  });

  it('a line without its economic section is no sum when it does not add up', () => {
    const found = read([HEAD, ['2010301', '30101', '财政拨款', '', '5'], ['2010301', '', '财政拨款', '', '6']]);
    expect(found.rejected.map(({ row }) => row)).toEqual([3]);
  });

  it('passes over blank lines, repeated headings, numbers of columns and notes at the end', () => {
    const found = read([
      HEAD,
      ['2010301', '30101', '财政拨款', '', '5'],
      ['', '', '', '', ''],
      HEAD,
      ['1', '2', '3', '4', '5'],
      ['2010301', '30102', '财政拨款', '', '6'],
      ['填报人：甲', '', '审核人：乙', '', '日期：2025-1-5'],
      ['注：2025年新增2人。'],
    ]);
    expect(found.lines.map(({ row }) => row)).toEqual([2, 6]);
    expect(found.rejected).toEqual([]);
    expect(found.leftOut.map(({ row }) => row)).toEqual([4, 5, 7, 8]);
  });

  it('tells names of sources it does not know, and takes what they are said to be', () => {
    const rows = [
      HEAD,
      ['2010301', '30101', '单位资金', '', '5'],
      ['2010301', '30101', '捐赠款', '', '6'],
      ['2010301', '30101', '捐赠款', '', '7'],
    ];
    const found = read(rows);
    expect(found.unknownSources).toEqual([
      { text: '单位资金', rows: 1 },
      { text: '捐赠款', rows: 2 },
    ]);
    const sources = new Map<string, Source>([
      ['单位资金', 'unit.business'],
      ['捐赠款', 'unit.other'],
    ]);
    const told = read(rows, { sources });
    expect(told.rejected).toEqual([]);
    expect(told.lines.map(({ source }) => source)).toEqual(['unit.business', 'unit.other', 'unit.other']);
  });

  it.each([
    [['2010301', '50101', '财政拨款', '', '5'], /政府预算支出经济分类/],
    [['2.01035E+06', '30101', '财政拨款', '', '5'], /是科学计数法，编码已不完整/],
    [['2010301', '30101', '财政拨款', '', '1.234E+5'], /科学计数法/],
    [['2010301', '30101', '财政拨款', '', '1.234'], /小数太多/],
    [['2010301', '30101', '财政拨款', '', '12,34'], /千位分隔符/],
    [['20103012', '30101', '财政拨款', '', '1'], /应为 7 位/],
  ])('sends back %j with its reason', (cells, words) => {
    const { rejected } = read([HEAD, ['2010301', '30101', '财政拨款', '', '1'], cells]);
    expect(rejected.map(({ row }) => row)).toEqual([3]);
    expect(rejected[0]?.reason).toMatch(words);
  });
});

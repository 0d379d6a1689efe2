import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from '../../../renderer/components/grid/tsv.ts';
import { readBlock } from '../../../shared/read/ledger/block-lines.ts';
import { understandBlock, unitOf } from '../../../shared/read/ledger/block-meaning.ts';
import { planPaste } from '../../../renderer/screens/ledger/paste-plan.ts';
import { pairLedgers } from '../../../renderer/screens/ledger/pairing.ts';
import { listRows } from '../../../renderer/screens/ledger/row-list.ts';
import { CODES, CONTEXT, line } from './samples.ts';

const HINTS = { fiscalYear: 2025, projects: ['商务工作经费'] };

describe('parseTsv', () => {
  it('reads quoted cells, and quotes that are text', () => {
    expect(parseTsv('a\t"b\nc"\r\n"say ""hi"""\td\r\n')).toEqual([
      ['a', 'b\nc'],
      ['say "hi"', 'd'],
    ]);
    expect(parseTsv('“三公”\t5" 屏\t"半')).toEqual([['“三公”', '5" 屏', '"半']]);
    expect(parseTsv('')).toEqual([['']]);
  });

  it('reads back what it writes', () => {
    expect(
      parseTsv(
        writeTsv([
          ['1', '', 'x'],
          ['', 'y', ''],
        ]),
      ),
    ).toEqual([
      ['1', '', 'x'],
      ['', 'y', ''],
    ]);
  });
});

describe('understandBlock', () => {
  it('reads headings over 类 款 项, a title, and the unit', () => {
    const block = parseTsv(
      [
        '\t\t2025年部门预算明细表',
        '\t\t\t\t\t\t单位：万元',
        '功能分类科目\t\t\t经济分类科目编码\t资金来源\t项目名称\t2025年预算数\t2024年预算数\t增减',
        '类\t款\t项\t\t\t\t\t\t',
        '201\t03\t01\t30101\t一般公共预算\t\t84.11\t72.3\t11.81',
      ].join('\n'),
    );
    expect(understandBlock(block, HINTS)).toEqual({
      headings: { from: 2, until: 4 },
      columns: [
        'function.class',
        'function.section',
        'function.item',
        'economic',
        'source',
        'project',
        'current',
        'prior',
        'ignore',
      ],
      unit: 'wan',
    });
  });

  it('goes by the contents where there are no headings, and then asks for the unit', () => {
    const block = parseTsv('2010301 行政运行\t30101基本工资\t一般公共预算\t商务工作经费\t12.5\t11');
    expect(understandBlock(block, HINTS)).toEqual({
      headings: { from: 0, until: 0 },
      columns: ['function', 'economic', 'source', 'project', 'current', 'prior'],
      unit: null,
    });
  });

  it('does not take a part of the amount for last year', () => {
    const block = parseTsv('支出功能分类\t合计\t人员经费\n2010301\t5\t3');
    expect(understandBlock(block, HINTS).columns).toEqual(['function', 'current', 'ignore']);
  });

  it('finds the unit only where it is stated once', () => {
    expect(unitOf('单位：元')).toBe('yuan');
    expect(unitOf('金额（万元）')).toBe('wan');
    expect(unitOf('单位：万元 单价（元）')).toBeNull();
    expect(unitOf('基本工资')).toBeNull();
  });
});

describe('readBlock', () => {
  const read = (text: string, unit: 'wan' | 'yuan' = 'wan', source: 'general.own' | null = null) => {
    const block = parseTsv(text);
    return readBlock(block, understandBlock(block, HINTS), { unit, source }, CODES, HINTS.projects);
  };

  it('puts back leading zeros and reads amounts in their unit', () => {
    const { lines } = read('201\t3\t1\t301\t1\t一般公共预算\t841,100.5', 'yuan');
    expect(lines).toEqual([
      {
        row: 1,
        function: '2010301',
        economic: '30101',
        source: 'general.own',
        project: undefined,
        current: 84_110_050,
        prior: null,
        note: undefined,
      },
    ]);
  });

  it('says of each row why it is left out', () => {
    const { lines, rejected, leftOut } = read(
      [
        '功能科目\t经济科目\t资金来源\t本年预算数',
        '2010301\t30101\t一般公共预算\t1',
        '20103\t30101\t一般公共预算\t1',
        '2010301\t301\t一般公共预算\t1',
        '2010301\t\t一般公共预算\t1',
        '2010301\t30101\t单位资金\t1',
        '2010301\t30101\t一般公共预算\t约1',
        '2010301\t30101\t一般公共预算\t',
        '合 计\t\t\t7',
      ].join('\n'),
    );
    expect(lines).toHaveLength(1);
    expect(rejected.map(({ row }) => row)).toEqual([6, 7, 8]);
    expect(leftOut.map(({ row, reason }) => [row, reason.slice(0, 3)])).toEqual([
      [3, '上级科'],
      [4, '上级科'],
      [5, '上级科'],
      [9, '合计行'],
    ]);
    expect(rejected.map(({ reason }) => reason).join('\n')).toMatch(/单位资金[^]*不是数字[^]*没有金额/);
  });

  it('names new projects and codes without a name', () => {
    const found = read(
      '功能科目\t经济科目\t资金来源\t项目名称\t金额\n2299999\t30101\t一般公共预算\t新项目\t1\n2010301\t30101\t一般公共预算\t商务工作经费\t1',
    );
    expect(found.newProjects).toEqual(['新项目']);
    expect(found.unknownCodes).toEqual(['2299999']);
  });

  it('asks for a source where the block has none', () => {
    expect(read('2010301\t30101\t1').rejected[0]?.reason).toContain('资金来源');
    expect(read('2010301\t30101\t1', 'wan', 'general.own').lines).toHaveLength(1);
  });
});

describe('planPaste', () => {
  const rows = listRows(pairLedgers([line(), line({ economic: '30102' })], [], []), [], new Map(), {
    ledger: 2,
    priorLedger: 0,
  });
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

  it('fills a selection with one value', () => {
    expect(planPaste([['5']], at(0, 4, 1, 4), rows, CONTEXT, false)?.map(({ typed }) => typed)).toEqual([
      { current: '5' },
      { current: '5' },
    ]);
  });

  it('puts cells that fit straight in, and shows everything else first', () => {
    expect(
      planPaste(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        at(0, 4),
        rows,
        CONTEXT,
        false,
      ),
    ).toHaveLength(2);
    expect(
      planPaste(
        [
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
        at(0, 4),
        rows,
        CONTEXT,
        false,
      ),
    ).toBeNull();
    expect(planPaste([['2010301', '行政运行']], at(0, 0), rows, CONTEXT, false)).toBeNull();
  });

  it('takes rows copied from the ledger itself without asking', () => {
    const copied = [['2010301 行政运行', '30101 基本工资', '其他收入', '', '1', '']];
    expect(planPaste(copied, at(2, 0), rows, CONTEXT, true)).toHaveLength(1);
    expect(planPaste(copied, at(2, 0), rows, CONTEXT, false)).toBeNull();
  });
});

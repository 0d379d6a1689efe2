import { describe, expect, it } from 'vitest';
import { clipOf } from '../../../renderer/components/grid/clip.ts';
import { parseTsv, squared } from '../../../renderer/components/grid/tsv.ts';
import { readBlock } from '../../../shared/read/ledger/block-lines.ts';
import { understandBlock, unitOf } from '../../../shared/read/ledger/block-meaning.ts';
import { planFillDown } from '../../../renderer/screens/ledger/fill-plan.ts';
import { blanksUnder, changesOf, planPaste, withFilled } from '../../../renderer/screens/ledger/paste-plan.ts';
import { cellsInWords, linesInWords } from '../../../renderer/screens/ledger/pasted-words.ts';
import { blankRow } from '../../../renderer/screens/ledger/row.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
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

  it('counts blank rows, the last one too: only the line end after the last row is none', () => {
    expect(parseTsv('9.1\r\n\r\n9.3\r\n\r\n')).toEqual([['9.1'], [''], ['9.3'], ['']]);
    expect(parseTsv('1\t2\r\n\t\r\n')).toEqual([
      ['1', '2'],
      ['', ''],
    ]);
    expect(parseTsv('\r\n')).toEqual([['']]);
    expect(parseTsv('\r\n\r\n')).toEqual([[''], ['']]);
    expect(parseTsv('1\t2\t')).toEqual([['1', '2', '']]);
  });

  it.each([
    [
      [
        ['1', '', 'x'],
        ['', 'y', ''],
      ],
    ],
    [[['1'], ['']]],
    [[[''], ['']]],
    [[['']]],
    [
      [
        ['12\n34', 'say "hi"'],
        ['a\tb', ''],
      ],
    ],
  ])('reads back what is copied: %j', (rows) => {
    const cells = rows.map((row) => row.map((text) => ({ text, figure: false })));
    expect(parseTsv(clipOf(cells).text)).toEqual(rows);
  });

  it('makes rows equally long with blank cells', () => {
    expect(squared([['1', '2'], ['3'], []])).toEqual([
      ['1', '2'],
      ['3', ''],
      ['', ''],
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
  const lines = [line(), line({ economic: '30102' }), line({ amount: 3_000_000 })];
  const rows = listRows(pairLedgers(lines, [], []), [], new Map(), { ledger: 3, priorLedger: 0 });
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
  const plan = (block: readonly (readonly string[])[], range: ReturnType<typeof at>, own = false) =>
    planPaste(block, range, rows, CONTEXT, own);
  const typed = (block: readonly (readonly string[])[], range: ReturnType<typeof at>) => {
    const planned = plan(block, range);
    return planned === null ? null : changesOf(planned, rows).map((change) => change.typed);
  };

  it('fills a selection with one value', () => {
    expect(typed([['5']], at(0, 4, 1, 4))).toEqual([{ current: '5' }, { current: '5' }]);
  });

  it('puts cells that fit straight in, and shows everything else first', () => {
    const pairs = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(typed(pairs, at(0, 4))).toEqual([
      { current: '1', prior: '2' },
      { current: '3', prior: '4' },
    ]);
    expect(plan([...pairs, ['5', '6'], ['7', '8']], at(0, 4))).toBeNull();
    expect(plan([['2010301', '行政运行']], at(0, 0))).toBeNull();
    expect(plan([['1', '2', '3']], at(0, 4))).toBeNull();
  });

  it('takes rows copied from the ledger itself without asking', () => {
    const copied = [['2010301 行政运行', '30101 基本工资', '其他收入', '', '1', '']];
    expect(plan(copied, at(3, 0), true)).not.toBeNull();
    expect(plan(copied, at(3, 0))).toBeNull();
  });

  it('empties what a blank cell covers, the last one and those a short row does not have', () => {
    expect(typed([['9'], [''], ['']], at(0, 4))).toEqual([{ current: '9' }, { current: '' }, { current: '' }]);
    expect(typed([['1', '2'], ['3']], at(0, 4))).toEqual([
      { current: '1', prior: '2' },
      { current: '3', prior: '' },
    ]);
    expect(typed([['']], at(1, 3, 2, 4))).toEqual([
      { project: '', current: '' },
      { project: '', current: '' },
    ]);
    // Also where a line cannot do without the cell: the row says what it lacks.
    expect(
      typed(
        [
          ['', '5'],
          ['', '6'],
        ],
        at(0, 3),
      ),
    ).toHaveLength(2);
  });

  it('fills a selection a block goes into a whole number of times', () => {
    expect(typed([['1', '2']], at(0, 4, 2, 5))).toEqual(Array(3).fill({ current: '1', prior: '2' }));
    expect(typed([['1'], ['2']], at(0, 4, 2, 4))).toEqual([{ current: '1' }, { current: '2' }]);
  });

  it('keeps two amounts or two codes of one cell apart, and joins words', () => {
    expect(typed([['100\n200']], at(0, 4))).toEqual([{ current: '100⏎200' }]);
    expect(typed([['2010301\n2010302']], at(0, 0))).toEqual([{ function: '2010301⏎2010302' }]);
    expect(typed([['2010301\n行政运行']], at(0, 0))).toEqual([{ function: '2010301 行政运行' }]);
    expect(typed([['商务工作\n经费']], at(0, 3))).toEqual([{ project: '商务工作经费' }]);
  });

  it('asks about blank cells below filled ones where they may be merged codes', () => {
    const merged = plan([['30101'], [''], ['30102']], at(0, 1));
    expect(merged === null ? [] : [...blanksUnder(merged)]).toEqual([['economic', 1]]);
    const filled = merged === null ? [] : changesOf(withFilled(merged, new Set(['economic'])), rows);
    expect(filled.map((change) => change.typed.economic)).toEqual(['30101', '30101', '30102']);
    // A blank above all others says nothing, and amounts are never filled.
    const above = plan(
      [
        ['', '1'],
        ['商务工作经费', ''],
      ],
      at(0, 3),
    );
    expect(above === null ? null : [...blanksUnder(above)]).toEqual([]);
  });
});

describe('what came in, in words', () => {
  it('counts rows and adds up the money, of both years where both came', () => {
    const row = blankRow(0, 0);
    const change = (typed: object) => ({ row, typed });
    expect(cellsInWords([change({ current: '1,234' })], 0, CONTEXT)).toBe('已放入 1 行，合计 1,234.00 万元');
    expect(cellsInWords([change({ current: '1', prior: '2' }), change({ current: '3' })], 1, CONTEXT)).toBe(
      '已放入 2 行，本年合计 4.00 万元，上年合计 2.00 万元；1 行有没填对或还缺的格子，请看标记',
    );
    expect(cellsInWords([change({ project: '商务工作经费' })], 0, CONTEXT)).toBe('已放入 1 行');
    const [filled] = pairLedgers([line()], [], []);
    expect(filled === undefined ? '' : cellsInWords([{ row: filled, typed: { current: '' } }], 0, CONTEXT)).toBe(
      '已放入 1 行，清空 1 格',
    );
  });

  it('says where new rows stand', () => {
    const read = readBlock(
      parseTsv('2010301\t30101\t一般公共预算\t\t5'),
      understandBlock(parseTsv('2010301\t30101\t一般公共预算\t\t5'), HINTS),
      { unit: 'wan', source: null },
      CODES,
      [],
    );
    expect(linesInWords(read.lines, 7, CONTEXT)).toBe('已放入 1 行（第 7 行），合计 5.00 万元');
  });
});

describe('planFillDown', () => {
  const lines = [
    line({ amount: 1_000_000 }),
    line({ economic: '30102', amount: 2_000_000 }),
    line({ amount: 3_000_000 }),
  ];
  const rows = listRows(pairLedgers(lines, [], []), [], new Map(), { ledger: 3, priorLedger: 0 });
  const fill = (top: number, bottom: number, left: number, right: number) =>
    planFillDown({ top, bottom, left, right }, rows, CONTEXT).map(({ row, typed }) => [rows.indexOf(row), typed]);

  it('copies the cell above into one cell', () => {
    expect(fill(1, 1, 4, 4)).toEqual([[1, { current: '1' }]]);
    expect(fill(0, 0, 4, 4)).toEqual([]);
  });

  it('copies the first row of several over the others, each column', () => {
    expect(fill(0, 2, 1, 1)).toEqual([
      [1, { economic: '30101 基本工资' }],
      [2, { economic: '30101 基本工资' }],
    ]);
    expect(fill(1, 2, 1, 4)).toEqual([
      [2, { economic: '30102 津贴补贴', source: SOURCE_NAMES['general.own'], project: '', current: '2' }],
    ]);
  });

  it('leaves the spare row alone when whole columns are selected, and fills it when it is meant', () => {
    expect(fill(0, 3, 4, 4).map(([row]) => row)).toEqual([1, 2]);
    expect(fill(3, 3, 4, 4)).toEqual([[3, { current: '3' }]]);
  });
});

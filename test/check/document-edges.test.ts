import { describe, expect, it } from 'vitest';
import { countIn } from '../../shared/check/document/count-word.ts';
import { repeatedWords } from '../../shared/check/document/repeated-word.ts';
import { compatible, readTarget, unitOfName, unitsAgree, type Target } from '../../shared/check/document/target.ts';
import { PLACEHOLDER } from '../../shared/base/text.ts';
import { placeKey } from '../../shared/check/finding.ts';
import { runChecks } from '../../shared/check/run.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import {
  reportOf,
  reworded,
  withBlocks,
  withCell,
  withDocument,
  withIndicator,
  withParagraph,
  withSheet,
  withTable,
  without,
} from './document-spoil.ts';
import { exampleDraft } from '../document/open-example.ts';
import { asking } from './asked-rules.ts';
import { contextOf } from './example-context.ts';
import { office, SHEET } from './failing-case.ts';

let clean: ReadonlySet<string> | undefined;

/** What the rules of this family find, as rule and place, beyond what they find in the clean document. */
function news(context: CheckContext): readonly string[] {
  const of = (one: CheckContext): readonly string[] =>
    reportOf(one).findings.map(({ rule, where, severity }) => `${rule} ${placeKey(where)} ${severity}`);
  clean ??= new Set(of(office()));
  const known = clean;
  return of(context).filter((one) => !known.has(one));
}

describe('what is still to be written', () => {
  it('is missing, and neither one reason for many changes nor a wrong target', () => {
    const { overallPerformance, ...example } = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
    const indicators = overallPerformance?.indicators.map((one) => ({ ...one, target: '' })) ?? [];
    const projects = example.projects.map(({ performance, ...project }) => ({
      ...project,
      ...(performance === undefined
        ? {}
        : {
            performance: {
              ...performance,
              indicators: performance.indicators.map((one) => ({ ...one, target: '', scoring: '' })),
            },
          }),
    }));
    const draft = {
      ...example,
      ...(overallPerformance === undefined ? {} : { overallPerformance: { ...overallPerformance, indicators } }),
      projects,
      comparisons: {},
    };
    const { findings } = runChecks(contextOf(draft));
    const told = findings.filter(({ rule, message }) => rule !== 42 && message.includes(PLACEHOLDER));
    expect(told.map(({ rule, message }) => `R${String(rule)} ${message}`)).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 42).length).toBeGreaterThan(indicators.length);
  });
});

describe('an office without 一般公共预算', () => {
  it.each(['xinjiang-2024', 'xinjiang-2025', 'national-9'])(
    '%s: its sections stand empty, and that is right',
    (pack) => {
      const example = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
      const own = ({ source }: { readonly source: string }): boolean => source.startsWith('unit.');
      const { ledger, priorLedger } = example;
      const draft = { ...example, pack, ledger: ledger.filter(own), priorLedger: priorLedger.filter(own) };
      const { findings: ofEmpty } = runChecks(asking(contextOf(draft), (rule) => rule >= 37));
      const empty = ofEmpty.filter(({ message }) => message.includes('下面没有内容'));
      expect(empty.map(({ message }) => message)).toEqual([]);
      // Where there is money, the same section must say what it is for.
      const { document, ...context } = contextOf({ ...example, pack });
      const without = document.blocks.filter(({ id }) => !id.startsWith('s5.class'));
      const { findings } = runChecks({ ...context, document: { ...document, blocks: without } });
      expect(findings.filter(({ where, rule }) => rule === 37 && where.block === 's5.2')).toHaveLength(1);
    },
  );
});

it('a paragraph that says the same over and over is checked in the end', () => {
  const endless = '实有人数1人在职1人编制1车辆1辆一般公务用车1辆整体绩效目标1个'.repeat(3_000);
  const { findings } = reportOf(withParagraph(office(), 's1.total', 's1.9', endless));
  expect(findings.length).toBeGreaterThan(0);
});

describe('a message', () => {
  const messages = (context: CheckContext): readonly string[] =>
    runChecks(context).findings.map(({ message }) => message);

  it('names the units where they are what differs', () => {
    const context = reworded(office(), 's1.total', '万元', '元');
    expect(messages(context).filter((message) => / 元，表1是 [\d,.]+ 万元/u.test(message))).toHaveLength(1);
  });

  it('names a missing heading as this office would print it', () => {
    const heading = office().document.blocks.find(({ id }) => id === 's10');
    const text = heading?.type === 'heading' ? heading.text.replace(/\s/gu, '') : '';
    expect(messages(without(office(), 's10'))).toContain(`缺少“${text}”`);
  });

  it('says that a title is not there', () => {
    expect(messages(withTable(office(), 't01', { title: '' }))).toContainEqual(
      expect.stringMatching(/^没有写名称，应为“表1.+”$/u),
    );
  });
});

describe('the pages of a 目录', () => {
  const pageOf = (id: string): number => ({ p1: 4, p2: 6, p3: 19, p4: 31 })[id] ?? 6;
  const pages = (...printed: readonly string[]): readonly string[] => {
    const parts = [
      '第一部分 2024年单位概况',
      '第二部分 2024年单位预算公开表',
      '第三部分 2024年单位预算情况说明',
      '第四部分 名词解释',
    ];
    const contents = parts.map((text, index) => ({ text, page: printed[index] ?? '' }));
    return reportOf({ ...office(), frame: { cover: [], contents, pageOf } }).findings.flatMap(
      ({ message }) => /^目录写.*(第 -?\d+ 页，实际在第 -?\d+ 页)$/u.exec(message)?.[1] ?? [],
    );
  };

  it('count from where most of them count', () => {
    expect(pages('1', '3', '16', '28')).toEqual([]);
    expect(pages('1', '3', '17', '28')).toEqual(['第 17 页，实际在第 16 页']);
  });

  it('never from before the first page, however many are wrong', () => {
    expect(pages('1', '2', '15', '27')).toEqual([
      '第 2 页，实际在第 3 页',
      '第 15 页，实际在第 16 页',
      '第 27 页，实际在第 28 页',
    ]);
  });
});

describe('what is right, however it is written', () => {
  const silent: readonly (readonly [string, () => CheckContext])[] = [
    [
      'years of a citation',
      () => withParagraph(office(), 's1.total', 's1.9', '依据《关于2019年预算管理的意见》（克财预〔2018〕3号）编制。'),
    ],
    ['years in a reason', () => reworded(office(), 's3.expenditure.basic', '本年度我单位', '2022年和2021年我单位')],
    ['years of free text', () => withParagraph(office(), 'p1.functions.4', 'p1.1.9', '承担2021年启动的档案整理工作。')],
    [
      'last year as the base of a comparison',
      () => withParagraph(office(), 's1.total', 's1.9', '收入比2023年增加，与2023年口径一致。'),
    ],
    ['a title in other brackets and spaces', () => reworded(office(), 's12.1', '（一）', ' ( 一 ) ')],
    ['an empty table that prints zeros', () => withCell(office(), 't08', 0, 4, '0.00')],
    [
      'a list whose names have brackets with commas',
      () => reworded(office(), 'p1.organization', '秘书一科', '秘书一科（文秘、机要）'),
    ],
    ['a list that says it goes on', () => reworded(office(), 'p1.organization', /、专用通信[^。]*/u, '等')],
    ['dots within a quotation', () => withParagraph(office(), 's1.total', 's1.9', '落实“坚持……方针”的要求。')],
    [
      'a number of 18 digits that is no identity number',
      () => withParagraph(office(), 's1.total', 's1.9', '统一编号110101199003070004。'),
    ],
    [
      'a phone number in the contact field',
      () =>
        withSheet(office(), 'overall-performance', ({ fields }) => ({
          fields: fields.map((field) => (field.label === '联系电话' ? { ...field, value: '13900000000' } : field)),
        })),
    ],
    [
      '字样 of secrecy in the duties',
      () => withParagraph(office(), 'p1.functions.4', 'p1.1.9', '承担机密文件的管理和保守国家秘密工作。'),
    ],
    [
      'a numbered list with one bracket',
      () => withParagraph(office(), 's1.total', 's1.9', '包括：1）收入；二）支出。'),
    ],
    ['a bracket that ends in a digit', () => withParagraph(office(), 's1.total', 's1.9', '减少（见附件1）。')],
    ['people of whom nobody is 离休', () => reworded(office(), 'p1.staffing', /；离休.*$/u, '。')],
    ['公开 on the 20th day', () => ({ ...office(), approvedOn: '2024-02-05' })],
    ['a target with an operator in words', () => withIndicator(office(), SHEET, 0, 3, '不少于140批次')],
    ['a target that is a date', () => withIndicator(office(), SHEET, 4, 3, '2024年12月底前')],
    ['weights with 分', () => withIndicator(office(), SHEET, 0, 6, '8分')],
    [
      'a cost per head, which is no part of the budget',
      () => withIndicator(withIndicator(office(), SHEET, 5, 2, '单车运行经费（万元/辆）'), SHEET, 5, 3, '<=2万元/辆'),
    ],
    ['a target a little below last year, which it allows again', () => withIndicator(office(), SHEET, 0, 5, '160批次')],
    ['fewer mistakes than last year', () => withIndicator(office(), 'project-performance.p1', 4, 5, '2%')],
    ['a cover without a year', () => withDocument(office(), { cover: ['预算公开'] })],
  ];
  it.each(silent)('%s', (_, context) => {
    expect(news(context())).toEqual([]);
  });
});

describe('what is wrong, however it is written', () => {
  const wrong: readonly (readonly [string, () => CheckContext, readonly string[]])[] = [
    ['years in Chinese numerals', () => reworded(office(), 's9', /2024\s*年/u, '二〇二三年'), ['39 s9 error']],
    [
      'a closing date of last year',
      () => reworded(office(), 'closing.date', '2024', '2023'),
      ['39 closing.date error', '47 closing.date warning'],
    ],
    [
      'a count in Chinese numerals',
      () => reworded(office(), 'p1.organization', '16个', '十七个'),
      ['43 p1.organization warning'],
    ],
    [
      'a tail is told from a wrong sum',
      () => reworded(office(), 's12.assets.vehicles', '价值429.13万元；', '价值429.14万元；'),
      ['48 s12.assets.vehicles warning'],
    ],
    ['a blank note', () => withTable(office(), 't11', { note: { id: 't11.note', text: ' ' } }), ['38 t11 error']],
    [
      'two tables of one number',
      () =>
        withBlocks(office(), (blocks) => blocks.flatMap((block) => (block.id === 't10' ? [block, block] : [block]))),
      ['37 t10 error'],
    ],
    [
      'a tenth of last year',
      () => ({ ...office(), lastYear: withCell(office(), 't05', 9, 4, '15,260.00').document }),
      ['41 t05/9/4 warning'],
    ],
    [
      'cost targets a tail away from the budget',
      () => withIndicator(office(), SHEET, 5, 3, '<=20.01万元'),
      [`52 ${SHEET} hint`],
    ],
    ['cost targets beyond the tail', () => withIndicator(office(), SHEET, 5, 3, '<=20.02万元'), [`52 ${SHEET} error`]],
  ];
  it.each(wrong)('%s', (_, context, findings) => {
    expect(news(context())).toEqual(findings);
  });

  it('says what could not be compared', () => {
    const { notRun } = reportOf(office());
    expect(notRun.map(({ rule }) => rule)).toEqual([41, 47]);
  });

  it('holds a draft against its own ledger of last year', () => {
    const draft = exampleDraft('xinjiang-2024/examples/party-committee-2024');
    const priorLedger = draft.ledger.map(({ project: _, ...line }) => ({
      ...line,
      amount: Math.round(line.amount / 100),
    }));
    const jumps = reportOf(contextOf({ ...draft, priorLedger })).findings.filter(({ rule }) => rule === 41);
    const total = jumps.find(({ where }) => placeKey(where) === 't05/9/4');
    expect(total).toMatchObject({ severity: 'warning', expected: '15.26', actual: '1,526.00' });
  });

  it('reads amounts of a document in 元', () => {
    const sheet = withSheet(office(), SHEET, ({ funds }) => ({
      fundsLabel: '项目资金（元）',
      funds: funds.map((fund) => (fund.value === '80.00' ? { ...fund, value: '800,000.00' } : fund)),
    }));
    expect(news(sheet)).toEqual([]);
  });
});

describe('a target', () => {
  it.each([
    ['＞=10家', { operator: '>=', value: 10, unit: '家' }],
    ['≤24.67万元', { operator: '<=', value: 24.67, unit: '万元' }],
    ['=100％', { operator: '=', value: 100, unit: '%' }],
    ['2,600人次', { operator: undefined, value: 2600, unit: '人次' }],
    ['不超过3天', { operator: '<=', value: 3, unit: '天' }],
  ])('%s is read', (text, target) => {
    expect(readTarget(text)).toEqual(target);
  });

  it.each(['有效保障', '2024年12月', '5-10次', ''])('%j is no number', (text) => {
    expect(readTarget(text)).toBeUndefined();
  });

  it.each([
    ['>=8次', '=2次', false],
    ['>=8次', '=8次', true],
    ['>8次', '=8次', false],
    ['>=8次', '<=8次', true],
    ['>8次', '<=8次', false],
    ['>=8次', '>=100次', true],
    ['<3次', '>2次', true],
    ['<2次', '>3次', false],
  ])('%s and %s: %s', (one, other, agree) => {
    const [first, second] = [readTarget(one), readTarget(other)] as [Target, Target];
    expect(compatible(first, second)).toBe(agree);
    expect(compatible(second, first)).toBe(agree);
  });

  it('has the unit its indicator names', () => {
    expect(unitOfName('边界巡查调研次数（次）')).toBe('次');
    expect(unitOfName('覆盖率(%)')).toBe('%');
    expect(unitOfName('踏查界碑（桩）覆盖率')).toBeUndefined();
    expect(unitsAgree('人', '人次')).toBe(true);
    expect(unitsAgree('元', '万元')).toBe(false);
  });
});

it.each([
  ['12', 12],
  ['十二', 12],
  ['两', 2],
  ['1,200.50', 1200.5],
  ['０', 0],
  ['若干', undefined],
])('%s counts as %s', (text, count) => {
  expect(countIn(text)).toBe(count);
});

describe('a word twice in a row', () => {
  it.each([
    ['办公家具办公家具价值', [{ at: 0, word: '办公家具' }]],
    [
      '减少减少，增加增加',
      [
        { at: 0, word: '减少' },
        { at: 5, word: '增加' },
      ],
    ],
    ['人人有责，方方面面，2020', []],
    ['克孜勒苏柯尔克孜自治州', []],
  ])('%s', (text, words) => {
    expect(repeatedWords(text)).toEqual(words);
  });
});

/** A balance that numbers its 类 and says several amounts of each, and a table of one row: built, written, read, checked, typed into. */
import { describe, expect, test } from 'vitest';
import { isEntered } from '../../renderer/components/table/entered-cell.ts';
import { countLines } from '../../renderer/components/table/line-count.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { readContext } from '../../shared/check/read-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { figuresOf } from '../../shared/read/draft/figure.ts';
import { ProjectBook } from '../../shared/read/draft/project-book.ts';
import { startDraft } from '../../shared/read/draft/start-draft.ts';
import { cellFilter, type TableBlock } from '../../shared/table/block.ts';
import { asRead, withCell } from '../check/spoil.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { BALANCE, NUMBERED_FORM } from '../fixtures/numbered-form.ts';
import { messageFor } from '../pack/overlay.ts';
import { openOverlay } from '../pack/open-overlay.ts';
import { comparableTree } from '../read/recognise/comparable-tree.ts';
import { FORMATS, readBack } from '../read/recognise/read-back.ts';
import { line, textsOf } from './two-years.ts';

const codes = classificationOfTests();
const pack = openOverlay('numbered-form', NUMBERED_FORM);
const draft: Draft = {
  ...exampleDraft('xinjiang-2025/examples/liaison-office-2025'),
  pack: 'numbered-form',
  projects: [{ id: 'p1', name: '接待经费', classified: false }],
  ledger: [
    line('2010350', '30101', 120_000_000),
    line('2010350', '30217', 1_500_000),
    line('2010350', '30231', 2_340_000),
    line('2010350', '30217', 500_000, 'p1'),
    { function: '2210201', source: 'unit.operating', amount: 7_000_000 },
    { function: '2080505', source: 'unit.operating', amount: 30_000_000 },
  ],
};
const document = buildDocument(draft, pack, codes);

function tableOf(id: string, blocks = document.blocks): TableBlock {
  const table = blocks.find((block) => block.id === id);
  if (table?.type !== 'table') throw new Error(`no table ${id}`);
  return table;
}

describe('the balance', () => {
  test('prints the classes that have money, numbered by their place, with four amounts', () => {
    expect(textsOf(tableOf('t01'))).toEqual([
      ['一、财政拨款收入', '124.34', '一、一般公共服务支出', '124.34', '120.00', '3.84', '0.50'],
      ['1、一般公共预算资金', '124.34', '二、社会保障与就业支出', '30.00', '', '30.00', ''],
      ['2、政府性基金', '', '三、住房保障支出', '7.00', '', '7.00', ''],
      ['3、国有资本经营预算', '', '', '', '', '', ''],
      ['二、事业收入', '37.00', '', '', '', '', ''],
      ['三、其他收入', '', '', '', '', '', ''],
      ['收入总计', '161.34', '支出总计', '161.34', '120.00', '40.84', '0.50'],
    ]);
  });

  test.each([
    ['none', '住房保障支出'],
    ['code', '221 住房保障支出'],
    ['1.', '3.住房保障支出'],
    ['1、', '3、住房保障支出'],
    ['一、', '三、住房保障支出'],
    ['（一）', '（三）住房保障支出'],
  ])('numbers them as %s', (numbering, printed) => {
    const files = { 'tables/t01.json': { ...BALANCE, body: { ...BALANCE.body, numbering } } };
    const other = openOverlay('numbered-form', { ...NUMBERED_FORM, ...files });
    expect(textsOf(tableOf('t01', buildDocument(draft, other, codes).blocks))[2]?.[2]).toBe(printed);
  });

  test('numbers a list of classes without gaps, those without money too', () => {
    const body = { ...BALANCE.body, classes: ['201', '205', '221'] };
    const other = openOverlay('numbered-form', { ...NUMBERED_FORM, 'tables/t01.json': { ...BALANCE, body } });
    const printed = textsOf(tableOf('t01', buildDocument(draft, other, codes).blocks)).map((row) => row[2]);
    expect(printed.slice(0, 4)).toEqual([
      '一、一般公共服务支出',
      '二、教育支出',
      '三、社会保障与就业支出',
      '四、住房保障支出',
    ]);
  });
});

test('the table of one row says every figure of it', () => {
  expect(textsOf(tableOf('t10'))).toEqual([['4.34', '', '2.00', '2.34', '', '2.34', '3.84']]);
});

test('a table of one row without money keeps its blank row and its note', () => {
  const nothing = { ...draft, ledger: [line('2010350', '30101', 120_000_000)] };
  const table = tableOf('t10', buildDocument(nothing, pack, codes).blocks);
  expect(textsOf(table)).toEqual([['', '', '', '', '', '', '']]);
  expect(table.note?.text).toBe('注：本部门2025年无“三公”经费，故本表为空表。');
});

test.each(FORMATS)('both read back from %s, and the draft started from it prints them', async (format) => {
  const read = await readBack(format, document, pack);
  expect(read.pack).toBe('numbered-form');
  const tables = ({ blocks }: Parameters<typeof comparableTree>[0]): unknown =>
    comparableTree({ ...document, blocks: ['t01', 't10'].map((id) => tableOf(id, blocks)) });
  expect(tables(read.document)).toEqual(tables(document));
  expect(tableOf('t01', read.document.blocks).rows.map(({ classCode }) => classCode)).toEqual([
    '201',
    '208',
    '221',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(inTables(readContext(read, pack, codes))).toEqual([]);
});

test('a draft started from a file takes its money from both', async () => {
  const read = await readBack('DOCX', document, pack);
  const figures = figuresOf(read.document, pack, read.amountUnits, new ProjectBook(read.document, pack, []));
  const said = (block: string) =>
    figures.flatMap((figure) => (figure.block === block && figure.text !== '' ? [[figure.text, figure.filter]] : []));
  expect(said('t01')).toContainEqual(['30.00', { function: '208' }]);
  expect(said('t01')).toContainEqual(['120.00', { function: '201', nature: 'basic', spending: 'personnel' }]);
  expect(said('t01')).toContainEqual(['37.00', { sources: ['unit.operating'] }]);
  expect(said('t10')).toContainEqual(['2.00', { sources: ['fiscal'], economic: ['30217'] }]);

  const started = startDraft(read, pack, codes);
  if (!started.ok) throw new Error(started.problem.message);
  expect(textsOf(tableOf('t10', buildDocument(started.value.draft, pack, codes).blocks))[0]?.[6]).toBe('3.84');
});

/** What the pack's own checks find in its tables. */
function inTables(context: CheckContext): readonly Finding[] {
  return runChecks(context).findings.filter(({ where }) => ['t01', 't03', 't10'].includes(where.block));
}

describe('the checks', () => {
  const own = draftContext(draft, document, pack, codes);
  const read = asRead(own);

  test.each([own, read])('find nothing wrong', (context) => {
    expect(inTables(context)).toEqual([]);
  });

  test('find a class that differs from the other table and from its total', () => {
    const messages = inTables(withCell(read, 't01', 1, 3, '31.00')).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('社会保障与就业支出')).length).toBeGreaterThan(0);
    expect(messages.some((message) => message.includes('支出总计'))).toBe(true);
  });

  test('find a class by another name', () => {
    const wrong = withCell(read, 't01', 2, 2, '三、住房保证支出');
    expect(inTables(wrong).map(({ expected, actual }) => [expected, actual])).toEqual([
      ['住房保障支出', '三、住房保证支出'],
    ]);
  });

  test('find a part of the row that does not add up, and one another table says otherwise', () => {
    expect(inTables(withCell(read, 't10', 0, 2, '2.10')).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^表10的合计/u),
    ]);
    expect(inTables(withCell(read, 't10', 0, 6, '3.94')).map(({ message }) => message)).toEqual([
      expect.stringMatching(/表10的机关运行经费预算数/u),
    ]);
  });
});

test('a cell of the row with one line behind it can be typed into, once', () => {
  const table = tableOf('t10');
  const count = countLines(draft, pack, codes, 't10');
  const entered = table.columns.flatMap((_, column) => (isEntered(table, 0, column, count) ? [column] : []));
  // 接待费 has two lines, 购置费 and 出国费 none; 小计 gives way to 运行费.
  expect(entered).toEqual([5]);
  expect(cellFilter(table, 0, 5)).toEqual({ sources: ['fiscal'], economic: ['30231'] });
});

test.each<readonly [string, object, string]>([
  [
    'a numbering there is not',
    { 'tables/t01.json': { body: { numbering: '甲' } } },
    'tables/t01.json，body.numbering：只能是 code、none、1.、1、、一、、（一）',
  ],
  [
    'words in a table of one row',
    { 'tables/t10.json': { ...NUMBERED_FORM['tables/t10.json'], columns: BALANCE.columns } },
    'tables/t10.json，columns.income.show：one-row 表没有这样的文字，只能有金额栏',
  ],
  [
    'a row a table of one row does not have',
    {
      'tables/t10.json': NUMBERED_FORM['tables/t10.json'],
      'checks.json': {
        ...NUMBERED_FORM['checks.json'],
        checks: {
          agency: {
            rule: 1,
            severity: 'error',
            kind: 'equal-cells',
            equations: { agency: { left: ['t10/reception/agency'], right: ['t06/total/operating'] } },
          },
        },
      },
    },
    'checks.json，checks.agency：表 t10 没有“reception”这一行',
  ],
])('%s is refused with its place', (_, files, message) => {
  expect(messageFor(files as Parameters<typeof messageFor>[0])).toBe(`模板包 mine 的 ${message}`);
});

/** What every 项 or 类 is for, and lists of names: built, written, read back into a draft; blocks that could not say it are refused. */
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { textOf } from '../../shared/prose/block.ts';
import { startDraft } from '../../shared/read/draft/start-draft.ts';
import { LISTED_FORM } from '../fixtures/listed-form.ts';
import { messageFor } from '../pack/overlay.ts';
import { openOverlay } from '../pack/open-overlay.ts';
import { FORMATS, readBack } from '../read/recognise/read-back.ts';
import { line } from '../table/two-years.ts';
import { classificationOfTests, exampleDraft } from './open-example.ts';

const codes = classificationOfTests();
const pack = openOverlay('listed-form', LISTED_FORM);
const example = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
const draft: Draft = {
  ...example,
  pack: 'listed-form',
  organization: { ...example.organization, name: '某局', subordinates: ['某中心', '某站'] },
  projects: [],
  ledger: [
    line('2080505', '30108', 3_000_000),
    line('2010350', '30101', 12_000_000),
    // Too small to miss, and no money at all.
    line('2010399', '30201', 3_100),
    line('2010301', '30201', 5_000),
    line('2010301', '30201', -5_000),
    { function: '2210201', source: 'unit.operating', amount: 7_000_000 },
  ],
  priorLedger: [line('2010350', '30101', 10_000_000), line('2080505', '30108', 3_000_000), line('2101102', '30110', 1)],
  comparisons: { 'fiscal.item.2010350': { reason: '增加人员。' } },
  uses: {
    '2010350': '发放工资',
    '2080505': '缴纳养老保险。',
    '2010399': '购买耗材',
    '201': '保障运转',
    '208': '缴纳社保',
  },
};
const document = buildDocument(draft, pack, codes);

function printed(blocks: typeof document.blocks, beginning: string): readonly (readonly [string, string])[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' && block.id.startsWith(beginning) ? [[block.id, textOf(block.runs)] as const] : [],
  );
}

const ITEMS = [
  [
    's5.item.2010350',
    '1. “一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）”科目12.00万元，比上年预算增加2.00万元，增长20.00%，主要用于发放工资。主要原因是：增加人员。',
  ],
  [
    's5.item.2010399',
    '2. “一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）其他政府办公厅（室）及相关机构事务支出（项）”科目0.00万元，与上年预算持平，主要用于购买耗材。',
  ],
  [
    's5.item.2080505',
    '3. “社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”科目3.00万元，与上年预算持平，主要用于缴纳养老保险。',
  ],
];

test('every item with 财政拨款 has its paragraph, in code order, numbered without gaps', () => {
  expect(printed(document.blocks, 's5.item.')).toEqual(ITEMS);
});

test('every class has its paragraph', () => {
  expect(printed(document.blocks, 's5.class.')).toEqual([
    ['s5.class.201', '1. “一般公共服务支出”科目12.00万元，主要用于保障运转。'],
    ['s5.class.208', '2. “社会保障和就业支出”科目3.00万元，主要用于缴纳社保。'],
  ]);
});

test('a use and a reason that nobody wrote are missing, at their places in the draft', () => {
  const bare = buildDocument({ ...draft, uses: {}, comparisons: {} }, pack, codes);
  const pointers = bare.gaps
    .filter(({ block }) => block.startsWith('s5.'))
    .map(({ block, pointer }) => [block, pointer]);
  expect(pointers).toEqual([
    ['s5.item.2010350', '/uses/2010350'],
    ['s5.item.2010350', '/comparisons/fiscal.item.2010350/reason'],
    ['s5.item.2010399', '/uses/2010399'],
    ['s5.item.2080505', '/uses/2080505'],
    ['s5.class.201', '/uses/201'],
    ['s5.class.208', '/uses/208'],
  ]);
});

test('an unchanged figure with a reason says it', () => {
  const said = { ...draft, comparisons: { 'fiscal.item.2080505': { reason: '人员没有变化' } } };
  expect(printed(buildDocument(said, pack, codes).blocks, 's5.item.2080505')[0]?.[1]).toMatch(
    /与上年预算持平，主要用于缴纳养老保险。主要原因是：人员没有变化。$/u,
  );
});

test('names stand one a paragraph after the office’s own, and nowhere where there are none', () => {
  expect(printed(document.blocks, 'p1.members.')).toEqual([
    ['p1.members.1', '1. 某局本部。'],
    ['p1.members.2', '2. 某中心。'],
    ['p1.members.3', '3. 某站。'],
  ]);
  const { first: _, ...members } = LISTED_FORM['prose/part1.json'].blocks['p1.members'];
  const others = openOverlay('listed-form', {
    ...LISTED_FORM,
    'prose/part1.json': { blocks: { 'p1.members': { ...members, list: 'offices', line: '{chineseNumber}、{name}' } } },
  });
  const office = (names: string[]) =>
    printed(
      buildDocument({ ...draft, organization: { ...draft.organization, offices: names } }, others, codes).blocks,
      'p1.members.',
    ).map(([, text]) => text);
  expect(office(['办公室', '综合科'])).toEqual(['一、办公室', '二、综合科']);
  expect(office([])).toEqual([]);
});

test.each(FORMATS)('what %s prints reads back under its ids, and into the draft', async (format) => {
  const read = await readBack(format, document, pack);
  expect(read.pack).toBe('listed-form');
  for (const beginning of ['s5.item.', 's5.class.', 'p1.members.']) {
    const ids = (blocks: typeof document.blocks) => printed(blocks, beginning).map(([id]) => id);
    expect(ids(read.document.blocks)).toEqual(ids(document.blocks));
  }
  const started = startDraft(read, pack, codes);
  if (!started.ok) throw new Error(started.problem.message);
  const { uses, comparisons, organization } = started.value.draft;
  expect(uses).toEqual({ ...draft.uses, '2080505': '缴纳养老保险' });
  expect(comparisons['fiscal.item.2010350']).toMatchObject({ reason: '增加人员', prior: 10_000_000 });
  expect(organization.subordinates).toEqual(['某中心', '某站']);
});

describe('is refused:', () => {
  const line = '{number}. {class}{amount}万元，{change}。';
  const uses = (spec: object) => ({
    's5.uses': { kind: 'item-uses', by: 'item', filter: { sources: ['fiscal'] }, line, ...spec },
  });

  test.each<readonly [string, object, string]>([
    ['codes by what there is not', uses({ by: 'section' }), 's5.uses.by：只能是 item（项）或 class（类）'],
    [
      'money of a source there is not',
      uses({ filter: { sources: ['gifts'] } }),
      's5.uses.filter.sources.0：不是已知的资金来源或来源组',
    ],
    [
      'the name of an item by class',
      uses({ by: 'class', line: '{class}{item}{amount}万元。' }),
      's5.uses.line：by 为 class 时没有 {item}，只有 {class}',
    ],
    [
      'a comparison of money without comparison keys',
      uses({ filter: { sources: ['fund'] } }),
      's5.uses.line：用了 {prior}、{change} 或 {reason}，filter 只能是 {"sources": ["fiscal"]}，by 为 item 时也可以是 ["general"]：别的钱没有逐项的对比项',
    ],
    [
      'a sentence that would never print',
      uses({ line: '{item}{amount}万元。', noReasonLine: '{item}。' }),
      's5.uses.noReasonLine：line 不与上年比较，这一句永远不会印出',
    ],
    [
      'a list there is not',
      { 's5.names': { kind: 'numbered-names', list: 'people', line: '{name}' } },
      's5.names.list：只能是 subordinates（下属预算单位）或 offices（内设机构）',
    ],
    [
      'a slot a list does not have',
      { 's5.names': { kind: 'numbered-names', list: 'offices', line: '{name}{count}' } },
      's5.names.line：不认识的空位“{count}”，可用：',
    ],
  ])('%s', (_, blocks, message) => {
    expect(messageFor({ 'prose/s05.json': { blocks } })).toMatch(`模板包 mine 的 prose/s05.json，blocks.${message}`);
  });
});

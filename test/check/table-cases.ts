import type { CheckContext } from '../../shared/check/context.ts';
import type { Where } from '../../shared/check/finding.ts';
import type { RuleNumber } from '../../shared/check/rule.ts';
import { exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';
import { withCell, withoutRow, withSheet } from './spoil.ts';

/** A document made to break one rule, and where that shows. */
export interface FailingCase {
  readonly rule: RuleNumber;
  readonly name: string;
  readonly context: () => CheckContext;
  readonly place: Where;
  /** Both values as printed, where the rule is about values. */
  readonly expected?: string;
  readonly actual?: string;
}

/** Building a document takes longer than checking it; nothing changes one. */
const built = new Map<string, CheckContext>();

function once(name: string, build: () => CheckContext): CheckContext {
  const context = built.get(name) ?? build();
  built.set(name, context);
  return context;
}

/** A real disclosure of the 2024 form: totals at the bottom, projects in table 7, one of them classified. */
export const office = (): CheckContext =>
  once('office', () => contextOf(exampleDraft('xinjiang-2024/examples/party-committee-2024')));

/** The same with money carried over from last year: 1.50 personnel and 2.00 of a project, both 财政拨款; 3.00 other. */
export const officeWithCarryOver = (): CheckContext => once('carry-over', buildWithCarryOver);

function buildWithCarryOver(): CheckContext {
  const draft = exampleDraft('xinjiang-2024/examples/party-committee-2024');
  const carried = [
    { function: '2013101', economic: '30101', source: 'carry.general', amount: 1_500_000 },
    { function: '2013199', economic: '30201', source: 'carry.general', project: 'p1', amount: 2_000_000 },
    { function: '2013101', economic: '30201', source: 'carry.unit', amount: 3_000_000 },
  ] as const;
  return contextOf({ ...draft, ledger: [...draft.ledger, ...carried] });
}

/** The 2025 form, where 卫生健康支出 has a single 项. */
const abroad = (): CheckContext =>
  once('abroad', () => contextOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025')));

/** Every rule of the family with a document that breaks it. */
export const CASES: readonly FailingCase[] = [
  {
    rule: 1,
    name: '表1 收入总计改了',
    context: () => withCell(office(), 't01', 30, 1, '1,566.10'),
    place: { block: 't01', row: 30, column: 1 },
    expected: '1,566.00',
    actual: '1,566.10',
  },
  {
    rule: 1,
    name: '表1 本年收入与各项之和不等',
    context: () => withCell(office(), 't01', 0, 1, '1,565.00'),
    place: { block: 't01', row: 0, column: 1 },
    expected: '1,566.00',
    actual: '1,565.00',
  },
  {
    rule: 2,
    name: '表4 一行的一般公共预算改了',
    context: () => withCell(office(), 't04', 0, 4, '1,354.35'),
    place: { block: 't04', row: 0, column: 3 },
    expected: '1,354.35',
    actual: '1,354.25',
  },
  {
    rule: 3,
    name: '表3 基本支出改了',
    context: () => withCell(office(), 't03', 2, 5, '1,049.54'),
    place: { block: 't03', row: 2, column: 4 },
    expected: '1,089.54',
    actual: '1,089.44',
  },
  {
    rule: 4,
    name: '表5 一个项改了，款没有改',
    context: () => withCell(withCell(office(), 't05', 7, 4, '53.42'), 't05', 7, 5, '53.42'),
    place: { block: 't05', row: 6, column: 4 },
    expected: '171.85',
    actual: '171.75',
  },
  {
    rule: 4,
    name: '表2 一个款仅有的项没有了',
    context: () => withoutRow(abroad(), 't02', 11),
    place: { block: 't02', row: 10, column: 4 },
  },
  {
    rule: 5,
    name: '表6 商品和服务支出列在人员经费',
    context: () => withCell(withCell(office(), 't06', 9, 4, '60.42'), 't06', 9, 5, ''),
    place: { block: 't06', row: 9, column: 4 },
    actual: '60.42',
  },
  {
    rule: 6,
    name: '表10 合计改了',
    context: () => withCell(office(), 't10', 0, 1, '999.00'),
    place: { block: 't10', row: 0, column: 1 },
    actual: '999.00',
  },
  {
    rule: 7,
    name: '表11 财政拨款合计改了',
    context: () => withCell(officeWithCarryOver(), 't11', 0, 2, '1.60'),
    place: { block: 't11', row: 0, column: 2 },
    expected: '1.50',
    actual: '1.60',
  },
  {
    rule: 8,
    name: '项级编码丢了开头的 0',
    context: () => withCell(office(), 't05', 2, 2, '1'),
    place: { block: 't05', row: 2, column: 2 },
    expected: '01',
    actual: '1',
  },
  {
    rule: 8,
    name: '项级的一行印了款的名称',
    context: () => withCell(office(), 't05', 7, 3, '行政事业单位养老支出'),
    place: { block: 't05', row: 7, column: 3 },
    expected: '行政单位离退休',
    actual: '行政事业单位养老支出',
  },
  {
    rule: 9,
    name: '金额只有一位小数',
    context: () => withCell(office(), 't06', 10, 3, '1.0'),
    place: { block: 't06', row: 10, column: 3 },
    actual: '1.0',
  },
  {
    rule: 10,
    name: '表1 一般财力与表2 不等',
    context: () => withCell(office(), 't01', 2, 1, '1,526.10'),
    place: { block: 't01', row: 2, column: 1 },
    expected: '1,526.00',
    actual: '1,526.10',
  },
  {
    rule: 10,
    name: '表3 有的项表2 没有',
    context: () => withoutRow(abroad(), 't02', 11),
    place: { block: 't03', row: 11, column: 4 },
    expected: '7.97',
    actual: '0.00',
  },
  {
    rule: 11,
    name: '表4 一个类与表5 不等',
    context: () => withCell(withCell(office(), 't04', 0, 4, '1,354.35'), 't04', 0, 3, '1,354.35'),
    place: { block: 't04', row: 0, column: 4 },
    expected: '1,354.25',
    actual: '1,354.35',
  },
  {
    rule: 12,
    name: '表4 收入总计与表2 财政拨款小计不等',
    context: () => withCell(office(), 't04', 30, 1, '1,526.20'),
    place: { block: 't04', row: 30, column: 1 },
    expected: '1,526.00',
    actual: '1,526.20',
  },
  {
    rule: 13,
    name: '表6 合计与表5 基本支出不等',
    context: () => withCell(office(), 't06', 22, 3, '1,346.10'),
    place: { block: 't05', row: 9, column: 5 },
    expected: '1,346.10',
    actual: '1,346.00',
  },
  {
    rule: 14,
    name: '表5 一个项大于表3',
    context: () => withCell(office(), 't05', 2, 4, '1,099.44'),
    place: { block: 't05', row: 2, column: 4 },
    expected: '1,089.44',
    actual: '1,099.44',
  },
  {
    rule: 15,
    name: '表10 公务用车运行费小于表6',
    context: () => withCell(office(), 't10', 5, 2, '40.00'),
    place: { block: 't10', row: 5, column: 2 },
    expected: '45.00',
    actual: '40.00',
  },
  {
    rule: 16,
    name: '表1 上年结转与表11 不等',
    context: () => withCell(officeWithCarryOver(), 't01', 18, 1, '3.60'),
    place: { block: 't11', row: 2, column: 2 },
    expected: '3.60',
    actual: '3.50',
  },
  {
    rule: 17,
    name: '绩效目标表的财政拨款与表7 不符',
    context: () =>
      withSheet(office(), 'project-performance.p1', (sheet) => ({
        ...sheet,
        funds: sheet.funds.map((fund, index) => ({ ...fund, value: index === 2 ? fund.value : '25.00' })),
      })),
    place: { block: 'project-performance.p1' },
    expected: '20.00',
    actual: '25.00',
  },
  {
    rule: 17,
    name: '整体绩效目标表的本级安排与表2 不符',
    context: () =>
      withSheet(office(), 'overall-performance', (sheet) => ({
        ...sheet,
        funds: sheet.funds.map((fund, index) => (index === 1 ? { ...fund, value: '1,556.00' } : fund)),
      })),
    place: { block: 'overall-performance' },
    expected: '1,526.00',
    actual: '1,556.00',
  },
  {
    rule: 18,
    name: '部门的一个项与所属单位之和不等',
    context: () => ({ ...office(), units: [withCell(office(), 't03', 2, 6, '41.00').document] }),
    place: { block: 't03', row: 2, column: 6 },
    expected: '41.00',
    actual: '40.00',
  },
  {
    rule: 19,
    name: '公开数与批复数不等',
    context: () => ({ ...office(), approved: withCell(office(), 't05', 3, 4, '124.80').document }),
    place: { block: 't05', row: 3, column: 4 },
    expected: '124.80',
    actual: '124.81',
  },
];

import type { Facts } from './facts.ts';
import { byForm } from './facts.ts';

/** Header paths from top to leaf, `/` between the levels, one text a column (forms.md §1 and the published columns). */
function paths(facts: Facts): Readonly<Record<string, readonly string[]>> {
  const functionCode = [
    '科目/功能分类科目编码/类',
    '科目/功能分类科目编码/款',
    '科目/功能分类科目编码/项',
    '科目/功能分类科目名称',
  ];
  const appropriation = byForm(facts, { '2024': '财政拨款(补助)', '2025': '财政拨款（补助）' });
  const sum = byForm(facts, { '2024': '合计', '2025': '小计' });
  const carried = (money: string): readonly string[] => [
    `${money}/${sum}`,
    `${money}/基本支出/人员经费`,
    `${money}/基本支出/公用经费`,
    `${money}/项目支出`,
  ];
  const byNature = (money: string): readonly string[] => [
    ...functionCode,
    `${money}/合计`,
    `${money}/基本支出/人员经费`,
    `${money}/基本支出/公用经费`,
    `${money}/项目支出`,
  ];
  return {
    t01: ['收入/项目', '收入/预算数', '支出/功能分类', '支出/预算数'],
    t02: [
      '功能分类科目编码/类',
      '功能分类科目编码/款',
      '功能分类科目编码/项',
      '功能分类科目名称',
      '总计',
      `${appropriation}/财政拨款(补助)小计`,
      `${appropriation}/一般公共预算`,
      `${appropriation}/上级一般公共预算安排的转移支付`,
      `${appropriation}/政府性基金预算`,
      `${appropriation}/上级政府性基金安排的转移支付`,
      `${appropriation}/国有资本经营预算`,
      `${appropriation}/上级国有资本经营预算安排的转移支付`,
      '财政专户（教育收费）',
      '单位资金',
      '财政拨款结转',
      '非财政拨款结转结余',
    ],
    t03: [...functionCode, '支出预算/合计', '支出预算/基本支出', '支出预算/项目支出'],
    t04: [
      '财政拨款收入/项目',
      '财政拨款收入/合计',
      '财政拨款支出/功能分类',
      '财政拨款支出/合计',
      '财政拨款支出/一般公共预算',
      '财政拨款支出/政府性基金预算',
      '财政拨款支出/国有资本经营预算',
    ],
    t05: [...functionCode, '一般公共预算支出/合计', '一般公共预算支出/基本支出', '一般公共预算支出/项目支出'],
    t06: [
      '科目/经济分类科目编码/类',
      '科目/经济分类科目编码/款',
      '科目/经济分类科目名称',
      '一般公共预算基本支出/合计',
      '一般公共预算基本支出/人员经费',
      '一般公共预算基本支出/公用经费',
    ],
    t07: [
      '科目编码/类',
      '科目编码/款',
      '科目编码/项',
      byForm(facts, { '2024': '科目名称', '2025': '功能分类科目名称' }),
      '项目名称',
      '项目支出合计',
      '工资福利支出',
      '商品和服务支出',
      '对个人和家庭的补助',
      '债务利息及费用支出',
      '资本性支出（基本建设）',
      '资本性支出',
      '对企业补助（基本建设）',
      '对企业补助',
      '对社会保障基金补助',
      '其他支出',
    ],
    t08: byNature('政府性基金预算支出'),
    t09: byNature('国有资本经营预算支出'),
    t10: ['“三公”经费支出内容', '合计', '资金来源/一般公共预算', '资金来源/政府性基金', '资金来源/国有资本经营预算'],
    t11: [
      byForm(facts, { '2024': '项目名称', '2025': '项目' }),
      byForm(facts, { '2024': '总计', '2025': '合计' }),
      ...carried('财政拨款'),
      ...carried('非财政拨款'),
    ],
  };
}

/** How many leading ※ the number row of the 2025 form has; tables 1 and 4 have no number row. */
const stars: Readonly<Record<string, number>> = {
  t02: 4,
  t03: 4,
  t05: 4,
  t06: 3,
  t07: 5,
  t08: 4,
  t09: 4,
  t10: 1,
  t11: 1,
};

/** The header rows with every span repeated cell by cell, the ※ row last. */
export function expectedHeader(facts: Facts, id: string): readonly (readonly string[])[] {
  const columns = (paths(facts)[id] ?? []).map((path) => path.split('/'));
  const depth = Math.max(...columns.map((path) => path.length));
  const rows: string[][] = [];
  for (let level = 0; level < depth; level += 1) {
    // A short path covers the rows below its leaf too.
    rows.push(columns.map((path) => path[level] ?? path.at(-1) ?? ''));
  }
  const leading = stars[id];
  if (facts.form === '2025' && leading !== undefined) {
    rows.push(columns.map((_, index) => (index < leading ? '※' : String(index - leading + 1))));
  }
  return rows;
}

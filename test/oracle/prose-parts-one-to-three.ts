import { changeText, compared, reason } from './comparison.ts';
import type { ExpectedBlock } from './expected-block.ts';
import type { Head } from './draft-json.ts';
import type { Facts } from './facts.ts';
import { byForm, nameInProse, typed } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { amount, share } from './money.ts';

function heading(level: 1 | 2 | 3, id: string, text: string): ExpectedBlock {
  return { type: 'heading', level, id, text };
}
function paragraph(id: string, text: string): ExpectedBlock {
  return { type: 'paragraph', id, text };
}

/** 第一部分: 主要职能, 机构设置及人员情况. */
export function overviewOfOffice(facts: Facts): readonly ExpectedBlock[] {
  const { name, word, year, draft } = facts;
  const { functions, subordinates, offices, staffing } = draft.organization;
  const under =
    subordinates.length === 0
      ? `${name}无下属预算单位，`
      : `${name}下属预算单位${String(subordinates.length)}个，分别是：${subordinates.join('、')}；`;
  const inside =
    offices.length === 0 ? '下设0个科室。' : `下设${String(offices.length)}个科室，分别是：${offices.join('、')}。`;
  const people = (label: string, head: Head): string => {
    const direction = head.change < 0 ? '减少' : '增加';
    return `${label}${String(head.count)}人，${direction}${String(Math.abs(head.change))}人`;
  };
  const all = staffing.inService.count + staffing.retired.count + staffing.emeritus.count;
  return [
    heading(1, 'p1', `第一部分 ${String(year)}年${word}概况`),
    heading(2, 'p1.1', '一、主要职能'),
    ...(functions.length === 0 ? [undefined] : functions).map((text, index) =>
      paragraph(`p1.functions.${String(index + 1)}`, typed(text)),
    ),
    heading(2, 'p1.2', '二、机构设置及人员情况'),
    paragraph('p1.organization', under + inside),
    paragraph(
      'p1.staffing',
      `${name}编制数${String(staffing.quota)}，实有人数${String(all)}人，其中：${people('在职', staffing.inService)}；` +
        `${people('退休', staffing.retired)}；${people('离休', staffing.emeritus)}。`,
    ),
  ];
}

/** 一、收支预算情况. */
export function sectionOne(facts: Facts): readonly ExpectedBlock[] {
  const { name, word, year, draft } = facts;
  const { ledger } = draft;
  const sources: readonly (readonly [string, Keep])[] = [
    ['一般公共预算', line.isGeneral],
    ['政府性基金预算', line.isFund],
    ['国有资本经营预算', line.isSoe],
    ['财政专户管理资金', line.ofSource('fiscalAccount')],
    ['单位资金', line.isUnitMoney],
    ['财政拨款结转', line.isFiscalCarry],
    ['非财政拨款结转结余', line.isOtherCarry],
  ];
  const income: string[] = [];
  for (const [label, keep] of sources) if (line.total(ledger, keep) !== 0n) income.push(label);
  const classes: string[] = [];
  for (const code of line.functionCodes(ledger, 3)) {
    if (line.total(ledger, line.underFunction(code)) !== 0n) classes.push(nameInProse(facts, code));
  }
  const list = (names: readonly string[]): string => (names.length === 0 ? '无' : names.join('、'));
  const topic = byForm(facts, { '2024': '收支预算情况的总体说明', '2025': '收支预算情况总体说明' });
  return [
    heading(2, 's1', `一、关于${name}${String(year)}年${topic}`),
    paragraph(
      's1.total',
      `按照全口径预算的原则，${name}${String(year)}年所有收入和支出均纳入${word}预算管理。` +
        `收支总预算${amount(line.total(ledger, line.isAny))}万元。`,
    ),
    paragraph('s1.income', `收入预算包括：${list(income)}。`),
    paragraph('s1.expenditure', `支出预算包括：${list(classes)}。`),
  ];
}

/** `基本支出A万元，占S%，比上年预算…，主要原因是R。` for sections 二 and 三. */
function sharedLine(facts: Facts, label: string, key: string): string {
  const { current } = compared(facts.draft, key);
  const whole = line.total(facts.draft.ledger, line.isAny);
  return (
    `${label}${amount(current)}万元，占${share(current, whole)}，${changeText(facts.draft, key)}，` +
    `主要原因是${reason(facts, key)}。`
  );
}

/** 二、收入预算情况: six sources always, the others only where there is or was money. */
export function sectionTwo(facts: Facts): readonly ExpectedBlock[] {
  const { name, word, year, draft } = facts;
  const always: readonly (readonly [string, string])[] = [
    ['income.general.own', '一般公共预算'],
    ['income.general.transfer', '上级一般公共预算安排的转移支付资金'],
    ['income.fund.own', '政府性基金预算'],
    ['income.fund.transfer', '上级政府性基金安排的转移支付资金'],
    ['income.soe.own', '国有资本经营预算'],
    ['income.soe.transfer', '上级国有资本经营预算安排的转移支付资金'],
  ];
  const silent: readonly (readonly [string, string])[] = [
    ['income.fiscalAccount', '财政专户管理资金'],
    ['income.unit', '单位资金'],
    ['income.carry.fiscal', '财政拨款结转'],
    ['income.carry.other', '非财政拨款结转结余'],
  ];
  const nothing = (key: string): boolean => {
    const { current, prior } = compared(draft, key);
    return current === 0n && prior === 0n;
  };
  const whole = amount(line.total(draft.ledger, line.isAny));
  const budget = byForm(facts, { '2024': '收入预算', '2025': `${word}收入预算` });
  const blocks = [
    heading(2, 's2', `二、关于${name}${String(year)}年收入预算情况说明`),
    paragraph('s2.lead', `${name}${budget}${whole}万元，其中：`),
  ];
  for (const [key, label] of always) {
    blocks.push(paragraph(`s2.${key}`, nothing(key) ? `${label}未安排。` : sharedLine(facts, label, key)));
  }
  for (const [key, label] of silent) {
    if (!nothing(key)) blocks.push(paragraph(`s2.${key}`, sharedLine(facts, label, key)));
  }
  return blocks;
}

/** 三、支出预算情况: 基本支出 and 项目支出 always. */
export function sectionThree(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const whole = amount(line.total(draft.ledger, line.isAny));
  return [
    heading(2, 's3', `三、关于${name}${String(year)}年支出预算情况说明`),
    paragraph('s3.lead', `${name}${String(year)}年支出预算${whole}万元，其中：`),
    paragraph('s3.expenditure.basic', sharedLine(facts, '基本支出', 'expenditure.basic')),
    paragraph('s3.expenditure.project', sharedLine(facts, '项目支出', 'expenditure.project')),
  ];
}

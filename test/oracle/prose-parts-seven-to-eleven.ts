import { changeText, compared, reason } from './comparison.ts';
import type { ExpectedBlock } from './expected-block.ts';
import type { Facts } from './facts.ts';
import { byForm, chineseNumeral, typed } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { amount, change } from './money.ts';
import { projectHasMoney } from './project-money.ts';
import { carryOverTable } from './table-carry-over.ts';
import { fundRows } from './table-coded.ts';
import { projectsOfTable7, projectTable } from './table-projects.ts';

function heading(id: string, text: string): ExpectedBlock {
  return { type: 'heading', level: 2, id, text };
}
function paragraph(id: string, text: string): ExpectedBlock {
  return { type: 'paragraph', id, text };
}

/** 七、一般公共预算项目支出情况: each project of table 7 once. */
export function sectionSeven(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const blocks = [heading('s7', `七、关于${name}${String(year)}年一般公共预算项目支出情况说明`)];
  if (projectTable(facts).empty) {
    const nothing = '没有使用一般公共预算安排项目支出，一般公共预算项目支出情况表为空表。';
    return [...blocks, paragraph('s7.empty', `${name}${String(year)}年${nothing}`)];
  }
  let number = 0;
  for (const id of projectsOfTable7(facts)) {
    const project = draft.projects.find((one) => one.id === id);
    if (project === undefined || !projectHasMoney(facts, id)) continue;
    number += 1;
    const numbered = byForm(facts, { '2024': `${String(number)}、`, '2025': `（${chineseNumeral(number)}）` });
    const scale = line.total(draft.ledger, line.both(line.isGeneral, line.ofProject(id)));
    const detail = (text: string | undefined): string => (project.classified ? '完全不予公开' : typed(text));
    const undertaker = project.undertaker === undefined || project.undertaker.trim() === '' ? name : project.undertaker;
    blocks.push(
      paragraph(`s7.${id}.name`, `${numbered}项目名称：${project.name}`),
      paragraph(`s7.${id}.basis`, `设立的政策依据：${detail(project.basis)}`),
      paragraph(`s7.${id}.scale`, `预算安排规模：${amount(scale)}万元`),
      paragraph(`s7.${id}.undertaker`, `项目承担单位：${undertaker}`),
      paragraph(`s7.${id}.allocation`, `资金分配情况：${detail(project.allocation)}`),
      paragraph(`s7.${id}.period`, `资金执行时间：${detail(project.period)}`),
    );
  }
  return blocks;
}

/** 八 and 九: 政府性基金, 国有资本经营. */
function fundSection(
  facts: Facts,
  id: 's8' | 's9',
  numeral: string,
  budget: string,
  keep: Keep,
): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const title = heading(id, `${numeral}、关于${name}${String(year)}年${budget}拨款情况说明`);
  if (fundRows(facts, keep).empty) {
    const nothing = `没有使用${budget}拨款安排的支出，${budget}支出情况表为空表。`;
    return [title, paragraph(`${id}.empty`, `${name}${String(year)}年${nothing}`)];
  }
  const key = id === 's8' ? 'fund.total' : 'soe.total';
  const sum = (part: Keep): string => amount(line.total(draft.ledger, line.both(keep, part)));
  return [
    title,
    paragraph(
      `${id}.total`,
      `${name}${String(year)}年${budget}支出${sum(line.isAny)}万元，${changeText(draft, key)}，` +
        `主要原因是${reason(facts, key)}。`,
    ),
    paragraph(
      `${id}.parts`,
      `其中：人员经费${sum(line.isPersonnel)}万元，公用经费${sum(line.isOperating)}万元，` +
        `项目支出${sum(line.isProject)}万元。`,
    ),
  ];
}

/** 八、政府性基金预算拨款情况. */
export function sectionEight(facts: Facts): readonly ExpectedBlock[] {
  return fundSection(facts, 's8', '八', '政府性基金预算', line.isFund);
}

/** 九、国有资本经营预算拨款情况. */
export function sectionNine(facts: Facts): readonly ExpectedBlock[] {
  return fundSection(facts, 's9', '九', '国有资本经营预算', line.isSoe);
}

/** 十、“三公”经费: always printed, in the order 出国, 购置, 运行, 接待. */
export function sectionTen(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const items: readonly (readonly [string, string])[] = [
    ['因公出国（境）费', 'threePublic.abroad'],
    ['公务用车购置费', 'threePublic.vehiclePurchase'],
    ['公务用车运行费', 'threePublic.vehicleOperation'],
    ['公务接待费', 'threePublic.reception'],
  ];
  const amounts = items.map(([label, key]) => `${label}${amount(compared(draft, key).current)}万元`);
  const changes = items.map(([label, key]) => {
    const { current, prior } = compared(draft, key);
    const words = change(current, prior);
    return `${label}${words.difference}，${words.rate}，主要原因是${reason(facts, key)}`;
  });
  const whole = amount(compared(draft, 'threePublic.total').current);
  const subject = byForm(facts, { '2024': '“三公”经费', '2025': '“三公”经费预算' });
  return [
    heading('s10', `十、关于${name}${String(year)}年财政拨款“三公”经费预算情况说明`),
    paragraph('s10.total', `${name}${String(year)}年财政拨款“三公”经费数为${whole}万元，其中：${amounts.join('，')}。`),
    paragraph(
      's10.change',
      `${String(year)}年财政拨款${subject}${changeText(draft, 'threePublic.total')}，其中：${changes.join('；')}。`,
    ),
  ];
}

/** 十一、上年结转结余预算情况. */
export function sectionEleven(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const title = heading('s11', `十一、关于${name}${String(year)}年上年结转结余预算情况说明`);
  if (carryOverTable(facts).empty) {
    const nothing = byForm(facts, {
      '2024': '无上年结转结余预算的支出，结转结余预算支出情况表为空表。',
      '2025': '没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。',
    });
    return [title, paragraph('s11.empty', `${name}${String(year)}年${nothing}`)];
  }
  const sum = (keep: Keep): string => amount(line.total(draft.ledger, line.both(line.isCarried, keep)));
  return [
    title,
    paragraph(
      's11.total',
      `${name}${String(year)}年上年结转结余预算安排的支出${sum(line.isAny)}万元，` +
        `其中：财政拨款结转${sum(line.isFiscalCarry)}万元，非财政拨款结转结余${sum(line.isOtherCarry)}万元。`,
    ),
    paragraph('s11.parts', `按支出性质分：基本支出${sum(line.isBasic)}万元，项目支出${sum(line.isProject)}万元。`),
  ];
}

import type { ExpectedTable } from './expected-block.ts';
import type { Facts } from './facts.ts';
import { byForm } from './facts.ts';
import * as line from './line.ts';
import { carryOverTable } from './table-carry-over.ts';
import { economicRows, expenditureRows, fundRows, generalRows, incomeRows } from './table-coded.ts';
import { expectedHeader } from './table-header.ts';
import { appropriationRows, overviewRows } from './table-overview.ts';
import { projectTable } from './table-projects.ts';
import { threePublicRows } from './table-three-public.ts';

/** The eleven tables in order. */
export function expectedTables(facts: Facts): readonly ExpectedTable[] {
  const { word, name, year, draft } = facts;
  const table = (
    number: number,
    title: string,
    rows: readonly (readonly string[])[],
    emptyNote = '',
  ): ExpectedTable => {
    const id = `t${String(number).padStart(2, '0')}`;
    return {
      type: 'table',
      id,
      number,
      title,
      preparedBy: `编制${word}：${name}`,
      unit: number === 1 && facts.form === '2024' ? '单位:万元' : '单位：万元',
      header: expectedHeader(facts, id),
      rows,
      note: emptyNote === '' ? '' : (draft.overrides[`${id}.note`] ?? emptyNote),
    };
  };
  const note = (empty: boolean, sentence: string): string =>
    empty ? `${byForm(facts, { '2024': '备注：', '2025': '' })}${name}${String(year)}年${sentence}` : '';
  const unusedFund = (money: string): string => `没有使用${money}拨款安排的支出，${money}支出情况表为空表。`;

  const projects = projectTable(facts);
  const fund = fundRows(facts, line.isFund);
  const soe = fundRows(facts, line.isSoe);
  const threePublic = threePublicRows(facts);
  const carryOver = carryOverTable(facts);
  const noProjects = '没有使用一般公共预算安排项目支出，一般公共预算项目支出情况表为空表。';
  const noThreePublic = '没有使用财政拨款安排“三公”经费支出，财政拨款“三公”经费支出情况表为空表。';
  const noCarryOver = byForm(facts, {
    '2024': '没有使用上年结转结余预算安排的支出，上年结转结余预算支出情况表为空表。',
    '2025': '没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。',
  });
  return [
    table(1, `${word}收支总体情况表`, overviewRows(facts)),
    table(2, `${word}收入总体情况表`, incomeRows(facts)),
    table(3, `${word}支出总体情况表`, expenditureRows(facts)),
    table(4, '财政拨款收支预算总体情况表', appropriationRows(facts)),
    table(5, '一般公共预算支出情况表', generalRows(facts)),
    table(6, '一般公共预算基本支出情况表', economicRows(facts)),
    table(7, '一般公共预算项目支出情况表', projects.rows, note(projects.empty, noProjects)),
    table(8, '政府性基金预算支出情况表', fund.rows, note(fund.empty, unusedFund('政府性基金预算'))),
    table(9, '国有资本经营预算支出情况表', soe.rows, note(soe.empty, unusedFund('国有资本经营预算'))),
    table(10, '财政拨款“三公”经费支出情况表', threePublic.rows, note(threePublic.empty, noThreePublic)),
    table(11, '上年结转结余情况明细表', carryOver.rows, note(carryOver.empty, noCarryOver)),
  ];
}

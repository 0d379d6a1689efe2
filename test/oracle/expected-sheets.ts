import type { ExpectedSheet } from './expected-block.ts';
import type { Facts } from './facts.ts';
import { byForm, typed } from './facts.ts';
import * as line from './line.ts';
import { amount } from './money.ts';
import { projectHasMoney, projectMoney } from './project-money.ts';

/** Operators as the form prints them: `>=` in 2024, `＞=` in 2025. */
function target(facts: Facts, text: string | undefined): string {
  const whole = typed(text);
  if (facts.form === '2024') return whole;
  return whole.replace(/^>=/, '＞=').replace(/^<=/, '＜=');
}

function paragraphs(text: string): readonly string[] {
  return typed(text)
    .split('\n')
    .filter((part) => part.trim() !== '');
}

/** 整体支出绩效目标表, where the draft has one. */
function overallSheet(facts: Facts): ExpectedSheet | undefined {
  const { word, draft } = facts;
  const sheet = draft.overallPerformance;
  if (sheet === undefined) return undefined;
  const whole = line.total(draft.ledger, line.isAny);
  const transferred = line.total(draft.ledger, (one) => one.source.endsWith('.transfer'));
  const own = line.total(draft.ledger, (one) => one.source.endsWith('.own'));
  return {
    type: 'sheet',
    id: 'overall-performance',
    title: `${word}整体绩效目标表`,
    year: `（${String(facts.year)}年）`,
    fields: [
      [`${word}名称（盖章）`, sheet.title === undefined || sheet.title.trim() === '' ? facts.name : sheet.title],
      [`${word}联系人`, typed(sheet.contact)],
      ['联系电话', typed(sheet.phone)],
    ],
    funds: [
      ['上级安排', amount(transferred)],
      ['本级安排', amount(own)],
      ['其他', amount(whole - transferred - own)],
    ],
    goal: paragraphs(sheet.goals),
    header: ['一级指标', '二级指标', '三级指标', '指标值', '指标设定依据', '分值权重'],
    rows: sheet.indicators.map((one) => [
      typed(one.level1),
      typed(one.level2),
      typed(one.name),
      target(facts, one.target),
      typed(one.basis),
      String(one.weight),
    ]),
  };
}

/** The sheets in order: 整体, then every unclassified project with money and a sheet, in the order of `projects`. */
export function expectedSheets(facts: Facts): readonly ExpectedSheet[] {
  const sheets: ExpectedSheet[] = [];
  const overall = overallSheet(facts);
  if (overall !== undefined) sheets.push(overall);
  for (const project of facts.draft.projects) {
    const sheet = project.performance;
    if (project.classified || sheet === undefined || !projectHasMoney(facts, project.id)) continue;
    const { fiscal, other } = projectMoney(facts, project.id);
    sheets.push({
      type: 'sheet',
      id: `project-performance.${project.id}`,
      title: '项目支出绩效目标表',
      year: byForm(facts, { '2024': `(${String(facts.year)}年）`, '2025': `（${String(facts.year)}年）` }),
      fields: [
        ['预算单位', facts.name],
        ['项目名称', project.name],
        ['项目负责人', typed(sheet.manager)],
      ],
      funds: [
        ['年度预算总额', amount(fiscal + other)],
        ['其中：财政拨款', amount(fiscal)],
        ['其他资金', amount(other)],
      ],
      goal: paragraphs(sheet.goal),
      header: [
        ...['一级指标', '二级指标', '三级指标', '指标值', '指标值设置依据', '上年完成值'],
        ...['指标分值权重', '指标赋分规则', '佐证资料'],
      ],
      rows: sheet.indicators.map((one) => [
        typed(one.level1),
        typed(one.level2),
        typed(one.name),
        target(facts, one.target),
        typed(one.basis),
        target(facts, one.lastYear),
        String(one.weight),
        typed(one.scoring),
        typed(one.evidence),
      ]),
    });
  }
  return sheets;
}

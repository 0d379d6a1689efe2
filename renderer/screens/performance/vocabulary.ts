import type { Draft } from '../../../shared/draft/schema.ts';
import type { Indicator, SheetName } from '../../../shared/draft/edit-performance.ts';
import type { ColumnKey } from './column.ts';

/** The usual words of 绩效目标 sheets, as published documents write them; suggestions only, anything may be typed. */

type Pairs = Readonly<Record<string, readonly string[]>>;

/** 一级指标 of a project sheet with the 二级指标 that go with each. */
const PROJECT_PAIRS: Pairs = {
  产出指标: ['数量指标', '质量指标', '时效指标'],
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['满意度指标', '服务对象满意度指标'],
};

/** 一级指标 of the overall sheet with theirs. */
const OVERALL_PAIRS: Pairs = {
  履职效能: ['数量指标', '质量指标', '时效指标', '成本指标'],
  管理效率: ['预算管理', '资产管理', '时效指标'],
  社会效益: ['社会效益指标', '经济效益指标', '生态效益指标'],
  社会效应: ['社会效益指标', '满意度指标'],
  可持续发展能力: ['可持续影响指标'],
  服务对象满意度: ['满意度指标'],
};

const PROJECT_WORDS: Partial<Readonly<Record<ColumnKey, readonly string[]>>> = {
  target: ['>=', '<=', '=', '有效保障', '有效促进', '有效增强', '效果显著'],
  basis: ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他标准'],
  lastYear: ['新增'],
  scoring: ['按照正常比例赋分', '按评判等级赋分', '满意度赋分', '完成得满分，未完成按比例扣分'],
  evidence: ['工作资料', '原始凭证', '说明材料', '支付凭证', '验收报告', '问卷调查', '工作台账'],
};

/** What is usually written in a cell: the words of this draft first, then the usual ones. */
export function suggest(draft: Draft, sheet: SheetName, row: Indicator, column: ColumnKey): readonly string[] {
  if (column === 'weight') return [];
  const here = rowsOf(draft, sheet);
  const used =
    column === 'level2'
      ? here.filter(({ level1 }) => level1 === row.level1).map(({ level2 }) => level2)
      : usedWords(here, column);
  return [...new Set([...used, ...usualWords(draft, sheet, row, column)])].filter((word) => word !== '');
}

function usualWords(draft: Draft, sheet: SheetName, row: Indicator, column: ColumnKey): readonly string[] {
  const pairs = sheet.kind === 'overall' ? OVERALL_PAIRS : PROJECT_PAIRS;
  if (column === 'level1') return Object.keys(pairs);
  if (column === 'level2') return pairs[row.level1] ?? [...new Set(Object.values(pairs).flat())];
  if (column === 'basis' && sheet.kind === 'overall') {
    return [`${String(draft.fiscalYear)}年工作计划`, '会议纪要', '实施方案', '管理办法'];
  }
  // An indicator's name is nobody's standard word.
  return PROJECT_WORDS[column] ?? [];
}

function usedWords(rows: readonly Indicator[], column: ColumnKey): readonly string[] {
  if (column === 'name' || column === 'target' || column === 'lastYear') return [];
  return rows.map((row) => String(row[column] ?? ''));
}

function rowsOf(draft: Draft, sheet: SheetName): readonly Indicator[] {
  if (sheet.kind === 'overall') return draft.overallPerformance?.indicators ?? [];
  return draft.projects.flatMap(({ performance }) => performance?.indicators ?? []);
}

/** The rows nearly every sheet has, with words and weights to be filled in: 90 together, 10 stay for 预算执行率. */
export function usualStructure(draft: Draft, sheet: SheetName): readonly Indicator[] {
  if (sheet.kind === 'overall') {
    const basis = `${String(draft.fiscalYear)}年工作计划`;
    return [
      { level1: '履职效能', level2: '数量指标', name: '', target: '', basis, weight: 40 },
      { level1: '履职效能', level2: '质量指标', name: '', target: '', basis, weight: 30 },
      { level1: '服务对象满意度', level2: '满意度指标', name: '', target: '', basis, weight: 20 },
    ];
  }
  const plan = { name: '', target: '', lastYear: '', basis: '计划标准', evidence: '工作资料' };
  const counted = { ...plan, scoring: '按照正常比例赋分' };
  return [
    { ...counted, level1: '产出指标', level2: '数量指标', weight: 20 },
    { ...counted, level1: '产出指标', level2: '质量指标', weight: 10 },
    { ...counted, level1: '产出指标', level2: '时效指标', weight: 10 },
    { ...counted, level1: '成本指标', level2: '经济成本指标', weight: 20, basis: '预算支出标准', evidence: '原始凭证' },
    { ...plan, level1: '效益指标', level2: '社会效益指标', weight: 20, scoring: '按评判等级赋分' },
    { ...plan, level1: '满意度指标', level2: '满意度指标', weight: 10, scoring: '满意度赋分' },
  ];
}

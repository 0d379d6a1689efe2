import { quoted } from '../base/text.ts';

/** Where a value stands in a draft, in the words of the person who entered it. */

/** Field names as the screens show them. A name that is missing here is printed as it stands in the file. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  format: '文件格式',
  version: '文件版本',
  pack: '模板包',
  kind: '部门或单位',
  fiscalYear: '预算年度',
  settings: '格式选项',
  fields: '格式栏目',
  publishedOn: '公开日期',
  approvedOn: '批复日期',
  organization: '基本情况',
  name: '名称',
  nature: '单位性质',
  functions: '主要职能',
  subordinates: '下属预算单位',
  offices: '下设科室',
  staffing: '人员情况',
  quota: '编制数',
  inService: '在职人数',
  retired: '退休人数',
  emeritus: '离休人数',
  count: '数量',
  change: '增减',
  projects: '项目',
  id: '编号',
  classified: '涉密',
  basis: '依据',
  undertaker: '承担单位',
  allocation: '资金分配情况',
  period: '执行时间',
  performance: '绩效目标表',
  manager: '负责人',
  goal: '绩效目标',
  goals: '绩效目标',
  indicators: '绩效指标',
  level1: '一级指标',
  level2: '二级指标',
  target: '指标值',
  lastYear: '上年完成值',
  weight: '分值权重',
  scoring: '赋分规则',
  evidence: '佐证资料',
  ledger: '预算明细',
  priorLedger: '上年预算明细',
  function: '功能科目',
  economic: '经济科目',
  source: '资金来源',
  project: '项目',
  amount: '金额',
  note: '备注',
  comparisons: '变动原因',
  reason: '原因',
  prior: '上年数',
  executed: '上年执行数',
  uses: '主要用于',
  procurement: '政府采购',
  goods: '货物',
  works: '工程',
  services: '服务',
  forSmes: '面向中小企业预留',
  forMicro: '小微企业预留',
  assets: '国有资产',
  buildings: '房屋',
  area: '面积',
  value: '价值',
  vehicles: '车辆',
  general: '一般公务用车',
  lawEnforcement: '执法执勤用车',
  other: '其他车辆',
  furniture: '办公家具',
  otherAssets: '其他资产',
  over500k: '50万元以上大型设备',
  over1m: '100万元以上大型设备',
  planned: '本年购置计划',
  overallPerformance: '整体绩效目标表',
  title: '标题',
  contact: '联系人',
  phone: '联系电话',
  otherMatters: '其他需说明的事项',
  overrides: '改写的段落',
  glossary: '名词解释',
  term: '名词',
  text: '解释',
  codeNames: '自定科目名称',
  waivers: '不适用说明',
  rule: '规则',
  where: '位置',
  carriedOver: '沿用上年标记',
  units: '汇总单位',
  file: '文件',
  sha256: '校验值',
  toComplete: '待补清单',
  place: '位置',
  state: '状态',
  baseline: '公开件的数',
  block: '表',
  row: '行',
  column: '列',
  unit: '单位',
  decimals: '小数位数',
  label: '行的名称',
  confirmed: '确认过的事',
  packForYear: '另一年度沿用格式',
  year: '年度',
  on: '日期',
};

/** What one element of a list is called. */
const ELEMENT_WORDS: Readonly<Record<string, string>> = {
  ledger: '行',
  priorLedger: '行',
  indicators: '行',
  functions: '段',
  projects: '个',
  glossary: '条',
  toComplete: '条',
  baseline: '个',
};

/** Lists whose keys a person typed: the key itself is the place. */
const KEYED = new Set(['settings', 'fields', 'comparisons', 'uses', 'overrides', 'codeNames']);

/** A place split into where it stands and which field it is: `预算明细第 12 行` + `金额`. */
export interface Place {
  readonly container: string;
  readonly field: string;
}

/** Turns a path in the draft into the user's words. */
export function placeOf(path: readonly PropertyKey[]): Place {
  const steps = path.map((step, index) => {
    const parent = path[index - 1];
    const within = path.indexOf('fields');
    // What a field and its columns are called the pack says; here they go by their ids.
    if (within >= 0 && index > within)
      return typeof step === 'number' ? `第 ${String(step + 1)} 行` : quoted(String(step));
    if (typeof step === 'number') return `第 ${String(step + 1)} ${ELEMENT_WORDS[String(parent)] ?? '项'}`;
    if (typeof parent === 'string' && KEYED.has(parent) && index === 1) return quoted(String(step));
    if (step === 'text' && path[0] === 'toComplete') return '内容';
    return Object.hasOwn(FIELD_NAMES, String(step)) ? (FIELD_NAMES[String(step)] ?? '') : quoted(String(step));
  });
  const last = path.at(-1);
  const isInField = path.slice(0, -1).includes('fields');
  const field =
    typeof last === 'string' && path.length > 1 && !KEYED.has(String(path.at(-2))) && !isInField
      ? (steps.pop() ?? '')
      : '';
  return { container: joinSteps(steps), field };
}

/** `预算明细` + `第 12 行` read as one word group; fields below it are set off by a dot. */
function joinSteps(steps: readonly string[]): string {
  return steps.reduce((text, step) => {
    if (text === '') return step;
    return /^(第 |“)/.test(step) ? text + step : `${text}·${step}`;
  }, '');
}

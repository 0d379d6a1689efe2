/** The 53 rules by number: what each demands, and on what ground. Which of them a region uses, and how, its pack says (`checks.json`). */

/** What a rule is. */
export interface Rule {
  /** What must hold, in the office's words. */
  readonly title: string;
  /** The regulation it rests on, or the experience of yearly inspections. */
  readonly ground: string;
}

const BUDGET_LAW = '《中华人民共和国预算法》第十四条';
const PROCEDURE = '《地方预决算公开操作规程》（财预〔2016〕143 号）';
const CLASSIFICATION = '《政府收支分类科目》';
const TARGETS = '《中央部门预算绩效目标管理办法》（财预〔2015〕88 号），地方参照';
const ARITHMETIC = '勾稽关系：同一笔钱在各表各段应当一致';
const INSPECTION = '历年预决算公开检查通报的常见问题';

/** Every rule. */
export const RULES = {
  1: { title: '收支总表的收入总计等于支出总计', ground: ARITHMETIC },
  2: { title: '财政拨款收支总表收支总计相等，各行合计等于三本预算之和', ground: ARITHMETIC },
  3: { title: '收入、支出各表各行合计等于各栏之和', ground: ARITHMETIC },
  4: { title: '项、款、类逐级相加等于上级和合计', ground: ARITHMETIC },
  5: { title: '基本支出表合计等于人员经费加公用经费，301、303 列人员经费', ground: CLASSIFICATION },
  6: { title: '“三公”经费表合计等于各项之和', ground: ARITHMETIC },
  7: { title: '上年结转结余表合计等于各部分之和', ground: ARITHMETIC },
  8: { title: '科目编码位数正确，编码、名称与科目表一致', ground: CLASSIFICATION },
  9: { title: '金额是两位小数的数字，负数经过确认', ground: INSPECTION },
  10: { title: '收支总表、收入总表、支出总表一致', ground: ARITHMETIC },
  11: { title: '财政拨款收支总表与各本预算的支出表一致', ground: ARITHMETIC },
  12: { title: '财政拨款收支总表的收入等于收入总表的财政拨款小计', ground: ARITHMETIC },
  13: { title: '一般公共预算支出表的基本支出、项目支出与基本支出表、项目支出表一致', ground: ARITHMETIC },
  14: { title: '一般公共预算支出表各项不大于支出总表各项，没有其他资金时相等', ground: ARITHMETIC },
  15: { title: '“三公”经费表各项不小于基本支出表中的“三公”科目', ground: ARITHMETIC },
  16: { title: '上年结转结余表等于收支总表、收入总表的上年结转', ground: ARITHMETIC },
  17: { title: '绩效目标表的项目和金额与项目支出一致，每个不涉密项目都有绩效目标表', ground: TARGETS },
  18: { title: '部门等于所属单位之和', ground: ARITHMETIC },
  19: { title: '公开数等于批复数', ground: BUDGET_LAW },
  20: { title: '文字里的金额等于表里的金额', ground: INSPECTION },
  21: { title: '金额四舍五入，不截尾', ground: INSPECTION },
  22: { title: '文字列举的各项之和等于总数', ground: ARITHMETIC },
  23: { title: '同一节里同一个数前后一致', ground: INSPECTION },
  24: { title: '文字里的科目名称与表里一致', ground: CLASSIFICATION },
  25: { title: '占比计算正确，合计 100%，写百分号', ground: INSPECTION },
  26: { title: '机关（事业单位）运行经费等于基本支出表的公用经费', ground: BUDGET_LAW },
  27: {
    title: '政府采购合计等于货物、工程、服务之和，面向中小企业预留不超过总额',
    ground: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46 号）',
  },
  28: { title: '增减额、增减幅计算正确，增减方向与数字一致', ground: INSPECTION },
  29: { title: '上年为零时的增幅按规定写法', ground: INSPECTION },
  30: { title: '没有变化时按规定写法', ground: INSPECTION },
  31: { title: '金额为 0 时不能写“增加”', ground: INSPECTION },
  32: { title: '不留模板里的“增加（减少）”“增长（下降）”', ground: INSPECTION },
  33: { title: '增减变化说明了真实、具体的原因', ground: PROCEDURE },
  34: { title: '全文的比较基数一致', ground: INSPECTION },
  35: { title: '上年数与上年公开的文本一致', ground: INSPECTION },
  36: { title: '表里的数变了，文字不能还是上年的数', ground: INSPECTION },
  37: { title: '各部分、各表齐全，顺序正确，目录与正文一致', ground: PROCEDURE },
  38: { title: '空表有说明，说明与表相符；有数的表不写空表说明', ground: PROCEDURE },
  39: { title: '封面、标题、正文的年度正确', ground: INSPECTION },
  40: { title: '部门、单位的用词和名称全文一致', ground: INSPECTION },
  41: { title: '各表注明金额单位，与上年相比没有数量级错误', ground: INSPECTION },
  42: { title: '没有待填的空位和占位符号', ground: INSPECTION },
  43: { title: '个数与列举一致，人数相加正确', ground: INSPECTION },
  44: { title: '有名词解释，用到的名词都有解释', ground: PROCEDURE },
  45: { title: '没有重复的明细、段落、词语和括号，标点宽度一致', ground: INSPECTION },
  46: {
    title: '不含涉密内容和个人信息',
    ground: '《中华人民共和国保守国家秘密法》《中华人民共和国个人信息保护法》《中华人民共和国政府信息公开条例》',
  },
  47: { title: '批复后 20 日内公开', ground: BUDGET_LAW },
  48: {
    title: '国有资产各类车辆相加正确，车辆数、计划购置与公务用车运行费、购置费相符',
    ground: '《行政事业性国有资产管理条例》',
  },
  49: { title: '绩效指标权重合计符合规定', ground: TARGETS },
  50: { title: '产出、成本、效益、满意度指标齐全，数量、质量、时效至少各一', ground: TARGETS },
  51: { title: '指标值是符号、数字和单位，或配“按评判等级赋分”的定性表述', ground: TARGETS },
  52: { title: '成本指标是上限，合计等于项目预算', ground: TARGETS },
  53: { title: '同一指标在整体和项目绩效目标表里不矛盾，不低于上年完成值', ground: TARGETS },
} as const satisfies Record<number, Rule>;

/** The number of a rule, 1 to 53. */
export type RuleNumber = keyof typeof RULES;

/** `R05`: how findings and waivers name a rule. */
export function ruleName(rule: RuleNumber): string {
  return `R${String(rule).padStart(2, '0')}`;
}

/** The rule a check of a pack belongs to. */
export function ruleOf(spec: { readonly rule: number }): RuleNumber {
  return spec.rule as RuleNumber;
}

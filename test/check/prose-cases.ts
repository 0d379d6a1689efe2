import type { CheckContext } from '../../shared/check/context.ts';
import type { RuleNumber } from '../../shared/check/rule.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { textOf } from '../../shared/prose/block.ts';
import { documentOf, exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';

/** Made to fail: one paragraph of a real disclosure spoilt so that one rule has something to say. */
export interface ProseCase {
  readonly rule: RuleNumber;
  readonly name: string;
  readonly block: string;
  readonly context: () => CheckContext;
}

const LIAISON = 'xinjiang-2025/examples/liaison-office-2025';
const FOREIGN = 'xinjiang-2024/examples/foreign-affairs-2024';
const COMMITTEE = 'xinjiang-2024/examples/party-committee-2024';
/** The form of nine tables, with words of its own for what did not change and for what was nothing last year. */
const CENTER = 'national-9/examples/public-service-center-2026';

/** A draft whose paragraph reads otherwise: what a person may write over what was generated. */
function rewritten(example: string, block: string, from: string | RegExp, to: string): Draft {
  const draft = exampleDraft(example);
  const paragraph = documentOf(draft).blocks.find(({ id }) => id === block);
  if (paragraph?.type !== 'paragraph') throw new Error(`${example} has no paragraph ${block}`);
  const text = textOf(paragraph.runs);
  const isThere = typeof from === 'string' ? text.includes(from) : from.test(text);
  if (!isThere) throw new Error(`${block} does not say ${String(from)}: ${text}`);
  return { ...draft, overrides: { ...draft.overrides, [block]: text.replace(from, () => to) } };
}

function spoilt(
  rule: RuleNumber,
  name: string,
  example: string,
  block: string,
  from: string | RegExp,
  to: string,
): ProseCase {
  return { rule, name, block, context: () => contextOf(rewritten(example, block, from, to)) };
}

/** One spoilt document compared with the document it was before: last year's of the same office. */
function againstLastYear(
  rule: RuleNumber,
  name: string,
  block: string,
  from: string,
  to: string,
  factor: number,
): ProseCase {
  return {
    rule,
    name,
    block,
    context: () => {
      const draft = exampleDraft(LIAISON);
      const ledger = draft.ledger.map((line) => ({ ...line, amount: line.amount * factor }));
      return { ...contextOf(rewritten(LIAISON, block, from, to)), lastYear: documentOf({ ...draft, ledger }) };
    },
  };
}

/** A draft that gives one reason for everything. */
function withOneReason(reason: string): Draft {
  const draft = exampleDraft(LIAISON);
  const comparisons = Object.entries(draft.comparisons).map(([key, one]) => [key, { ...one, reason }] as const);
  return { ...draft, comparisons: Object.fromEntries(comparisons) };
}

/** At least one for each rule of the family. */
export const PROSE_CASES: readonly ProseCase[] = [
  spoilt(20, '总计改一位', LIAISON, 's1.total', '266.66', '266.67'),
  spoilt(20, '一项收入改一位', LIAISON, 's2.income.unit', '111.13万元', '112.13万元'),
  spoilt(20, '元当万元', LIAISON, 's3.lead', '266.66万元', '266.66元'),
  spoilt(20, '类的金额', LIAISON, 's5.class.208', '20.29', '20.92'),
  spoilt(20, '项的金额', LIAISON, 's5.general.item.2010350', '115.10', '115.01'),
  spoilt(20, '四里类的金额', LIAISON, 's4.general', '115.10', '151.10'),
  spoilt(20, '2024 年格式', FOREIGN, 's10.total', '14.50', '15.40'),
  spoilt(20, '四里的财政拨款', FOREIGN, 's4.income', '447.76', '446.76'),
  spoilt(20, '没有单位', LIAISON, 's1.total', '266.66万元', '266.66'),
  spoilt(20, '有钱却写未安排', LIAISON, 's2.income.unit', /^.*$/su, '单位资金未安排。'),
  spoilt(20, '项目的规模', FOREIGN, 's7.p1.scale', '40.00', '41.00'),
  spoilt(20, '绩效情况里的总额', LIAISON, 's12.performance', '266.66', '266.76'),
  spoilt(20, '绩效情况里的财政拨款项目', FOREIGN, 's12.performance', '60.00', '66.00'),
  spoilt(20, '绩效情况里的非财政拨款项目', LIAISON, 's12.performance', '111.13', '111.19'),
  spoilt(20, '哪张表都没有的数', LIAISON, 's3.lead', '266.66万元', '266.66万元，其中下属单位12.34万元'),
  spoilt(20, '涉密项目的金额', COMMITTEE, 's12.other.classified', '80.00', '18.00'),
  spoilt(20, '手写的涉密项目金额', FOREIGN, 's12.other.classified', '60', '66'),
  spoilt(20, '九张表的收入来源', CENTER, 's2.income.unit', '4.00万元', '4.80万元'),
  spoilt(
    20,
    '九张表的“三公”经费少于表7',
    CENTER,
    's10.total',
    /5\.10.*4\.50/su,
    '1.10万元，其中：因公出国（境）费0.00万元，公务用车购置费0.00万元，公务用车运行维护费0.50',
  ),
  spoilt(20, '九张表的结转支出', CENTER, 's11.parts', '32.05', '32.50'),
  spoilt(
    20,
    '九张表有钱却写没有安排',
    CENTER,
    's2.income.carry.fiscal',
    /^.*$/su,
    '本年和上年都没有安排上年财政拨款结转。',
  ),
  spoilt(21, '截尾', LIAISON, 's6.operating', '4.39', '4.38'),
  spoilt(22, '人员加公用不等于基本', LIAISON, 's6.lead', '155.53', '157.53'),
  spoilt(
    22,
    '“三公”经费的变化不等于各项之和',
    LIAISON,
    's10.change',
    '减少0.20万元，下降100.00%，其中',
    '减少5.20万元，下降100.00%，其中',
  ),
  spoilt(22, '资金分配不等于共计', COMMITTEE, 's7.p3.allocation', '公务接待费60.00', '公务接待费50.00'),
  spoilt(
    22,
    '资金分配的共计不等于规模',
    COMMITTEE,
    's7.p1.allocation',
    /12\.00万元，共计20\.00/u,
    '22.00万元，共计30.00',
  ),
  spoilt(
    23,
    '采购的金额写了两次，前面带单位名称',
    LIAISON,
    's12.procurement.reserved',
    '小微企业',
    '面向中小企业预留政府采购项目预算金额1.90万元，小微企业',
  ),
  spoilt(23, '前后不一', LIAISON, 's1.expenditure', '支出预算包括：', '收支总预算200.00万元，支出预算包括：'),
  spoilt(24, '旧名称', LIAISON, 's5.class.208', '社会保障和就业支出', '社会保险和就业支出'),
  spoilt(24, '其它', FOREIGN, 's5.general.item.2010399', '其他政府办公厅', '其它政府办公厅'),
  spoilt(24, '只有上年有钱的项少一个字', LIAISON, 's5.general.item.2010301', '行政运行', '行政行'),
  spoilt(24, '少列一个款', LIAISON, 's6.operating', '邮电费、', ''),
  spoilt(24, '款的名称少一个字', FOREIGN, 's6.personnel', '津贴补贴', '津补贴'),
  spoilt(24, '多列一个类', LIAISON, 's1.expenditure', '住房保障支出', '住房保障支出、教育支出'),
  spoilt(25, '占比', LIAISON, 's3.expenditure.basic', '58.33%', '58.34%'),
  spoilt(25, '没有百分号', LIAISON, 's2.income.unit', '41.67%', '41.67'),
  spoilt(26, '运行经费', LIAISON, 's12.operating', '4.39', '4.93'),
  spoilt(27, '采购合计', LIAISON, 's12.procurement.total', '1.88', '1.98'),
  spoilt(27, '九张表的小微大于中小', CENTER, 's12.procurement.reserved', '140.00', '240.00'),
  spoilt(27, '小微大于中小', LIAISON, 's12.procurement.reserved', '1.88', '0.88'),
  spoilt(28, '增幅', LIAISON, 's2.income.general.own', '30.14%', '31.04%'),
  spoilt(28, '方向', LIAISON, 's2.income.unit', '增长', '下降'),
  spoilt(28, '两个方向一起写反', LIAISON, 's3.expenditure.basic', '增加36.02万元，增长', '减少36.02万元，下降'),
  spoilt(28, '合计的本年数在前一句', CENTER, 's10.change', '5.56%', '5.65%'),
  spoilt(28, '没有写增加还是减少', LIAISON, 's3.expenditure.basic', '增加36.02', '36.02'),
  spoilt(28, '没有增减幅', LIAISON, 's3.expenditure.basic', '，增长30.14%', ''),
  spoilt(28, '三公的增减幅没有百分号', FOREIGN, 's10.change', '284.62%', '284.62'),
  spoilt(28, '三公没有本年数', FOREIGN, 's10.change', '284.62%', '248.62%'),
  spoilt(29, '上年为零', LIAISON, 's5.general.item.2101102', '100.00%', '0.00%'),
  spoilt(29, '上年为零，规定写文字却写增幅', CENTER, 's8.total', '（上年没有安排）', '，增长100.00%'),
  spoilt(29, '上年为零，规定的文字没有写', CENTER, 's8.total', '（上年没有安排）', ''),
  spoilt(30, '规定写持平却写数', CENTER, 's5.general.item.2010302', '与上年持平', '比上年增加0.00万元，增长0.00%'),
  spoilt(30, '规定写持平却写别的话', CENTER, 's5.general.item.2101102', '与上年持平', '与上年预算一致'),
  spoilt(30, '没有变化', LIAISON, 's5.general.project', '增加0.00万元', '减少0.00万元'),
  spoilt(30, '写成持平', LIAISON, 's5.general.project', '比上年预算增加0.00万元，增长0.00%', '与上年预算持平'),
  spoilt(31, '零却增加', LIAISON, 's5.general.item.2010301', '减少0.31万元', '增加0.31万元'),
  spoilt(32, '模板原样', LIAISON, 's5.general.basic', '增加', '增加（减少）'),
  spoilt(33, '没有原因', LIAISON, 's12.operating', '，主要原因是', '，'),
  spoilt(
    33,
    '空话',
    LIAISON,
    's12.operating',
    '2024克州驻吉代表处年新招录2名干部',
    '系统卡顿，2024克州驻吉代表处年新招录2名干部',
  ),
  spoilt(33, '原因与方向相反', FOREIGN, 's3.expenditure.project', '本年新增自治州拨付', '本年减少自治州拨付'),
  {
    rule: 33,
    name: '处处一个原因',
    block: 's2.income.general.own',
    context: () => contextOf(withOneReason('2024年招录2名干部')),
  },
  spoilt(34, '比较基数', LIAISON, 's2.income.unit', '比上年预算', '比上年执行数'),
  spoilt(34, '与前年比较', LIAISON, 's3.expenditure.project', '比上年预算', '比2023年预算'),
  againstLastYear(35, '“三公”经费的上年数对不上', 's10.change', '，其中', '，其中', 2),
  againstLastYear(35, '上年数对不上', 's3.expenditure.basic', '，占', '，占', 2),
  againstLastYear(35, '项的上年数对不上', 's5.general.item.2010350', '，比', '，比', 2),
  againstLastYear(36, '还是上年的数', 's3.lead', '266.66', '533.32', 2),
  spoilt(43, '项目的个数', CENTER, 's12.performance', '项目3个', '项目4个'),
  spoilt(43, '整体绩效目标的个数', LIAISON, 's12.performance', '绩效目标1个', '绩效目标2个'),
  spoilt(43, '财政拨款项目的个数', COMMITTEE, 's12.performance', '财政拨款项目3个', '财政拨款项目5个'),
  {
    rule: 43,
    name: '涉密项目比全部项目减去绩效目标表还多',
    block: 's12.performance',
    context: () => contextOf(rewritten(COMMITTEE, 's12.other.classified', '项目1个', '项目3个')),
  },
];

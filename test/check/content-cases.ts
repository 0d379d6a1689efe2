import { exampleDraft } from '../document/open-example.ts';
import { contextOf } from './example-context.ts';
import { reworded, without, withParagraph, withSheet } from './document-spoil.ts';
import { office, SHEET, type FailingCase } from './failing-case.ts';

/** The number of nobody: the sequence 000 is never given out; the check digit is right. */
const IDENTITY = '110101199003070003';

/** Counts, terms, repetitions, secrecy, dates and assets: rules 43 to 48. */
export const CONTENT_CASES: readonly FailingCase[] = [
  {
    rule: 43,
    name: '少列一个科室',
    context: () => reworded(office(), 'p1.organization', '秘书二科、', ''),
    place: { block: 'p1.organization' },
    severity: 'warning',
    expected: '15',
    actual: '16',
  },
  {
    rule: 43,
    name: '实有人数不等于各项之和',
    context: () => reworded(office(), 'p1.staffing', '87', '88'),
    place: { block: 'p1.staffing' },
    severity: 'warning',
    expected: '87',
    actual: '88',
  },
  {
    rule: 43,
    name: '在职多于编制',
    context: () => reworded(office(), 'p1.staffing', '编制数70', '编制数58'),
    place: { block: 'p1.staffing' },
    severity: 'warning',
    expected: '58',
    actual: '59',
  },
  {
    rule: 44,
    name: '用到的名词没有解释',
    context: () => without(office(), 'glossary.8'),
    place: { block: 'p4' },
    severity: 'warning',
    expected: '机关运行经费',
  },
  {
    rule: 44,
    name: '名词没有解释的文字',
    context: () => reworded(office(), 'glossary.5', /：.*$/u, '：'),
    place: { block: 'glossary.5' },
    severity: 'warning',
  },
  {
    rule: 45,
    name: '重复的段落',
    context: () => withParagraph(office(), 's12.assets.furniture', 's12.3.9', '3.办公家具价值138.96万元。'),
    place: { block: 's12.3.9' },
    severity: 'warning',
  },
  {
    rule: 45,
    name: '重复的词',
    context: () => reworded(office(), 's12.assets.furniture', '办公家具', '办公家具办公家具'),
    place: { block: 's12.assets.furniture' },
    severity: 'warning',
  },
  {
    rule: 45,
    name: '重复的标点',
    context: () => reworded(office(), 's12.assets.furniture', '。', '。。'),
    place: { block: 's12.assets.furniture' },
    severity: 'warning',
  },
  {
    rule: 45,
    name: '少一半括号',
    context: () => reworded(office(), 's5.class.201', /[（(]类[）)]/u, '（类'),
    place: { block: 's5.class.201' },
    severity: 'warning',
  },
  {
    rule: 45,
    name: '半角全角混用',
    context: () => reworded(office(), 's12.procurement.total', '元，政府采购工程', '元,政府采购工程'),
    place: { block: 's12.procurement.total' },
    severity: 'warning',
  },
  {
    rule: 46,
    name: '密级标记',
    context: () => withParagraph(office(), 'p1.staffing', 'p1.2.3', '机密★5年'),
    place: { block: 'p1.2.3' },
    severity: 'error',
  },
  {
    rule: 46,
    name: '身份证号',
    context: () => withParagraph(office(), 'p1.staffing', 'p1.2.3', `经办人证件号${IDENTITY}。`),
    place: { block: 'p1.2.3' },
    severity: 'error',
    actual: '110*************03',
  },
  {
    rule: 46,
    name: '手机号码',
    context: () => withParagraph(office(), 'p1.staffing', 'p1.2.3', '联系办公室139 0000 0000。'),
    place: { block: 'p1.2.3' },
    severity: 'error',
  },
  {
    rule: 46,
    name: '涉密项目的细节',
    context: () => reworded(office(), 's7.p2.allocation', '完全不予公开', '购置专用设备80.00万元'),
    place: { block: 's7.p2.allocation' },
    severity: 'error',
  },
  {
    rule: 46,
    name: '涉密项目的绩效目标表',
    context: () =>
      withSheet(office(), SHEET, ({ fields }) => ({
        fields: fields.map((field) =>
          field.label === '项目名称' ? { ...field, value: '专用通信运行保障工作经费' } : field,
        ),
      })),
    place: { block: SHEET },
    severity: 'error',
  },
  {
    rule: 47,
    name: '批复后第 21 日公开',
    context: () => ({ ...office(), approvedOn: '2024-02-04' }),
    place: { block: 'closing.date' },
    severity: 'warning',
    expected: '20',
    actual: '21',
  },
  {
    rule: 48,
    name: '车辆数不等于各类之和',
    context: () => reworded(office(), 's12.assets.vehicles', '其他车辆0辆', '其他车辆1辆'),
    place: { block: 's12.assets.vehicles' },
    severity: 'warning',
    expected: '12',
    actual: '11',
  },
  {
    rule: 48,
    name: '计划购置车辆而没有购置费',
    context: () => reworded(office(), 's12.assets.planned', '未安排购置车辆经费', '安排购置车辆2辆'),
    place: { block: 's12.assets.planned' },
    severity: 'warning',
  },
  {
    rule: 48,
    name: '没有车辆而有运行费',
    context: () =>
      reworded(office(), 's12.assets.vehicles', /车辆11辆(.*?)一般公务用车11辆/u, '车辆0辆$1一般公务用车0辆'),
    place: { block: 's12.assets.vehicles' },
    severity: 'error',
    actual: '0',
  },
  {
    rule: 45,
    name: '明细录了两遍',
    context: () => {
      const draft = exampleDraft('xinjiang-2024/examples/party-committee-2024');
      const [first] = draft.ledger;
      return contextOf({ ...draft, ledger: first === undefined ? [] : [...draft.ledger, first] });
    },
    place: { block: 'ledger.2013101.30101.general.own..246470000' },
    severity: 'error',
  },
];

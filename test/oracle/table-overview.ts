import type { Facts } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { cell } from './money.ts';

/** The 类 that both forms always print (forms.md §1); the 2024 form adds 234. */
const printedClasses = [
  ...['201', '202', '203', '204', '205', '206', '207', '208', '209', '210', '211', '212', '213', '214', '215'],
  ...['216', '217', '219', '220', '221', '222', '223', '224', '227', '229', '230', '231', '232', '233'],
];

/** All 类 rows: the form's own and those with money, ascending. */
function classRows(facts: Facts, hasMoney: (code: string) => boolean): readonly string[] {
  const codes = new Set(printedClasses);
  if (facts.form === '2024') codes.add('234');
  for (const code of line.functionCodes(facts.draft.ledger, 3)) if (hasMoney(code)) codes.add(code);
  return [...codes].sort();
}

function classLabel(facts: Facts, code: string): string {
  const name = facts.nameOf(code);
  return name === undefined ? code : `${code} ${name}`;
}

/** 表1 收支总体情况表: money by source on the left, by 类 on the right. */
export function overviewRows(facts: Facts): readonly (readonly string[])[] {
  const { ledger } = facts.draft;
  const money = (keep: Keep): string => cell(line.total(ledger, keep));
  const of = line.ofSource;
  const left: readonly (readonly [string, string])[] = [
    ['一、本年收入', money((one) => !line.isCarried(one))],
    ['1.一般公共预算拨款', money(line.isGeneral)],
    ['其中：一般财力', money(of('general.own'))],
    ['上级一般公共预算安排转移支付', money(of('general.transfer'))],
    ['2.政府性基金预算拨款', money(line.isFund)],
    ['其中：政府性基金收入', money(of('fund.own'))],
    ['上级政府性基金安排转移支付', money(of('fund.transfer'))],
    ['3.国有资本经营预算拨款', money(line.isSoe)],
    ['其中：国有资本经营收入', money(of('soe.own'))],
    ['上级国有资本经营预算安排转移支付', money(of('soe.transfer'))],
    ['4.财政专户核拨', money(of('fiscalAccount'))],
    ['5.单位资金', money(line.isUnitMoney)],
    ['其中：事业收入', money(of('unit.operating'))],
    ['上级补助收入', money(of('unit.superior'))],
    ['附属单位上缴收入', money(of('unit.affiliated'))],
    ['事业单位经营收入', money(of('unit.business'))],
    ['其他收入', money(of('unit.other'))],
    ['二、上年结转结余', money(line.isCarried)],
    ['1.财政拨款结转', money(line.isFiscalCarry)],
    ['其中：一般公共预算拨款', money(of('carry.general'))],
    ['政府性基金预算拨款', money(of('carry.fund'))],
    ['国有资本经营预算拨款', money(of('carry.soe'))],
    [facts.form === '2025' ? '2.非财政拨款结转结余' : '2.非财政拨款结余', money(line.isOtherCarry)],
    ['其中：财政专户核拨', money(of('carry.fiscalAccount'))],
    ['单位资金', money(of('carry.unit'))],
  ];
  const classes = classRows(facts, (code) => line.total(ledger, line.underFunction(code)) !== 0n);
  const rows: string[][] = [];
  classes.forEach((code, index) => {
    const [label, value] = left[index] ?? ['', ''];
    rows.push([label, value, classLabel(facts, code), money(line.underFunction(code))]);
  });
  const all = money(line.isAny);
  rows.push(['收入总计', all, '支出总计', all]);
  return rows;
}

/** 表4 财政拨款收支预算总体情况表: this year's 财政拨款 only. */
export function appropriationRows(facts: Facts): readonly (readonly string[])[] {
  const { ledger } = facts.draft;
  const funds: readonly Keep[] = [line.isFiscal, line.isGeneral, line.isFund, line.isSoe];
  const sums = (keep: Keep): readonly bigint[] => funds.map((fund) => line.total(ledger, line.both(fund, keep)));
  const whole = sums(line.isAny).map(cell);
  const left: readonly (readonly [string, string])[] = [
    ['一、财政拨款（补助）', whole[0] ?? ''],
    ['一般公共预算', whole[1] ?? ''],
    ['政府性基金预算', whole[2] ?? ''],
    ['国有资本经营预算', whole[3] ?? ''],
  ];
  const classes = classRows(facts, (code) => sums(line.underFunction(code)).some((sum) => sum !== 0n));
  const rows: string[][] = [];
  classes.forEach((code, index) => {
    const [label, value] = left[index] ?? ['', ''];
    // The 2024 form prints 234 under another name here than in table 1 (forms.md §1).
    const name = code === '234' && facts.form === '2024' ? '234 抗疫特别国债还本支出' : classLabel(facts, code);
    rows.push([label, value, name, ...sums(line.underFunction(code)).map(cell)]);
  });
  rows.push(['收入总计', whole[0] ?? '', '支出总计', ...whole]);
  return rows;
}

import { changeText, compared, generalItems, reason } from './comparison.ts';
import type { ExpectedBlock } from './expected-block.ts';
import type { Facts } from './facts.ts';
import { byForm, insideSentence, nameInProse } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { amount, share } from './money.ts';

function heading(level: 2 | 3, id: string, text: string): ExpectedBlock {
  return { type: 'heading', level, id, text };
}
function paragraph(id: string, text: string): ExpectedBlock {
  return { type: 'paragraph', id, text };
}

/** `一般公共预算支出包括：…`: every 类 with money of this budget and what it is used for; undefined where there is none. */
function usage(facts: Facts, budget: string, keep: Keep, prefix: string): string | undefined {
  const parts: string[] = [];
  for (const code of line.functionCodes(facts.draft.ledger, 3)) {
    const sum = line.total(facts.draft.ledger, line.both(keep, line.underFunction(code)));
    if (sum === 0n) continue;
    const comma = byForm(facts, { '2024': ',', '2025': '，' });
    const use = insideSentence(facts.draft.uses[prefix + code]);
    parts.push(`${nameInProse(facts, code)}${amount(sum)}万元${comma}主要用于${use}`);
  }
  if (parts.length === 0) return undefined;
  return `${budget}支出包括：${parts.join(byForm(facts, { '2024': '。', '2025': '；' }))}。`;
}

/** 四、财政拨款收支预算情况. */
export function sectionFour(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const sum = (keep: Keep): bigint => line.total(draft.ledger, keep);
  const [general, fund, soe] = [sum(line.isGeneral), sum(line.isFund), sum(line.isSoe)];
  const income: string[] = [];
  if (general !== 0n) income.push(`一般公共预算拨款${amount(general)}万元`);
  if (fund !== 0n) income.push(`政府性基金预算拨款${amount(fund)}万元`);
  if (soe !== 0n) income.push(`国有资本经营预算拨款${amount(soe)}万元`);
  if (income.length === 0) income.push('一般公共预算拨款0.00万元');
  const blocks = [
    heading(2, 's4', `四、关于${name}${String(year)}年财政拨款收支预算情况的总体说明`),
    paragraph('s4.total', `${String(year)}年财政拨款收支总预算${amount(sum(line.isFiscal))}万元。`),
  ];
  if (fund === 0n && soe === 0n) {
    const only = '收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。';
    blocks.push(paragraph('s4.only-general', only));
  }
  blocks.push(paragraph('s4.income', `收入预算包括：${income.join('、')}。`));
  const ofGeneral = usage(facts, '一般公共预算', line.isGeneral, '');
  if (ofGeneral !== undefined) blocks.push(paragraph('s4.general', ofGeneral));
  const ofFund = fund === 0n ? undefined : usage(facts, '政府性基金预算', line.isFund, 'fund.');
  if (ofFund !== undefined) blocks.push(paragraph('s4.fund', ofFund));
  const ofSoe = soe === 0n ? undefined : usage(facts, '国有资本经营预算', line.isSoe, 'soe.');
  if (ofSoe !== undefined) blocks.push(paragraph('s4.soe', ofSoe));
  return blocks;
}

/** 五（一）: the 2024 form joins lead and 基本支出. */
function scale(facts: Facts, whole: bigint): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const text = (label: string, key: string): string => {
    const because = byForm(facts, { '2024': '。主要原因是：', '2025': '，主要原因是' });
    const { current } = compared(draft, key);
    return `${label}${amount(current)}万元，${changeText(draft, key)}${because}${reason(facts, key)}。`;
  };
  const lead = `${name}${String(year)}年一般公共预算拨款合计${amount(whole)}万元，其中：`;
  const basic = text('基本支出', 'general.basic');
  const project = paragraph('s5.general.project', text('项目支出', 'general.project'));
  if (facts.form === '2024') return [paragraph('s5.lead', lead + basic), project];
  return [paragraph('s5.lead', lead), paragraph('s5.general.basic', basic), project];
}

/** 五、一般公共预算当年拨款情况. */
export function sectionFive(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const whole = line.total(draft.ledger, line.isGeneral);
  const classes: ExpectedBlock[] = [];
  for (const code of line.functionCodes(draft.ledger, 3)) {
    const sum = line.total(draft.ledger, line.both(line.isGeneral, line.underFunction(code)));
    if (sum === 0n) continue;
    const number = String(classes.length + 1);
    const text = `${number}、${nameInProse(facts, code)}（类）${amount(sum)}万元，占${share(sum, whole)}。`;
    classes.push(paragraph(`s5.class.${code}`, text));
  }
  const items = generalItems(draft).map((code, index) => {
    const key = `general.item.${code}`;
    const number = `${String(index + 1)}${byForm(facts, { '2024': '.', '2025': '、' })}`;
    const names =
      `${nameInProse(facts, code.slice(0, 3))}（类）${nameInProse(facts, code.slice(0, 5))}（款）` +
      `${nameInProse(facts, code)}（项）`;
    const { current } = compared(draft, key);
    const comma = byForm(facts, { '2024': ',', '2025': '，' });
    const because = byForm(facts, { '2024': '主要原因是：', '2025': '主要原因是' });
    return paragraph(
      `s5.${key}`,
      `${number}${names}：${String(year)}年预算数为${amount(current)}万元，${changeText(draft, key, comma)}，` +
        `${because}${reason(facts, key)}。`,
    );
  });
  return [
    heading(2, 's5', `五、关于${name}${String(year)}年一般公共预算当年拨款情况说明`),
    heading(3, 's5.1', '（一）一般公共预算当年拨款规模变化情况'),
    ...scale(facts, whole),
    heading(3, 's5.2', '（二）一般公共预算当年拨款结构情况'),
    ...classes,
    heading(3, 's5.3', '（三）一般公共预算当年拨款具体使用情况'),
    ...items,
  ];
}

/** 六、一般公共预算基本支出情况. */
export function sectionSix(facts: Facts): readonly ExpectedBlock[] {
  const { name, year, draft } = facts;
  const basic = draft.ledger.filter((one) => line.isGeneral(one) && line.isBasic(one));
  const text = (label: string, keep: Keep): string => {
    const lines = basic.filter(keep);
    const names: string[] = [];
    for (const code of line.economicCodes(lines, 5)) {
      if (line.total(lines, line.underEconomic(code)) !== 0n) names.push(nameInProse(facts, code));
    }
    const list = names.length === 0 ? '' : `，主要包括：${names.join('、')}`;
    return `${label}${amount(line.total(lines, line.isAny))}万元${list}。`;
  };
  const whole = amount(line.total(basic, line.isAny));
  return [
    heading(2, 's6', `六、关于${name}${String(year)}年一般公共预算基本支出情况说明`),
    paragraph('s6.lead', `${name}${String(year)}年一般公共预算基本支出${whole}万元，其中：`),
    paragraph('s6.personnel', text('人员经费', line.isPersonnel)),
    paragraph('s6.operating', text('公用经费', line.isOperating)),
  ];
}

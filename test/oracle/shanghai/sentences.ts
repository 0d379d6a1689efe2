import { insideSentence, typed } from '../facts.ts';
import * as line from '../line.ts';
import type { Keep } from '../line.ts';
import type { Form } from './draft.ts';
import { digits, percent, printed, shownWan } from './printed.ts';
import {
  agencyOperating,
  fiscalUnder,
  isBusinessIncome,
  isOperatingIncome,
  isOtherIncome,
  THREE_PUBLIC,
} from './tables.ts';

/** 编制说明 and the “三公” sentences of a draft, by the paragraph they print under (form §5, §6). */
export type Sentences = Readonly<Record<string, string>>;

const LINES: Readonly<Record<string, Keep>> = {
  'fiscal.total': line.isFiscal,
  'general.total': line.isGeneral,
  'fund.total': line.isFund,
  'soe.total': line.isSoe,
  'threePublic.total': fiscalUnder(Object.values(THREE_PUBLIC).flat()),
  'threePublic.vehicles': fiscalUnder([...THREE_PUBLIC.vehiclePurchase, ...THREE_PUBLIC.vehicleOperation]),
  'threePublic.abroad': fiscalUnder(THREE_PUBLIC.abroad),
  'threePublic.vehiclePurchase': fiscalUnder(THREE_PUBLIC.vehiclePurchase),
  'threePublic.vehicleOperation': fiscalUnder(THREE_PUBLIC.vehicleOperation),
  'threePublic.reception': fiscalUnder(THREE_PUBLIC.reception),
};

interface Compared {
  readonly now: bigint;
  readonly before: bigint;
  /** As printed, and this year's less last year's as displayed. */
  readonly amount: string;
  readonly gap: bigint;
  readonly change: string;
}

/** A figure beside last year's budget, both displayed with so many decimals of a 万元. */
function compared(form: Form, key: string, decimals: 0 | 2, lastYear?: string): Compared {
  const { draft } = form;
  const keep = LINES[key];
  if (keep === undefined) throw new Error(`The oracle knows no comparison key ${key}.`);
  const now = line.total(draft.ledger, keep);
  const stated = draft.comparisons[key]?.prior;
  const before = stated === undefined ? line.total(draft.priorLedger, keep) : BigInt(stated);
  const gap = shownWan(now, decimals) - shownWan(before, decimals);
  const base = lastYear ?? `${String(draft.fiscalYear - 1)}年预算`;
  const size = digits(gap < 0n ? -gap : gap, decimals);
  const than = draft.settings.unchanged === 'with' ? '与' : '比';
  const change = gap === 0n ? `${than}${base}持平` : `比${base}${gap > 0n ? '增加' : '减少'}${size}万元`;
  return { now, before, amount: `${printed(now, 'wan', decimals)}万元`, gap, change };
}

function reason(form: Form, key: string): string {
  return insideSentence(form.draft.comparisons[key]?.reason);
}

/** The three sentences on income and expenditure; the third only where something changed. */
function overview(form: Form): Sentences {
  const { draft, isCity, edition } = form;
  const decimals = isCity ? 0 : 2;
  const wan = (keep: Keep): string => `${printed(line.total(draft.ledger, keep), 'wan', decimals)}万元`;
  const year = String(draft.fiscalYear);
  const prior = String(draft.fiscalYear - 1);
  const first = edition === 2023 ? `${prior}年（上一年度，下同）预算` : undefined;
  const fiscal = compared(form, 'fiscal.total', decimals);
  const funds = ['general.total', 'fund.total', 'soe.total'].map((key, index) => {
    const name = ['一般公共预算', '政府性基金', '国有资本经营预算'][index] ?? '';
    const one = compared(form, key, decimals);
    const isNothing = isCity && one.now === 0n && one.before === 0n;
    return `${name}拨款支出预算${isNothing ? '为0' : `${one.amount}，${one.change}`}`;
  });
  const change = compared(form, 'fiscal.total', decimals, first).change;
  return {
    's1.income': `${year}年，${draft.organization.name}收入预算${wan(line.isAny)}，其中：财政拨款收入${fiscal.amount}，${change}；事业收入${wan(isOperatingIncome)}；事业单位经营收入${wan(isBusinessIncome)}；其他收入${wan(isOtherIncome)}。`,
    's1.expenditure': `支出预算${wan(line.isAny)}，其中：财政拨款支出预算${fiscal.amount}，${fiscal.change}。财政拨款支出预算中，${funds.join('；')}。`,
    ...(fiscal.gap === 0n
      ? {}
      : {
          's1.reason': `财政拨款收入支出${fiscal.gap > 0n ? '增加' : '减少'}的主要原因是${reason(form, 'fiscal.total')}。`,
        }),
  };
}

/** 主要用于, one paragraph a 项 or, of a city's office, a 类. */
function uses(form: Form): Sentences {
  const { draft, isCity, nameOf } = form;
  const fiscal = draft.ledger.filter(line.isFiscal);
  const amountOf = (code: string): bigint => line.total(fiscal, line.underFunction(code));
  const codes = line.functionCodes(fiscal, isCity ? 3 : 7).filter((code) => amountOf(code) !== 0n);
  const entries = codes.map((code, index) => {
    const amount = `${printed(amountOf(code), 'wan', isCity ? 0 : 2)}万元`;
    const use = insideSentence(draft.uses[code]);
    const number = String(index + 1);
    if (isCity) return [`s1.class.${code}`, `${number}.“${nameOf(code)}”科目${amount}，主要用于${use}。`];
    const [cls, section] = [nameOf(code.slice(0, 3)), nameOf(code.slice(0, 5))];
    const name = `“${cls}（类）${section}（款）${nameOf(code)}（项）”`;
    const subject = form.edition >= 2025 ? '科目' : '';
    const spent = form.edition >= 2025 ? '' : executed(form, code, amountOf(code));
    return [`s1.item.${code}`, `${number}.${name}${subject}${amount}，主要用于${use}。${spent}`];
  });
  return Object.fromEntries(entries) as Sentences;
}

/** The rest of an 项 in 2023 and 2024: beside what was spent last year. */
function executed({ draft }: Form, item: string, now: bigint): string {
  const told = draft.comparisons[`fiscal.item.${item}`];
  const before = shownWan(BigInt(told?.executed ?? 0), 2);
  const gap = shownWan(now, 2) - before;
  const [year, prior] = [String(draft.fiscalYear), String(draft.fiscalYear - 1)];
  const than = draft.settings.unchanged === 'with' ? '与' : '比';
  const rate = before === 0n ? '100.00%' : percent(gap, before);
  const change =
    gap === 0n ? `${than}${prior}年预算执行数持平` : `比${prior}年预算执行数${gap > 0n ? '增加' : '减少'}${rate}`;
  return `${prior}年当年预算执行数为${digits(before, 2)}万元，${year}年预算安排${printed(now, 'wan', 2)}万元，${change}。主要原因是：${insideSentence(told?.reason)}。`;
}

/** `因公出国（境）费1.00万元，与2024年预算持平` and the reason, which may be left out where nothing changed. */
function threePublicPart(form: Form, key: string, label: string, comma = '，'): string {
  const { amount, change, gap } = compared(form, key, 2);
  const given = form.draft.comparisons[key]?.reason;
  const why = gap === 0n && typed(given) === '【待填】' ? '' : `，主要原因是${reason(form, key)}`;
  return `${label}${amount}${comma}${change}${why}`;
}

function threePublic(form: Form): Sentences {
  const { draft, isCity, edition } = form;
  const total = compared(form, 'threePublic.total', 2);
  const part = (key: string, label: string, comma?: string): string =>
    threePublicPart(form, `threePublic.${key}`, label, comma);
  const vehicles =
    edition === 2023
      ? `（二）公务车购置及运行费${compared(form, 'threePublic.vehicles', 2).amount}，`
      : `${part('vehicles', '（二）公务用车购置及运行费')}。`;
  return {
    's2.threePublic.total': `${String(draft.fiscalYear)}年“三公”经费预算数为${total.amount}，${total.change}。其中：`,
    's2.threePublic.abroad': `${part('abroad', '（一）因公出国（境）费')}。`,
    's2.threePublic.vehicles': `${vehicles}其中：${part('vehiclePurchase', '公务用车购置费')}；${part('vehicleOperation', '公务用车运行费')}。`,
    's2.threePublic.reception': `${part('reception', '（三）公务接待费', isCity ? '，' : '。')}。`,
  };
}

/** 机关运行经费预算. */
function agency(form: Form): Sentences {
  const { draft, isUnit } = form;
  const amount = agencyOperating(form);
  const { name } = draft.organization;
  const count = (id: string): string => {
    const typedCount = draft.fields[`units.${id}`];
    return typeof typedCount === 'number' ? String(typedCount) : '0';
  };
  const holder = isUnit
    ? name
    : `${name}（部门）下属${count('administrative')}家机关和${count('participating')}家参公事业单位`;
  const sentence = `${String(draft.fiscalYear)}年${holder}财政拨款的机关运行经费预算为${printed(amount, 'wan', 2)}万元。`;
  return { 's2.agency': amount === 0n ? `本${isUnit ? '单位' : '部门'}无机关运行经费。` : sentence };
}

/** The sentences the oracle knows. */
export function expectedSentences(form: Form): Sentences {
  return { ...overview(form), ...uses(form), ...threePublic(form), ...agency(form) };
}

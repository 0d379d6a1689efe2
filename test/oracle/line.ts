import type { Line } from './draft-json.ts';

/** A question about one line. */
export type Keep = (line: Line) => boolean;

/** The exact sum in fen of the lines that are kept. */
export function total(lines: readonly Line[], keep: Keep): bigint {
  let sum = 0n;
  for (const line of lines) if (keep(line)) sum += BigInt(line.amount);
  return sum;
}

/** 一般公共预算, 本级 and 转移支付, of this year. */
export const isGeneral: Keep = (line) => line.source === 'general.own' || line.source === 'general.transfer';
/** 政府性基金预算. */
export const isFund: Keep = (line) => line.source === 'fund.own' || line.source === 'fund.transfer';
/** 国有资本经营预算. */
export const isSoe: Keep = (line) => line.source === 'soe.own' || line.source === 'soe.transfer';
/** 财政拨款 of this year. */
export const isFiscal: Keep = (line) => isGeneral(line) || isFund(line) || isSoe(line);
/** 单位资金. */
export const isUnitMoney: Keep = (line) => line.source.startsWith('unit.');
/** 上年结转结余. */
export const isCarried: Keep = (line) => line.source.startsWith('carry.');
/** 财政拨款结转. */
export const isFiscalCarry: Keep = (line) =>
  line.source === 'carry.general' || line.source === 'carry.fund' || line.source === 'carry.soe';
/** 非财政拨款结转结余. */
export const isOtherCarry: Keep = (line) => line.source === 'carry.fiscalAccount' || line.source === 'carry.unit';
/** 财政拨款 for projects: with the 财政拨款结转 (draft format, 十二（四）). */
export const isFiscalWithCarry: Keep = (line) => isFiscal(line) || isFiscalCarry(line);
/** 项目支出. */
export const isProject: Keep = (line) => line.project !== undefined;
/** 基本支出. */
export const isBasic: Keep = (line) => line.project === undefined;
/** Economic class 301 or 303. */
export const isPersonnelClass: Keep = (line) =>
  line.economic !== undefined && (line.economic.startsWith('301') || line.economic.startsWith('303'));
/** 人员经费 of the basic expenditure. */
export const isPersonnel: Keep = (line) => isBasic(line) && isPersonnelClass(line);
/** 公用经费 of the basic expenditure. */
export const isOperating: Keep = (line) => isBasic(line) && !isPersonnelClass(line);
/** Every line. */
export const isAny: Keep = () => true;

/** Both questions at once. */
export function both(one: Keep, other: Keep): Keep {
  return (line) => one(line) && other(line);
}
/** Lines of one source. */
export function ofSource(source: string): Keep {
  return (line) => line.source === source;
}
/** Lines whose functional code begins so: 类, 款 or 项. */
export function underFunction(code: string): Keep {
  return (line) => line.function.startsWith(code);
}
/** Lines whose economic code begins so: 类 or 款. */
export function underEconomic(code: string): Keep {
  return (line) => line.economic?.startsWith(code) === true;
}
/** Lines of one project. */
export function ofProject(id: string): Keep {
  return (line) => line.project === id;
}

/** Different beginnings of the functional codes, ascending: 3 digits 类, 5 款, 7 项. */
export function functionCodes(lines: readonly Line[], digits: 3 | 5 | 7): readonly string[] {
  const codes = new Set<string>();
  for (const line of lines) codes.add(line.function.slice(0, digits));
  return [...codes].sort();
}
/** Different beginnings of the economic codes, ascending: 3 digits 类, 5 款. */
export function economicCodes(lines: readonly Line[], digits: 3 | 5): readonly string[] {
  const codes = new Set<string>();
  for (const line of lines) if (line.economic !== undefined) codes.add(line.economic.slice(0, digits));
  return [...codes].sort();
}

/**
 * 资金来源: where a ledger line's money comes from, and the groups the published tables add them up in.
 * Ids, labels and columns are those of the draft format ("Sources").
 */

/** Every source id, in the order of table 2. */
export const SOURCES = [
  'general.own',
  'general.transfer',
  'fund.own',
  'fund.transfer',
  'soe.own',
  'soe.transfer',
  'fiscalAccount',
  'unit.operating',
  'unit.superior',
  'unit.affiliated',
  'unit.business',
  'unit.other',
  'carry.general',
  'carry.fund',
  'carry.soe',
  'carry.fiscalAccount',
  'carry.unit',
] as const;

/** A source of money of one ledger line. */
export type Source = (typeof SOURCES)[number];

/** What a person calls each source. */
export const SOURCE_NAMES = {
  'general.own': '一般公共预算（本级财力）',
  'general.transfer': '上级一般公共预算安排的转移支付',
  'fund.own': '政府性基金预算',
  'fund.transfer': '上级政府性基金安排的转移支付',
  'soe.own': '国有资本经营预算',
  'soe.transfer': '上级国有资本经营预算安排的转移支付',
  fiscalAccount: '财政专户核拨（教育收费）',
  'unit.operating': '事业收入',
  'unit.superior': '上级补助收入',
  'unit.affiliated': '附属单位上缴收入',
  'unit.business': '事业单位经营收入',
  'unit.other': '其他收入',
  'carry.general': '上年结转（一般公共预算拨款）',
  'carry.fund': '上年结转（政府性基金预算拨款）',
  'carry.soe': '上年结转（国有资本经营预算拨款）',
  'carry.fiscalAccount': '上年结转结余（财政专户）',
  'carry.unit': '上年结转结余（单位资金）',
} as const satisfies Record<Source, string>;

const group = (...sources: readonly Source[]): readonly Source[] => sources;

const GENERAL = group('general.own', 'general.transfer');
const FUND = group('fund.own', 'fund.transfer');
const SOE = group('soe.own', 'soe.transfer');
const UNIT = group('unit.operating', 'unit.superior', 'unit.affiliated', 'unit.business', 'unit.other');
const CARRY_FISCAL = group('carry.general', 'carry.fund', 'carry.soe');
const CARRY_OTHER = group('carry.fiscalAccount', 'carry.unit');

/** Named groups of sources; a pack may name a group wherever it may name a source. */
export const SOURCE_GROUPS = {
  general: GENERAL,
  fund: FUND,
  soe: SOE,
  /** 财政拨款: this year's fiscal appropriation. */
  fiscal: [...GENERAL, ...FUND, ...SOE],
  /** 本级安排 and 上级安排 of the overall performance sheet. */
  own: group('general.own', 'fund.own', 'soe.own'),
  transfer: group('general.transfer', 'fund.transfer', 'soe.transfer'),
  /** 单位资金. */
  unit: UNIT,
  /** 财政拨款结转. */
  'carry.fiscal': CARRY_FISCAL,
  /** 非财政拨款结转结余. */
  'carry.other': CARRY_OTHER,
  carry: [...CARRY_FISCAL, ...CARRY_OTHER],
  /** 财政拨款 with what was carried over of it: the meaning on project sheets and in 十二（四）. */
  'fiscal-and-carry': [...GENERAL, ...FUND, ...SOE, ...CARRY_FISCAL],
  'non-fiscal': [...UNIT, ...CARRY_OTHER, 'fiscalAccount'],
  /** 本年收入. */
  current: [...GENERAL, ...FUND, ...SOE, 'fiscalAccount', ...UNIT],
} as const satisfies Record<string, readonly Source[]>;

/** The name of a group of sources. */
export type SourceGroup = keyof typeof SOURCE_GROUPS;

const FISCAL: ReadonlySet<Source> = new Set(SOURCE_GROUPS.fiscal);

/** Whether a line of this source must name its economic classification: 财政拨款 and every carry-over (draft format). */
export function needsEconomic(source: Source): boolean {
  return FISCAL.has(source) || source.startsWith('carry.');
}

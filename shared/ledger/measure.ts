import type { LedgerFilter } from './filter.ts';

/** Figures that prose names and comparisons explain, each as the lines it adds up (draft format, "Comparison keys"). */
export const MEASURES = {
  /** 收支总计. */
  total: {},
  'fiscal.total': { sources: ['fiscal'] },
  'income.general.own': { sources: ['general.own'] },
  'income.general.transfer': { sources: ['general.transfer'] },
  'income.fund.own': { sources: ['fund.own'] },
  'income.fund.transfer': { sources: ['fund.transfer'] },
  'income.soe.own': { sources: ['soe.own'] },
  'income.soe.transfer': { sources: ['soe.transfer'] },
  'income.fiscalAccount': { sources: ['fiscalAccount'] },
  'income.unit': { sources: ['unit'] },
  'income.carry.fiscal': { sources: ['carry.fiscal'] },
  'income.carry.other': { sources: ['carry.other'] },
  'expenditure.basic': { nature: 'basic' },
  'expenditure.project': { nature: 'project' },
  'expenditure.project.fiscal': { nature: 'project', sources: ['fiscal-and-carry'] },
  'expenditure.project.non-fiscal': { nature: 'project', sources: ['non-fiscal'] },
  'general.total': { sources: ['general'] },
  'general.basic': { sources: ['general'], nature: 'basic' },
  'general.project': { sources: ['general'], nature: 'project' },
  'general.personnel': { sources: ['general'], nature: 'basic', spending: 'personnel' },
  /** 机关（事业单位）运行经费: table 6, 公用经费. */
  operating: { sources: ['general'], nature: 'basic', spending: 'operating' },
  'fund.total': { sources: ['fund'] },
  'fund.personnel': { sources: ['fund'], nature: 'basic', spending: 'personnel' },
  'fund.operating': { sources: ['fund'], nature: 'basic', spending: 'operating' },
  'fund.project': { sources: ['fund'], nature: 'project' },
  'soe.total': { sources: ['soe'] },
  'soe.personnel': { sources: ['soe'], nature: 'basic', spending: 'personnel' },
  'soe.operating': { sources: ['soe'], nature: 'basic', spending: 'operating' },
  'soe.project': { sources: ['soe'], nature: 'project' },
  /** “三公”经费: basic and project, this year's 财政拨款. */
  'threePublic.total': { sources: ['fiscal'], economic: ['30212', '30217', '31013', '30913', '30231'] },
  'threePublic.abroad': { sources: ['fiscal'], economic: ['30212'] },
  'threePublic.vehiclePurchase': { sources: ['fiscal'], economic: ['31013', '30913'] },
  'threePublic.vehicleOperation': { sources: ['fiscal'], economic: ['30231'] },
  'threePublic.reception': { sources: ['fiscal'], economic: ['30217'] },
  'carry.total': { sources: ['carry'] },
  'carry.basic': { sources: ['carry'], nature: 'basic' },
  'carry.project': { sources: ['carry'], nature: 'project' },
} as const satisfies Record<string, LedgerFilter>;

/** The name of a figure. */
export type MeasureName = keyof typeof MEASURES;

/** All measure names. */
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[];

/** Whether a text names a measure. */
export function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(MEASURES, name);
}

/** The lines of a comparison key: a measure, or `general.item.<7-digit function>`; undefined if there is no such key. */
export function measureFilter(key: string): LedgerFilter | undefined {
  const item = /^general\.item\.(\d{7})$/.exec(key)?.[1];
  if (item !== undefined) return { sources: ['general'], function: item };
  return isMeasure(key) ? MEASURES[key] : undefined;
}

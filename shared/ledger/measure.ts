import type { SourceGroup } from '../draft/source.ts';
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

/** The name of a figure that every pack has. */
type MeasureName = keyof typeof MEASURES;

/** Figures that a pack names itself (`measures` in `pack.json`), each as the lines it adds up. */
export type OwnMeasures = Readonly<Record<string, LedgerFilter>>;

/** Measures that exist once per code: `general.item.2010301`, `fiscal.class.201`. */
const FAMILIES: readonly (readonly [key: RegExp, group: SourceGroup])[] = [
  [/^general\.item\.(\d{7})$/, 'general'],
  [/^fiscal\.item\.(\d{7})$/, 'fiscal'],
  [/^fiscal\.class\.(\d{3})$/, 'fiscal'],
];

/** The lines of a measure of the program or of the pack, or of a comparison key; undefined if there is no such name. */
export function measureFilter(own: OwnMeasures, name: string): LedgerFilter | undefined {
  return coreFilter(name) ?? (Object.hasOwn(own, name) ? own[name] : undefined);
}

/** The lines of a measure that the loader has found to exist. */
export function knownMeasure(own: OwnMeasures, name: string): LedgerFilter {
  const filter = measureFilter(own, name);
  if (filter === undefined) throw new Error(`no such measure: ${name}`);
  return filter;
}

/** The lines of a measure that every pack has. */
export function coreFilter(name: string): LedgerFilter | undefined {
  for (const [key, group] of FAMILIES) {
    const code = key.exec(name)?.[1];
    if (code !== undefined) return { sources: [group], function: code };
  }
  return isMeasure(name) ? MEASURES[name] : undefined;
}

/** Measures of every functional item, as a column of a tree names them: `general.item` stands for the item of each row. */
export function isItemFamily(name: string | undefined): name is 'general.item' | 'fiscal.item' {
  return name === 'general.item' || name === 'fiscal.item';
}

function isMeasure(name: string): name is MeasureName {
  return Object.hasOwn(MEASURES, name);
}

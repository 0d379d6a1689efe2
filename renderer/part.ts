import type { Gap } from '../shared/document/document.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { isAsked } from '../shared/pack/asks.ts';
import { fieldsAsked } from '../shared/pack/field-spec.ts';
import type { Pack } from '../shared/pack/pack.ts';

/** The parts of a draft as the left column lists them. */
export const PARTS = [
  'organization',
  'fields',
  'projects',
  'ledger',
  'tables',
  'prose',
  'performance',
  'procurement',
  'assets',
  'other',
  'glossary',
  'units',
  'overview',
  'redline',
  'versions',
  'review',
  'export',
] as const;

/** One part of the workspace. */
export type Part = (typeof PARTS)[number];

/** What each part is called. */
export const PART_NAMES = {
  organization: '基本情况',
  fields: '格式栏目',
  projects: '项目',
  ledger: '预算明细',
  tables: '公开表',
  prose: '情况说明',
  performance: '绩效目标',
  procurement: '政府采购',
  assets: '国有资产',
  other: '其他事项',
  glossary: '名词解释',
  units: '汇总',
  overview: '总览',
  redline: '对照',
  versions: '历史版本',
  review: '审核',
  export: '导出',
} as const satisfies Record<Part, string>;

const PLACES: readonly (readonly [pattern: RegExp, part: Part])[] = [
  [/^\/(organization|publishedOn|approvedOn|pack|kind|fiscalYear)/, 'organization'],
  [/^\/fields/, 'fields'],
  [/^\/(overallPerformance|projects\/\d+\/performance)/, 'performance'],
  [/^\/projects/, 'projects'],
  [/^\/(ledger|priorLedger|codeNames)/, 'ledger'],
  [/^\/(comparisons|uses|overrides)/, 'prose'],
  [/^\/procurement/, 'procurement'],
  [/^\/assets/, 'assets'],
  [/^\/otherMatters/, 'other'],
  [/^\/glossary/, 'glossary'],
  [/^\/units/, 'units'],
  [/^\/answers/, 'review'],
];

/** Where the things are entered that a number in a sentence counts. */
export const COUNTED_IN: Readonly<Record<string, Part>> = {
  staffing: 'organization',
  '/organization/subordinates': 'organization',
  '/organization/offices': 'organization',
  vehicles: 'assets',
  overallPerformance: 'performance',
  projects: 'projects',
  fields: 'fields',
};

/** Where a person enters what a gap says is missing. */
export function partOf(gap: Pick<Gap, 'pointer'>): Part {
  return PLACES.find(([pattern]) => pattern.test(gap.pointer))?.[1] ?? 'organization';
}

/** The parts that a draft of a pack has: what was added up only where there is any, and what the pack asks. */
export function partsOf(draft: Draft, pack: Pack): readonly Part[] {
  const has: Partial<Record<Part, boolean>> = {
    units: (draft.units ?? []).length > 0,
    fields: fieldsAsked(pack.fields, 'document').length > 0,
    performance: isAsked(pack, 'overallPerformance') || isAsked(pack, 'projects.performance'),
    procurement: isAsked(pack, 'procurement'),
    assets: isAsked(pack, 'assets'),
    other: isAsked(pack, 'otherMatters'),
    glossary: isAsked(pack, 'glossary'),
  };
  return PARTS.filter((part) => has[part] !== false);
}

import { isBlank } from '../shared/base/text.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { Part } from './part.ts';

/** Whether anything was entered in a part: what nobody has touched is not done, even where nothing is missing. */
const HAS_CONTENT = {
  organization: ({ organization }) =>
    [...organization.functions, ...organization.offices, ...organization.subordinates].some((text) => !isBlank(text)) ||
    hasNumber(organization.staffing),
  fields: ({ fields }) => Object.keys(fields ?? {}).length > 0,
  projects: ({ projects }) => projects.length > 0,
  ledger: ({ ledger }) => ledger.length > 0,
  tables: ({ ledger }) => ledger.length > 0,
  prose: ({ ledger, comparisons, uses, overrides }) =>
    ledger.length > 0 || [comparisons, uses, overrides].some((texts) => Object.keys(texts).length > 0),
  performance: ({ overallPerformance, projects }) =>
    overallPerformance !== undefined || projects.some(({ performance }) => performance !== undefined),
  procurement: ({ procurement }) => hasNumber(procurement),
  assets: ({ assets }) => hasNumber(assets),
  other: ({ otherMatters, projects }) => !isBlank(otherMatters) || projects.some(({ classified }) => classified),
  glossary: ({ glossary }) => (glossary ?? []).length > 0,
  units: ({ units }) => (units ?? []).length > 0,
  overview: () => true,
  redline: () => true,
  versions: () => true,
  review: () => true,
  export: () => true,
} as const satisfies Record<Part, (draft: Draft) => boolean>;

/** Whether anything was entered in a part. */
export function hasContent(part: Part, draft: Draft): boolean {
  return HAS_CONTENT[part](draft);
}

/** What an empty part prints all the same; empty for one that prints nothing of its own. */
export const PRINTED_EMPTY: Partial<Record<Part, string>> = {
  projects: '没有项目就不用填',
  procurement: '都是 0，没有政府采购就不用填',
  assets: '都是 0，没有国有资产就不用填',
  other: '没有就不用填，印“无”',
  glossary: '没有另写，印模板自带的名词解释',
};

/** Whether a form holds any number but 0. */
function hasNumber(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNumber);
}

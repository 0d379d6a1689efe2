/** Parts of an example draft as an accountant has them in a spreadsheet. */
import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';

/** Fen as 万元, with every digit. */
export function wan(fen: number): string {
  return String(fen / 1_000_000);
}

/** A year's ledger with its heading, amounts in 元 with thousands, as finance systems export them. */
export function ledgerCells(draft: Draft, year: 'ledger' | 'priorLedger'): readonly (readonly string[])[] {
  const nameOf = (project: string): string => draft.projects.find(({ id }) => id === project)?.name ?? project;
  const amount = year === 'ledger' ? '本年预算数（元）' : '上年预算数（元）';
  return [
    ['功能科目', '经济科目', '资金来源', '项目', amount],
    ...draft[year].map((line) => [
      line.function,
      line.economic ?? '',
      SOURCE_NAMES[line.source],
      line.project === undefined ? '' : nameOf(line.project),
      (line.amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
    ]),
  ];
}

const HEADERS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  target: '指标值',
  basis: '指标值设定依据',
  lastYear: '上年完成情况',
  weight: '指标分值权重',
  scoring: '赋分规则',
  evidence: '佐证资料',
} as const satisfies Record<keyof Indicator, string>;

/** Indicators with their heading; only the columns the first one has. */
export function indicatorCells(indicators: readonly Indicator[]): readonly (readonly string[])[] {
  const [first] = indicators;
  const keys = (Object.keys(HEADERS) as (keyof Indicator)[]).filter((key) => first?.[key] !== undefined);
  return [keys.map((key) => HEADERS[key]), ...indicators.map((row) => keys.map((key) => String(row[key] ?? '')))];
}

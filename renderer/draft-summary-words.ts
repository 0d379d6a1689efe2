import { printWan } from '../shared/base/money/fen.ts';
import type { DraftSummary } from '../shared/draft/draft-summary.ts';

/** What a file holds, in words: `濮阳县商务局 2025 年度，预算明细 21 行，合计 266.66 万元`. */
export function summaryInWords({ kind, organization, fiscalYear, lines, total, trouble }: DraftSummary): string {
  if (kind === 'other') return '不是阳光预算的草稿';
  const year = fiscalYear === null ? '' : ` ${String(fiscalYear)} 年度`;
  const facts = [
    `${organization === '' ? '没写单位名称' : organization}${year}`,
    ...(lines === null ? [] : [lines === 0 ? '没有预算明细' : `预算明细 ${String(lines)} 行`]),
    ...(total === null || lines === 0 ? [] : [`合计 ${printWan(total)} 万元`]),
  ].join('，');
  return kind === 'draft' ? facts : `${facts}；打不开：${trouble}`;
}

/** A moment to the second: two savings may be a minute apart. */
export function momentToTheSecond(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'medium' });
}

import type { LedgerLine, Project } from '../../../shared/draft/schema.ts';
import { classification } from '../../../shared/ledger/codes.ts';
import type { CellContext } from '../../../renderer/screens/ledger/row.ts';

/** A few codes, two projects, amounts in 万元. */
export const CODES = classification([
  ['2010301', { name: '行政运行', trust: 'attested' }],
  ['2010302', { name: '一般行政管理事务', trust: 'attested-old' }],
  ['2013101', { name: '行政运行', trust: 'attested-old' }],
  ['2080505', { name: '机关事业单位基本养老保险缴费支出', trust: 'attested' }],
  ['20103', { name: '政府办公厅（室）及相关机构事务', trust: 'attested' }],
  ['301', { name: '工资福利支出', trust: 'attested' }],
  ['30101', { name: '基本工资', trust: 'attested' }],
  ['30102', { name: '津贴补贴', trust: 'attested' }],
  ['30199', { name: '其他工资福利支出', trust: 'recall' }],
]);

export const PROJECTS: readonly Project[] = [
  { id: 'p1', name: '商务工作经费', classified: false },
  { id: 'p2', name: '设备购置', classified: false },
];

export const CONTEXT: CellContext = { codes: CODES, projects: PROJECTS, unit: 'wan' };

/** A line of 基本工资 unless said otherwise. */
export function line(changes: Partial<LedgerLine> = {}): LedgerLine {
  return { function: '2010301', economic: '30101', source: 'general.own', amount: 1_000_000, ...changes };
}

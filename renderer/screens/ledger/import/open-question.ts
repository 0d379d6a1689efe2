import { unclearInWords } from '../../../../shared/read/ledger/unclear-column.ts';
import { yearsOf } from '../../../../shared/read/ledger/import-target.ts';
import type { Import } from './use-import.ts';

/** What the steps are called. */
export const STEPS = ['选择文件', '认栏目', '单位与去向', '核对'] as const;

type Told = Pick<Import, 'block' | 'meaning' | 'unit' | 'source' | 'asksSource' | 'placed'>;

/** What still has to be answered before the next step; empty when nothing. */
export function openQuestion(table: Told, step: number): string {
  const { columns } = table.meaning;
  switch (step) {
    case 1:
      if (columns.includes('unclear')) return unclearInWords(table.block, table.meaning);
      if (!columns.some((meaning) => meaning.startsWith('function'))) return '还没有功能科目栏，请在那一栏上方选择';
      return yearsOf(columns).size === 0 ? '还没有金额栏，请在那一栏上方选择' : '';
    case 2:
      if (table.unit === null) return '请选择金额单位';
      return table.asksSource && table.source === null ? '请选择资金来源' : '';
    default:
      return table.placed.length === 0 ? '没有可以放入的行，请回到前面检查栏目' : '';
  }
}

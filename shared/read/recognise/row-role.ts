import type { RowRole } from '../../table/block.ts';
import { folded } from '../../base/fold.ts';
import type { PlannedColumn, Shows } from './column-plan.ts';

const TOTAL = /^(?:合计|总计|总合计|本年合计|收入总计|支出总计|收入合计|支出合计)$/u;

/** What a row is, by its codes and labels. `fixedBody` says that the table prints the same rows whatever the money. */
export function rowRole(
  texts: readonly string[],
  columns: readonly PlannedColumn[],
  organization: string,
  fixedBody: boolean,
): RowRole {
  const shown = (...kinds: readonly Shows[]): string => {
    const index = columns.findIndex(({ shows }, at) => kinds.includes(shows) && (texts[at] ?? '') !== '');
    return index < 0 ? '' : folded(texts[index] ?? '');
  };
  const labels = columns.flatMap(({ column }, index) =>
    column.align === 'amount' ? [] : [folded(texts[index] ?? '')],
  );
  const said = labels.filter((label) => label !== '');
  // Table 10 begins with 合计 as one of its fixed rows; a balance ends in 收入总计 and 支出总计.
  if (said.length > 0 && said.every((label) => TOTAL.test(label))) {
    return fixedBody && said.length === 1 && columns[0]?.shows === 'label' ? 'fixed' : 'total';
  }
  if (fixedBody) return 'fixed';
  if (shown('project') !== '') return 'project';
  const code = shown('code');
  if (code !== '') return code.length <= 3 ? 'class' : code.length <= 5 ? 'section' : 'item';
  if (shown('item') !== '') return 'item';
  if (shown('section') !== '') return 'section';
  if (shown('class') !== '') return 'class';
  return organization !== '' && said.includes(folded(organization)) ? 'organization' : 'fixed';
}

import { folded, joinWrapped, readable } from '../../base/fold.ts';
import type { BodyRow } from './body-row.ts';
import type { PlannedColumn } from './column-plan.ts';

/** Puts rows together that the end of a page cut in two. `labels` are the folded labels the table is known to print. */
export function joinCutRows(
  rows: readonly BodyRow[],
  columns: readonly PlannedColumn[],
  labels: ReadonlySet<string>,
): readonly BodyRow[] {
  const joined: BodyRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last === undefined || !row.opensPage || !isRest(last, row, columns, labels)) {
      joined.push(row);
      continue;
    }
    const texts = last.texts.map((text, index) => readable(joinWrapped(text, row.texts[index] ?? '')));
    joined[joined.length - 1] = { ...last, texts };
  }
  return joined;
}

const TOTAL = /^(?:合计|总计|小计|收入总计|支出总计)$/u;

/** The rest of a row has no amount and no code, and every text in it goes on in the row before. */
function isRest(
  before: BodyRow,
  rest: BodyRow,
  columns: readonly PlannedColumn[],
  labels: ReadonlySet<string>,
): boolean {
  return columns.every(({ shows }, index) => {
    const text = folded(rest.texts[index] ?? '');
    if (text === '') return true;
    if (shows === 'amount' || shows === 'class' || shows === 'section' || shows === 'item' || shows === 'code')
      return false;
    const above = folded(before.texts[index] ?? '');
    if (above === '' || TOTAL.test(text)) return false;
    // Where the table's labels are known, they decide: 其中：… under 公务用车 is a row of its own.
    return shows === 'label' && labels.size > 0
      ? labels.has(above + text) || (!labels.has(text) && !/^\d{3}/u.test(text))
      : true;
  });
}

import type { SheetSpec } from '../../pack/sheet-spec.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import { headerLikeness } from './column-plan.ts';
import type { Element, TableElement } from './element.ts';
import { folded } from '../../base/fold.ts';
import { headerOf } from './read-table.ts';
import { hasIndicators } from './sheet-words.ts';
import type { Known, KnownTable, TableBook } from './table-book.ts';

/** Which table or sheet of the pack something is, under which id, and what is doubtful about that. */
export type Target = { readonly id: string; readonly doubt: string | undefined } & (
  | { readonly kind: 'table'; readonly spec: TableSpec | undefined }
  | { readonly kind: 'sheet'; readonly spec: SheetSpec }
);

/** From this likeness on the header says which table it is, where the title does not. */
const SAME_HEADER = 0.85;
/** A title in other words or a number needs a header that is at least this much alike. */
const SIMILAR_HEADER = 0.5;

/** Says what every table and sheet is: by its title, else by number and header; each of the pack's tables once. */
export function targetsOf(elements: readonly Element[], book: TableBook): ReadonlyMap<TableElement, Target> {
  const targets = new Map<TableElement, Target>();
  const used = new Set<string>();
  let [projects, strange] = [0, 0];
  const tables = elements.filter((element) => element.kind === 'grids');
  // Titles word for word come first, so that no table in other words takes the place of one of them.
  const exact = new Map(tables.map((table) => [table, table.head.known]));
  const claimed = new Set([...exact.values()].flatMap((known) => (known?.kind === 'table' ? [known.id] : [])));
  for (const table of tables) {
    const known = exact.get(table) ?? guess(table, book, (id) => !claimed.has(id) && !used.has(id));
    if (known?.kind === 'sheet') {
      const overall = known.which === 'overall' && !used.has('overall-performance');
      const id = overall ? 'overall-performance' : `project-performance.${String((projects += 1))}`;
      used.add(id);
      targets.set(table, { kind: 'sheet', id, spec: known.spec, doubt: doubtOf(table, known) });
    } else if (known !== undefined && !used.has(known.id)) {
      used.add(known.id);
      targets.set(table, { kind: 'table', id: known.id, spec: known.spec, doubt: doubtOf(table, known) });
    } else {
      const name = table.head.title === '' ? '一张没有表名的表' : `“${table.head.title}”`;
      const doubt =
        known === undefined ? `${name}不是模板包里的表，只照印出的字读入` : `${name}出现了两次，后一张按另外的表读入`;
      targets.set(table, { kind: 'table', id: `x${String((strange += 1))}`, spec: undefined, doubt });
    }
  }
  return targets;
}

function guess(table: TableElement, book: TableBook, isFree: (id: string) => boolean): Known | undefined {
  const { title, caption } = table.head;
  if (table.grids.some(hasIndicators))
    return book.closest(title.includes('绩效目标') ? folded(title) : '项目支出绩效目标表');
  const named = title === '' ? undefined : book.closest(folded(title));
  if (named?.kind === 'sheet') return undefined;
  const likeness = (known: KnownTable): number => headerLikeness(headerOf(table, known.spec).paths, known.spec);
  const free = book.tables.filter(({ id }) => isFree(id));
  for (const known of [named, caption === '' ? undefined : book.numbered(caption)]) {
    if (known !== undefined && free.includes(known) && likeness(known) >= SIMILAR_HEADER) return known;
  }
  if (title !== '') return undefined;
  const ranked = free.map((known) => ({ known, score: likeness(known) })).sort((one, other) => other.score - one.score);
  const [first, second] = ranked;
  const clear = first !== undefined && first.score >= SAME_HEADER && first.score > (second?.score ?? 0);
  return clear ? first.known : undefined;
}

function doubtOf(table: TableElement, known: Known): string | undefined {
  const { title } = table.head;
  if (table.head.known !== undefined) return undefined;
  const name = known.kind === 'sheet' ? '绩效目标表' : `模板包的表 ${String(known.spec.number)}`;
  return title === '' ? `这张表没有表名，按表头当作${name}读入` : `表名“${title}”与模板包的不同，按${name}读入`;
}

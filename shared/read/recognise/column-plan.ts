import { intersect } from '../../ledger/intersect.ts';
import type { ColumnSpec, TableSpec } from '../../pack/table-spec.ts';
import type { ColumnAlign, TableColumn } from '../../table/block.ts';
import { folded, similarity } from '../../base/fold.ts';
import { isAmount, isCode } from './table-header.ts';

/** What a column shows. */
export type Shows = 'class' | 'section' | 'item' | 'code' | 'name' | 'project' | 'label' | 'amount';

/** A column as printed and what it shows. */
export interface PlannedColumn {
  readonly column: TableColumn;
  readonly shows: Shows;
}

/** The folded header texts of a table of the pack, `{word}` slots filled, from top to leaf, a column each. */
export function specPaths(spec: TableSpec): readonly (readonly string[])[] {
  return Object.values(spec.columns).map((column) =>
    column.header.map((text) =>
      folded(text.replace(/\{([^{}]*)\}/gu, (slot, name: string) => spec.words?.[name] ?? slot)),
    ),
  );
}

/** How much of a table's header is that of the pack's table, from 0 to 1. */
export function headerLikeness(paths: readonly (readonly string[])[], spec: TableSpec): number {
  const own = specPaths(spec);
  const found = matchColumns(paths, own).filter((match) => match !== undefined).length;
  return (2 * found) / Math.max(1, own.length + paths.length);
}

/** Says for each printed column what it shows: as the pack's column it matches, or by its words and its cells. */
export function planColumns(
  paths: readonly (readonly string[])[],
  cells: readonly (readonly string[])[],
  spec: TableSpec | undefined,
): readonly PlannedColumn[] {
  const columns = spec === undefined ? [] : Object.values(spec.columns);
  const matches = spec === undefined ? [] : matchColumns(paths, specPaths(spec));
  return paths.map((path, index) => {
    const match = columns[matches[index] ?? -1];
    const texts = cells.map((row) => folded(row[index] ?? '')).filter((text) => text !== '');
    const shows = match === undefined ? guess(path, texts, index) : showsOf(match, texts);
    const filter =
      spec !== undefined && match !== undefined && 'sum' in match ? intersect(spec.body.scope, match.sum) : undefined;
    const width = match?.width ?? WIDTHS[alignOf(shows)];
    const part = match !== undefined && 'sum' in match && match.of !== undefined ? { of: match.of } : {};
    const own = filter === undefined ? {} : { filter, ...part };
    return { shows, column: { align: alignOf(shows), path, width, ...own } };
  });
}

const WIDTHS = { code: 2, name: 12, amount: 7 } as const satisfies Record<ColumnAlign, number>;

const ALIGN = {
  class: 'code',
  section: 'code',
  item: 'code',
  code: 'code',
  name: 'name',
  project: 'name',
  label: 'name',
  amount: 'amount',
} as const satisfies Record<Shows, ColumnAlign>;

function alignOf(shows: Shows): ColumnAlign {
  return ALIGN[shows];
}

/** A column of three or more digits a cell with 5 or 7 of them holds whole codes, not classes only. */
function showsOf(column: ColumnSpec, texts: readonly string[]): Shows {
  if ('sum' in column) return 'amount';
  return column.show === 'class' && texts.some((text) => /^\d{5,7}$/u.test(text)) ? 'code' : column.show;
}

/** The pack's column for each printed one, by index: all in their order where most agree, else by equal words. */
function matchColumns(
  paths: readonly (readonly string[])[],
  own: readonly (readonly string[])[],
): readonly (number | undefined)[] {
  const printed = paths.map((path) => path.map(folded));
  const likeness = printed.map((path, index) => pathLikeness(path, own[index] ?? []));
  const mean = likeness.reduce((sum, one) => sum + one, 0) / Math.max(1, likeness.length);
  if (printed.length === own.length && mean >= 0.6) return printed.map((_, index) => index);
  const taken = new Set<number>();
  return printed.map((path) => {
    const scores = own.map((other, index) => (taken.has(index) ? 0 : pathLikeness(path, other)));
    const best = scores.reduce((one, score, index) => (score > (scores[one] ?? 0) ? index : one), 0);
    if ((scores[best] ?? 0) < 0.75) return undefined;
    taken.add(best);
    return best;
  });
}

/** The leaf decides, the headings over it confirm. */
function pathLikeness(one: readonly string[], other: readonly string[]): number {
  const leaf = similarity(one.at(-1) ?? '', other.at(-1) ?? '');
  return 0.75 * leaf + 0.25 * similarity(one.join(''), other.join(''));
}

function guess(path: readonly string[], texts: readonly string[], index: number): Shows {
  const words = folded(path.join(''));
  const leaf = folded(path.at(-1) ?? '');
  const named = { 类: 'class', 款: 'section', 项: 'item' } as const satisfies Record<string, Shows>;
  if (leaf in named) return named[leaf as keyof typeof named];
  if (/编码|代码/u.test(words)) return 'code';
  const amounts = texts.filter(isAmount).length;
  if (texts.length > 0 && amounts * 2 >= texts.length) return 'amount';
  if (texts.length > 0 && texts.every(isCode)) return 'code';
  if (leaf.includes('项目名称')) return 'project';
  if (texts.length > 0) return /名称|科目/u.test(leaf) ? 'name' : 'label';
  return index === 0 || /名称|项目$|内容|科目|分类|单位$/u.test(leaf) ? 'label' : 'amount';
}

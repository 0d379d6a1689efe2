import type { Block, BudgetDocument } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { gridOf, type Grid, type GridRow } from './grid.ts';
import { pairUp } from './pairing.ts';
import type { BlockChange, CellChange, Fate, GridChange, Redline, RowChange } from './redline.ts';
import { bare, textChange } from './text-change.ts';

/** Compares two documents block by block, whoever made them: ids first, then what stands in the same place and reads alike. */
export function compareDocuments(before: BudgetDocument, after: BudgetDocument): Redline {
  const pairs = pairUp(before.blocks, after.blocks, (block) => `${block.type}:${block.id}`, alike);
  return {
    before: before.title,
    after: after.title,
    blocks: pairs.flatMap((pair): readonly BlockChange[] => {
      const one = pair.before;
      const other = pair.after;
      if (one !== undefined && other !== undefined && one.type !== other.type) {
        return [blockChange(one, undefined), blockChange(undefined, other)].flat();
      }
      return blockChange(one, other);
    }),
  };
}

/** How much of two texts must agree for them to be one text that was rewritten. */
const ALIKE = 0.5;

/** A paragraph may have another id in a document made elsewhere. */
function alike(one: Block, other: Block): boolean {
  if (one.type !== other.type) return false;
  if (one.type === 'table' || one.type === 'sheet') return wordsOf(one) === wordsOf(other);
  const same = textChange(wordsOf(one), wordsOf(other)).filter(({ kind }) => kind === 'same');
  const length = Math.max(bare(wordsOf(one)).length, bare(wordsOf(other)).length, 1);
  return bare(same.map(({ text }) => text).join('')).length / length >= ALIKE;
}

function wordsOf(block: Block): string {
  if (block.type === 'heading') return block.text;
  return block.type === 'paragraph' ? textOf(block.runs) : bare(block.title);
}

function blockChange(one: Block | undefined, other: Block | undefined): readonly BlockChange[] {
  const some = other ?? one;
  if (some === undefined) return [];
  if (some.type === 'table' || some.type === 'sheet') {
    return [gridChange(one === undefined ? undefined : gridOf(one), other === undefined ? undefined : gridOf(other))];
  }
  const pieces = textChange(one === undefined ? '' : wordsOf(one), other === undefined ? '' : wordsOf(other));
  const fate = fateOf(
    one,
    other,
    pieces.some(({ kind }) => kind !== 'same'),
  );
  return [{ type: some.type, fate, id: some.id, pieces }];
}

function gridChange(one: Grid | undefined, other: Grid | undefined): GridChange {
  const some = other ?? one;
  if (some === undefined) throw new Error('a change of nothing');
  const columns = pairUp(
    one?.columns ?? [],
    other?.columns ?? [],
    (path) => path,
    (left, right) => leaf(left) === leaf(right),
  );
  const at = (grid: Grid | undefined, path: string | undefined): number =>
    path === undefined ? -1 : (grid?.columns.indexOf(path) ?? -1);
  const places = columns.map((pair) => ({ before: at(one, pair.before), after: at(other, pair.after) }));
  const rows = pairUp(
    one?.rows ?? [],
    other?.rows ?? [],
    ({ key }) => key,
    (left, right) => left.label === right.label || sharesCells(left, right),
  ).map((pair): RowChange => {
    const cells = places.map(({ before, after }): CellChange => {
      const texts = { before: pair.before?.cells[before] ?? '', after: pair.after?.cells[after] ?? '' };
      return { ...texts, changed: bare(texts.before) !== bare(texts.after) };
    });
    return {
      fate: fateOf(
        pair.before,
        pair.after,
        cells.some(({ changed }) => changed),
      ),
      label: (pair.after ?? pair.before)?.label ?? '',
      beforeRow: pair.before?.index ?? null,
      afterRow: pair.after?.index ?? null,
      cells,
    };
  });
  const texts = textsThatDiffer(one, other);
  return {
    type: some.type,
    fate: fateOf(one, other, texts.length > 0 || rows.some(({ fate }) => fate !== 'same')),
    id: some.id,
    title: some.title,
    texts,
    columns: columns.map((pair) => pair.after ?? pair.before ?? ''),
    rows,
  };
}

/** A row whose label was mended still has its figures. */
function sharesCells(one: GridRow, other: GridRow): boolean {
  const figures = (row: GridRow): readonly string[] => row.cells.filter((text) => /^-?[\d,]+\.\d+$/.test(text));
  const left = figures(one);
  return left.length > 0 && left.join('|') === figures(other).join('|');
}

function textsThatDiffer(one: Grid | undefined, other: Grid | undefined): GridChange['texts'] {
  if (one === undefined || other === undefined) return [];
  const after = new Map(other.texts);
  const before = new Map(one.texts);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((label) => ({ label, before: before.get(label) ?? '', after: after.get(label) ?? '' }))
    .filter((text) => bare(text.before) !== bare(text.after));
}

function leaf(path: string): string {
  return path.split(' / ').at(-1) ?? path;
}

function fateOf(one: unknown, other: unknown, differs: boolean): Fate {
  if (one === undefined) return 'added';
  if (other === undefined) return 'removed';
  return differs ? 'changed' : 'same';
}

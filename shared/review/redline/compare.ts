import type { Block, BudgetDocument } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { compareGrids } from './compare-grids.ts';
import { gridOf } from './grid.ts';
import { likeness } from './likeness.ts';
import { pairUp, type PairingRule } from './pairing.ts';
import { fateOf, type BlockChange, type Redline } from './redline.ts';
import { bare, textChange } from './text-change.ts';

/** Compares two documents block by block, whoever made them: ids first, then what reads the same, then what reads alike. */
export function compareDocuments(before: BudgetDocument, after: BudgetDocument): Redline {
  return {
    before: before.title,
    after: after.title,
    blocks: pairUp(before.blocks, after.blocks, BLOCKS).map((pair) => blockChange(pair.before, pair.after)),
  };
}

/** How much of two texts must agree for them to be one text that was rewritten. */
const ALIKE = 0.4;

const BLOCKS: PairingRule<Block> = {
  keys: [({ type, id }) => `${type}:${id}`, (block) => `${block.type}:${bare(wordsOf(block))}`],
  likeness: (one, other) => {
    if (one.type !== other.type) return 0;
    const [left, right] = [beginningOf(one), beginningOf(other)];
    // Two texts share no more than the shorter one has.
    if (2 * Math.min(left.length, right.length) < ALIKE * (left.length + right.length)) return 0;
    const share = likeness(left, right);
    return share >= ALIKE ? share : 0;
  },
};

/** So much of a text tells whether it is another one rewritten. */
const BEGINNING = 1000;
const beginnings = new WeakMap<Block, string>();

/** The beginning of what a block says, as it is compared; kept, since it is held against every text of its section. */
function beginningOf(block: Block): string {
  const known = beginnings.get(block);
  if (known !== undefined) return known;
  const text = bare(wordsOf(block)).slice(0, BEGINNING);
  beginnings.set(block, text);
  return text;
}

/** What a block says; of a table its title, of a sheet besides whose it is. */
function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return textOf(block.runs);
    case 'table':
      return block.title;
    case 'sheet':
      return [block.title, ...block.fields.map(({ value }) => value)].join('\n');
  }
}

/** Paired blocks are of one type. */
function blockChange(one: Block | undefined, other: Block | undefined): BlockChange {
  const some = other ?? one;
  if (some === undefined) throw new Error('a change of nothing');
  if (some.type === 'table' || some.type === 'sheet') {
    return compareGrids(one === undefined ? undefined : gridOf(one), other === undefined ? undefined : gridOf(other));
  }
  const pieces = textChange(one === undefined ? '' : wordsOf(one), other === undefined ? '' : wordsOf(other));
  const differs = pieces.some(({ kind }) => kind !== 'same');
  return { type: some.type, fate: fateOf(one, other, differs), id: some.id, pieces };
}

import { shareParts } from '../base/share.ts';
import type { BudgetDocument } from './document.ts';

/**
 * The document `next` with every block, row and cell of `before` that says the same. A document is built anew with every
 * edit; what is drawn from a part that stayed the same object need not be drawn again. Blocks keep their id wherever they
 * move to.
 */
export function reuseParts(before: BudgetDocument, next: BudgetDocument): BudgetDocument {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const blocks = next.blocks.map((block) => shareParts(known.get(block.id), block));
  const isSame =
    blocks.length === before.blocks.length && blocks.every((block, index) => block === before.blocks[index]);
  if (isSame) return shareParts(before, { ...next, blocks: before.blocks });
  return { ...next, blocks, gaps: shareParts(before.gaps, next.gaps) };
}

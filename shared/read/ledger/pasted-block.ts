import type { Classification } from '../../ledger/codes.ts';
import { readBlock, type BlockChoices, type BlockLines } from './block-lines.ts';
import type { BlockMeaning } from './block-meaning.ts';
import { blanksBelow, fillDown, type FillKind } from './fill-down.ts';
import type { Block } from './heading-rows.ts';

/** What the block itself does not say, and where its blank cells mean the same as the row above. */
export interface PasteChoices extends BlockChoices {
  /** Nowhere unless a person says so. */
  readonly fill: ReadonlySet<FillKind>;
}

/** A pasted block as it would go into the ledger. */
export interface PastedBlock extends BlockLines {
  /** Rows that leave blank what stands above them, by kind: each kind here has to be asked about (FILL_KINDS names it). */
  readonly blanks: ReadonlyMap<FillKind, number>;
  /** The block with what was said to repeat filled in; cells that differ from the pasted ones come from above. */
  readonly filled: Block;
}

/**
 * Reads a pasted block. A merged cell is copied with its first row only, the rows below are blank: whether a blank means
 * the same as above is asked, as it is when a table is imported, and nothing is filled in before it is answered.
 */
export function readPastedBlock(
  block: Block,
  meaning: Pick<BlockMeaning, 'headings' | 'columns'>,
  { fill, ...choices }: PasteChoices,
  codes: Classification,
  projects: readonly string[],
): PastedBlock {
  const filled = fillDown(block, meaning, fill);
  return { ...readBlock(filled, meaning, choices, codes, projects), blanks: blanksBelow(block, meaning), filled };
}

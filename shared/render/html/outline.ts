import type { Block } from '../../document/document.ts';
import type { HeadingBlock } from '../../prose/block.ts';
import { anchorsOf } from './anchor.ts';

/** The level of a heading element; h1 is the title of the page. */
export type HeadingLevel = 2 | 3 | 4 | 5;

/** A block and where it stands in the page. */
export interface Entry<Type extends Block = Block> {
  readonly block: Type;
  readonly anchor: string;
  /** The level of its own heading, one below the heading above it at most: the outline has no gaps. */
  readonly level: HeadingLevel;
}

/** A part of the page: a first-level heading with everything under it; null for what stands before the first. */
export interface Part {
  readonly heading: Entry<HeadingBlock> | null;
  readonly entries: readonly Entry[];
}

/** A part that is being filled. */
interface OpenPart extends Part {
  readonly entries: Entry[];
}

/** Cuts the document into its parts. */
export function partsOf(blocks: readonly Block[]): readonly Part[] {
  const anchors = anchorsOf(blocks);
  const parts: OpenPart[] = [];
  let above = 1;
  for (const [index, block] of blocks.entries()) {
    const anchor = anchors[index] ?? block.id;
    if (block.type !== 'heading') {
      currentOf(parts).entries.push({ block, anchor, level: headingLevel(above + 1) });
      continue;
    }
    above = Math.min(block.level + 1, above + 1);
    if (block.level === 1) {
      above = 2;
      parts.push({ heading: { block, anchor, level: 2 }, entries: [] });
    } else {
      currentOf(parts).entries.push({ block, anchor, level: headingLevel(above) });
    }
  }
  return parts;
}

/** The part that is being filled; the first block without a heading above it opens one without. */
function currentOf(parts: OpenPart[]): OpenPart {
  const last = parts.at(-1);
  if (last !== undefined) return last;
  const first: OpenPart = { heading: null, entries: [] };
  parts.push(first);
  return first;
}

function headingLevel(level: number): HeadingLevel {
  if (level <= 2) return 2;
  if (level === 3) return 3;
  return level === 4 ? 4 : 5;
}

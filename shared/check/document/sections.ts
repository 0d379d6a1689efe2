import type { Block, BudgetDocument } from '../../document/document.ts';
import type { HeadingBlock, ParagraphBlock } from '../../prose/block.ts';
import { remembered } from './remembered.ts';

/** A heading and what stands under it up to the next heading. */
export interface Section {
  /** The headings it stands under, its own last: `p3`, `s12`, `s12.3`; empty before the first heading. */
  readonly path: readonly string[];
  readonly heading?: HeadingBlock;
  readonly blocks: readonly Exclude<Block, HeadingBlock>[];
}

/** The document cut at its headings. */
export const sectionsOf = remembered((blocks: BudgetDocument['blocks']): readonly Section[] => {
  const sections: { path: readonly string[]; heading?: HeadingBlock; blocks: Exclude<Block, HeadingBlock>[] }[] = [
    { path: [], blocks: [] },
  ];
  let above: readonly HeadingBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      above = [...above.filter(({ level }) => level < block.level), block];
      sections.push({ path: above.map(({ id }) => id), heading: block, blocks: [] });
    } else {
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
});

/** The paragraphs under a heading, those of its subsections included. */
export function paragraphsUnder(document: BudgetDocument, heading: string): readonly ParagraphBlock[] {
  return sectionsOf(document.blocks)
    .filter(({ path }) => path.includes(heading))
    .flatMap(({ blocks }) => blocks.filter((block) => block.type === 'paragraph'));
}

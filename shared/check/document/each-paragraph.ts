import type { Block, BudgetDocument } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import { plainOf } from './printed-text.ts';
import { remembered } from './remembered.ts';

/** A check that looks at every paragraph by itself, its text as patterns want it; what it found is kept with the paragraph. */
export function eachParagraph<Spec>(
  look: (spec: Spec, text: string, where: Finding['where']) => readonly Finding[],
): (spec: Spec, document: BudgetDocument) => readonly Finding[] {
  const inBlock = remembered((block: Block, spec: Spec) =>
    block.type === 'paragraph' ? look(spec, plainOf(block), { block: block.id }) : [],
  );
  return (spec, { blocks }) => blocks.flatMap((block) => inBlock(block, spec));
}

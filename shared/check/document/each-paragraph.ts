import type { Block, BudgetDocument } from '../../document/document.ts';
import type { Finding } from '../finding.ts';
import { plainOf } from './printed-text.ts';
import { remembered } from './remembered.ts';

/** A check that looks at every paragraph by itself, its text as patterns want it; what it found is kept with the paragraph. */
export function eachParagraph<Spec extends object>(
  look: (spec: Spec, text: string, where: Finding['where']) => readonly Finding[],
): (spec: Spec, document: BudgetDocument) => readonly Finding[] {
  // Several entries of a pack may be of one kind: each keeps its own.
  const lookOf = remembered((spec: Spec) =>
    remembered((block: Block) => (block.type === 'paragraph' ? look(spec, plainOf(block), { block: block.id }) : [])),
  );
  return (spec, { blocks }) => blocks.flatMap((block) => lookOf(spec)(block));
}

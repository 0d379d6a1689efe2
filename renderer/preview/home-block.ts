import type { Block } from '../../shared/document/document.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { isInProjectSection } from '../../shared/pack/project-section.ts';
import type { Part } from '../part.ts';

/** Where in the document each part is printed first: what the preview shows when the part is chosen. */
const HOMES = {
  organization: named('p1'),
  projects: (block, pack) => isInProjectSection(pack, block.id),
  ledger: ofType('table'),
  tables: ofType('table'),
  prose: named('p3'),
  performance: ofType('sheet'),
  procurement: named('s12.2'),
  assets: named('s12.3'),
  other: named('s12.5'),
  glossary: named('p4'),
  units: named('p1'),
  overview: named('s1'),
  redline: () => true,
  versions: () => true,
  review: () => true,
  export: () => true,
} as const satisfies Record<Part, (block: Block, pack: Pack) => boolean>;

/** The block a part begins with in print; undefined where this document has none. */
export function homeBlock(part: Part, blocks: readonly Block[], pack: Pack): string | undefined {
  const at = blocks.findIndex((block) => HOMES[part](block, pack));
  const block = blocks[at];
  // A section is shown from its heading on.
  const heading =
    block?.type === 'paragraph' ? blocks.slice(0, at).findLast(({ type }) => type === 'heading') : undefined;
  return (heading ?? block)?.id;
}

/** A heading by its id (draft format, "The document"). */
function named(id: string): (block: Block) => boolean {
  return (block) => block.id === id;
}

function ofType(type: Block['type']): (block: Block) => boolean {
  return (block) => block.type === type;
}

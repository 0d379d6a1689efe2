import { roleOfBlock } from '../../shared/pack/with-role.ts';
import type { Block } from '../../shared/document/document.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { isInProjectSection } from '../../shared/pack/project-section.ts';
import { type BlockRole } from '../../shared/pack/role.ts';
import type { Part } from '../part.ts';

/** Where in the document each part is printed first: what the preview shows when the part is chosen. */
const HOMES = {
  organization: withRole('organization'),
  // They print anywhere, on the cover to begin with.
  fields: () => true,
  projects: (block, pack) => isInProjectSection(pack, block.id),
  ledger: ofType('table'),
  tables: ofType('table'),
  prose: withRole('statement'),
  performance: ofType('sheet'),
  procurement: withRole('procurement'),
  assets: withRole('assets'),
  other: withRole('other'),
  glossary: withRole('glossary'),
  units: withRole('organization'),
  overview: withRole('overview'),
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

function withRole(role: BlockRole): (block: Block, pack: Pack) => boolean {
  return (block, pack) => roleOfBlock(pack, block.id) === role;
}

function ofType(type: Block['type']): (block: Block) => boolean {
  return (block) => block.type === type;
}

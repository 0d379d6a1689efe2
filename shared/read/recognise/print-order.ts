import type { Block } from '../../document/document.ts';
import type { Pack } from '../../pack/pack.ts';

/** The blocks of a workbook, whose tables stand before its prose, in the order in which the pack prints them. */
export function inPrintOrder(blocks: readonly Block[], pack: Pack): readonly Block[] {
  const moved = (['tables', 'sheets'] as const).flatMap((kind) => {
    const type = kind === 'tables' ? 'table' : 'sheet';
    const heading = headingOver(pack, kind);
    const at = blocks.findIndex((block) => block.type === 'heading' && block.id === heading);
    const firstHeading = blocks.findIndex((block) => block.type === 'heading');
    const early = blocks.filter((block, index) => block.type === type && index < firstHeading);
    return at < 0 ? [] : [{ heading, blocks: early }];
  });
  const early = new Set(moved.flatMap((move) => move.blocks));
  const ordered: Block[] = [];
  let waiting: readonly Block[] = [];
  for (const block of blocks) {
    if (early.has(block)) continue;
    if (block.type === 'heading') {
      ordered.push(...waiting);
      waiting = moved.find(({ heading }) => heading === block.id)?.blocks ?? [];
    }
    ordered.push(block);
  }
  return [...ordered, ...waiting];
}

/** The heading of the section in which a pack prints its tables or sheets. */
function headingOver(pack: Pack, kind: 'tables' | 'sheets'): string {
  let heading = '';
  for (const [id, block] of pack.prose) {
    if (block.kind === 'heading') heading = id;
    else if (block.kind === kind) return heading;
  }
  return '';
}

import type { Block } from '../../document/document.ts';
import type { Pack } from '../../pack/pack.ts';
import { printsSheet, printsTable } from '../../pack/place.ts';

/** The blocks of a workbook, whose tables stand before its prose, in the order in which the pack prints them. */
export function inPrintOrder(blocks: readonly Block[], pack: Pack): readonly Block[] {
  const present = new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : [])));
  const firstHeading = blocks.findIndex((block) => block.type === 'heading');
  const early = new Set<Block>();
  const moves = placesOf(pack).flatMap((place) => {
    if (!present.has(place.heading)) return [];
    const own = blocks.filter((block, index) => index < firstHeading && !early.has(block) && place.holds(block));
    for (const block of own) early.add(block);
    return [{ ...place, own }];
  });
  const ordered: Block[] = [];
  let waiting: readonly (typeof moves)[number][] = [];
  const release = (isDue: (move: (typeof moves)[number]) => boolean): void => {
    ordered.push(...waiting.filter(isDue).flatMap(({ own }) => own));
    waiting = waiting.filter((move) => !isDue(move));
  };
  for (const block of blocks) {
    if (early.has(block)) continue;
    if (block.type === 'heading') {
      release(() => true);
      waiting = moves.filter(({ heading }) => heading === block.id);
    } else {
      release(({ next }) => next.some((id) => block.id === id || block.id.startsWith(`${id}.`)));
    }
    ordered.push(block);
  }
  release(() => true);
  return ordered;
}

/** A place of tables or sheets: the heading of its section, which blocks stand there, and what the section goes on with. */
interface PrintPlace {
  readonly heading: string;
  readonly holds: (block: Block) => boolean;
  /** What the ids of the paragraphs after it in its section begin with. */
  readonly next: string[];
}

/** The places in print order; a table the pack does not know stands in the first. */
function placesOf(pack: Pack): readonly PrintPlace[] {
  const places: PrintPlace[] = [];
  let heading = '';
  let takesStrange = true;
  for (const [id, block] of pack.prose) {
    if (block.kind === 'heading') heading = id;
    else if (block.kind === 'sheets') {
      places.push({ heading, next: [], holds: (one) => one.type === 'sheet' && printsSheet(block, one.id) });
    } else if (block.kind === 'tables') {
      const strange = takesStrange;
      takesStrange = false;
      const holds = (one: Block): boolean =>
        one.type === 'table' && (pack.tables.has(one.id) ? printsTable(block, one.id) : strange);
      places.push({ heading, next: [], holds });
    } else {
      const ids = 'prefix' in block ? [id, block.prefix] : [id];
      for (const place of places) if (place.heading === heading) place.next.push(...ids);
    }
  }
  return places;
}

import type { Block } from '../../document/document.ts';
import { printableText } from './escape.ts';

/** Every `id` the page gives itself begins so; no block's does. */
export const OWN_ID = 'page-';

/** The `id` attribute of each block in order, made from its own id: without white space, never empty, each only once. */
export function anchorsOf(blocks: readonly Block[]): readonly string[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    const plain = printableText(block.id).replace(/\s+/gu, '-');
    const wished = plain === '' || plain.startsWith(OWN_ID) ? `block-${plain}` : plain;
    let anchor = wished;
    for (let copy = 2; taken.has(anchor); copy += 1) anchor = `${wished}-${copy}`;
    taken.add(anchor);
    return anchor;
  });
}

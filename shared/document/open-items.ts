import type { Draft } from '../draft/schema.ts';
import { openItemsOf } from '../draft/to-complete.ts';
import { pointerStep } from '../draft/value-at.ts';
import type { Run } from '../prose/block.ts';
import type { Block, Gap } from './document.ts';

/** What is still to be completed in a draft that was made from a published document, each in its place. */
export function openItems(draft: Draft, blocks: readonly Block[]): readonly Gap[] {
  const open = openItemsOf(draft);
  if (open.length === 0) return [];
  const printed = blocksByPointer(blocks);
  return open.map(({ id, place, text }): Gap => {
    const isPointer = place.startsWith('/');
    return {
      severity: 'error',
      block: isPointer ? (printed.get(place) ?? '') : place,
      message: `待补：${text}`,
      pointer: isPointer ? place : pointerOf(place, draft),
      item: id,
    };
  });
}

/** The first block that prints what is entered at a pointer, or below it. */
function blocksByPointer(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const block of blocks) {
    for (const run of block.type === 'paragraph' ? block.runs : []) {
      for (let at = enteredAt(run); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
        if (!printed.has(at)) printed.set(at, block.id);
      }
    }
  }
  return printed;
}

function enteredAt(run: Run): string {
  if (run.kind === 'typed' || run.kind === 'missing') return run.pointer;
  return run.kind === 'value' && run.source.kind === 'entered' ? run.source.pointer : '';
}

/** Where what a block prints is entered, if that is one place: money in 预算明细, a rewritten paragraph as such. */
function pointerOf(block: string, { overrides }: Draft): string {
  if (/^t\d/u.test(block)) return '/ledger';
  return Object.hasOwn(overrides, block) ? `/overrides/${pointerStep(block)}` : '';
}

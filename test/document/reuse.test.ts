import { describe, expect, it } from 'vitest';
import { reuseParts } from '../../shared/document/reuse.ts';
import type { TableBlock } from '../../shared/table/block.ts';
import { documentOf, EXAMPLES, exampleDraft } from './open-example.ts';

describe('reuseParts', () => {
  it.each(EXAMPLES)('%s: a document built anew from the same draft is the old one', (name) => {
    const before = documentOf(exampleDraft(name));
    expect(reuseParts(before, documentOf(exampleDraft(name)))).toBe(before);
  });

  it.each(EXAMPLES)('%s: one amount leaves whatever does not print it, and changes nothing that is said', (name) => {
    const draft = exampleDraft(name);
    const before = documentOf(draft);
    const [first, ...rest] = draft.ledger;
    if (first === undefined) throw new Error('the example has no lines');
    const next = documentOf({ ...draft, ledger: [{ ...first, amount: first.amount + 1_000_000 }, ...rest] });
    const shared = reuseParts(before, next);
    expect(shared).toEqual(next);
    const old = new Set<unknown>(before.blocks);
    const kept = shared.blocks.filter((block) => old.has(block));
    const unsaid = next.blocks.filter((block) =>
      before.blocks.some((other) => JSON.stringify(other) === JSON.stringify(block)),
    );
    expect(kept.map(({ id }) => id)).toEqual(unsaid.map(({ id }) => id));
    const rowsOf = (blocks: typeof next.blocks): readonly unknown[] =>
      blocks.flatMap((block) => (block.type === 'table' ? (block satisfies TableBlock).rows : []));
    const oldRows = new Set(rowsOf(before.blocks));
    expect(rowsOf(shared.blocks).filter((row) => !oldRows.has(row)).length).toBeLessThan(oldRows.size / 2);
  });

  it('knows a block again where it moved to', () => {
    const before = documentOf(exampleDraft(EXAMPLES[0]));
    const next = structuredClone({ ...before, blocks: before.blocks.toReversed() });
    expect(reuseParts(before, next).blocks.every((block, index) => block === before.blocks.at(-1 - index))).toBe(true);
  });
});

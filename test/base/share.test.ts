import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareParts } from '../../shared/base/share.ts';

describe('shareParts', () => {
  // Fields of documents have names of ours; what JavaScript itself reads into a name is not among them.
  const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

  it('says what the new one says, whatever was before', () => {
    fc.assert(
      fc.property(plain, plain, (before, next) => {
        const copies = structuredClone([before, next]);
        expect(shareParts(before, next)).toEqual(next);
        expect([before, next]).toEqual(copies);
      }),
    );
  });

  it('is the old one where nothing changed', () => {
    fc.assert(
      fc.property(plain, (before) => {
        expect(shareParts(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('keeps every part a change did not touch', () => {
    const before = { rows: [{ cells: [{ text: '1.00' }] }, { cells: [{ text: '2.00' }] }], title: { text: '表1' } };
    const next = structuredClone(before);
    next.rows[1] = { cells: [{ text: '3.00' }] };
    const shared = shareParts(before, next);
    expect(shared).toEqual(next);
    expect(shared.rows[0]).toBe(before.rows[0]);
    expect(shared.rows[1]).not.toBe(before.rows[1]);
    expect(shared.title).toBe(before.title);
  });

  it('sees a field that went, came, or is there without a value', () => {
    const none: Readonly<Record<string, unknown>> = {};
    const empty = { filter: undefined };
    expect(Object.keys(shareParts({ text: '1', filter: 2 }, { text: '1' }))).toEqual(['text']);
    expect(Object.keys(shareParts(none, empty))).toEqual(['filter']);
    expect(shareParts(empty, none)).toBe(none);
  });

  it('does not take a list for its fields', () => {
    const list = ['a'];
    expect(shareParts({ 0: 'a' }, list)).toBe(list);
  });
});

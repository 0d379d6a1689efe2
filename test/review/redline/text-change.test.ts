import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bare, textChange } from '../../../shared/review/redline/text-change.ts';

/** Texts out of few pieces, so that much is alike. */
const text = fc
  .array(fc.constantFrom('预算', '增加', '1,234.50', '12.30%', '万元', '，', ' ', '\n', '-3.00', '行政', 'A'), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

it('the pieces give back both texts, white space apart', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = textChange(before, after);
      const side = (own: 'removed' | 'added'): string =>
        pieces.flatMap((piece) => (piece.kind === 'same' || piece.kind === own ? [piece.text] : [])).join('');
      expect(bare(side('removed'))).toBe(bare(before));
      expect(bare(side('added'))).toBe(bare(after));
    }),
  );
});

it('texts differ exactly where they differ beyond white space', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const differs = textChange(before, after).some(({ kind }) => kind !== 'same');
      expect(differs).toBe(bare(before) !== bare(after));
    }),
  );
});

it('a number changes as a whole', () => {
  expect(textChange('共1,234.50万元', '共1,234.60万元')).toEqual([
    { kind: 'same', text: '共' },
    { kind: 'removed', text: '1,234.50' },
    { kind: 'added', text: '1,234.60' },
    { kind: 'same', text: '万元' },
  ]);
});

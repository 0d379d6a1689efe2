import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakBalanced, breakLines, longestWord } from '../../../shared/render/pdf/line-break.ts';
import { createTypesetter, inked } from '../../../shared/render/pdf/runs.ts';
import { FONTS } from './small-document.ts';

const type = createTypesetter(FONTS);

function broken(text: string, characters: number): readonly string[] {
  return breakLines(type.shape(text, 'body'), { size: 10, width: characters * 10 }).map((line) =>
    line.glyphs.map((glyph) => glyph.text).join(''),
  );
}

describe('breakLines', () => {
  it('keeps closing signs off the beginning and opening signs off the end of a line', () => {
    expect(broken('一二三四五，六七', 5)).toEqual(['一二三四', '五，六七']);
    expect(broken('一二三四（五六）', 5)).toEqual(['一二三四', '（五六）']);
    expect(broken('一二三四——五六', 5)).toEqual(['一二三四', '——五六']);
  });

  it('keeps numbers and words together, and drops the space a line is broken at', () => {
    expect(broken('预算1,234.56万元', 4)).toEqual(['预算', '1,234.56', '万元']);
    expect(broken('AAAAA BBBBB', 4)).toEqual(['AAAAA', 'BBBBB']);
  });

  it('cuts a word that is longer than a line, and indents only first lines', () => {
    expect(broken('1'.repeat(30), 5).join('')).toBe('1'.repeat(30));
    const lines = breakLines(type.shape('一二三四五六\n七八', 'body'), { size: 10, width: 50, indent: 20 });
    expect(lines.map(({ first, last, glyphs }) => [first, last, glyphs.length])).toEqual([
      [true, false, 3],
      [false, true, 3],
      [true, true, 2],
    ]);
  });

  it('loses no character and overruns no line', () => {
    const texts = fc.array(fc.constantFrom(...Array.from('预算公开，。（）“”、《》——……12.,%A b\n：；表')), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (characters, width) => {
        const text = characters.join('');
        const lines = breakLines(type.shape(text, 'body'), { size: 10, width: width * 10 });
        expect(inked(lines.map((line) => line.glyphs.map((glyph) => glyph.text).join('')).join(''))).toBe(inked(text));
        for (const line of lines) expect(line.width <= width * 10 + 0.01 || line.glyphs.length === 1).toBe(true);
      }),
    );
  });

  it('balances the lines of a title', () => {
    const lines = breakBalanced(type.shape('一二三四五六七八九十一二', 'title'), { size: 10, width: 100 });
    expect(lines.map((line) => line.glyphs.length)).toEqual([6, 6]);
  });

  it('measures the longest part that must stay together', () => {
    expect(longestWord(type.shape('一二，三', 'body'))).toBeCloseTo(2, 5);
  });
});

import { describe, expect, it } from 'vitest';
import type { FontFace, FontSet } from '../../../shared/render/pdf/font-set.ts';
import { createTypesetter, inked } from '../../../shared/render/pdf/runs.ts';
import { FONTS } from './small-document.ts';

const [sans] = FONTS.heading;
const [serif] = FONTS.body;
const DAMAGED: FontFace = { family: 'damaged', member: null, bytes: new Uint8Array([0, 1, 0, 0, 9, 9]) };

function families(fonts: FontSet, text: string, role: 'body' | 'title' = 'body'): readonly string[] {
  return createTypesetter(fonts)
    .shape(text, role)
    .map((glyph) => glyph.face.face.family);
}

describe('createTypesetter', () => {
  if (sans === undefined || serif === undefined) throw new Error('no fonts');

  it('takes digits and letters from the latin role, the rest from the role itself', () => {
    expect(families({ ...FONTS, latin: [sans] }, '在2025年A“”')).toEqual([
      'serif',
      'sans',
      'sans',
      'sans',
      'sans',
      'serif',
      'sans',
      'serif',
      'serif',
    ]);
  });

  it('leaves the digits of titles to the title face', () => {
    expect(families({ ...FONTS, title: [serif], latin: [sans] }, '2025年', 'title')).toEqual(
      Array<string>(5).fill('serif'),
    );
  });

  it('passes over a damaged font file', () => {
    expect(families({ ...FONTS, body: [DAMAGED, serif] }, '预算')).toEqual(['serif', 'serif']);
  });

  it('fails loudly where no font can be read', () => {
    expect(() => families({ ...FONTS, body: [DAMAGED] }, '预')).toThrow();
  });

  it('opens fallbacks only when a character is missing', () => {
    let opened = 0;
    const lazy: FontFace = {
      family: 'lazy',
      member: null,
      get bytes() {
        opened += 1;
        return sans.bytes;
      },
    };
    const type = createTypesetter({ ...FONTS, body: [serif, lazy] });
    type.shape('预算公开', 'body');
    expect(opened).toBe(0);
    type.shape('\u{2A6D5}', 'body');
    expect(opened).toBeGreaterThan(0);
    expect([...type.missing]).toEqual(['\u{2A6D5}']);
  });

  it('drops only what prints nothing', () => {
    const shaped = createTypesetter(FONTS).shape('甲\u200B乙\uFE0F丙\tD', 'body');
    expect(inked(shaped.map((glyph) => glyph.text).join(''))).toBe('甲乙丙D');
    expect(inked('甲\u200B乙 丙\uFE0F')).toBe('甲乙丙');
  });
});

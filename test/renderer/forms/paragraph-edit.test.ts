import { describe, expect, it } from 'vitest';
import { joinParagraph, pasteParagraphs, splitParagraph } from '../../../renderer/components/form/paragraph-edit.ts';

const at = (paragraph: number, start: number, end = start) => ({ paragraph, start, end });

describe('pasting into a list of paragraphs', () => {
  it('splits a whole text, dropping blank lines and indents, and keeps what stood around the cursor', () => {
    const { paragraphs, cursor } = pasteParagraphs(['甲', '前后', '丁'], at(1, 1), '一。\r\n\r\n　　二。\n三。\n');
    expect(paragraphs).toEqual(['甲', '前一。', '二。', '三。后', '丁']);
    expect(cursor).toEqual({ paragraph: 3, offset: 2 });
  });

  it('takes the place of what is selected', () => {
    expect(pasteParagraphs(['要换的字'], at(0, 1, 3), '新\n的')).toEqual({
      paragraphs: ['要新', '的字'],
      cursor: { paragraph: 1, offset: 1 },
    });
  });

  it('of nothing but blank lines leaves the paragraphs', () => {
    expect(pasteParagraphs(['前后'], at(0, 1), '\n\n').paragraphs).toEqual(['前后']);
  });
});

it('Enter splits at the cursor', () => {
  expect(splitParagraph(['前后', '丁'], at(0, 1))).toEqual({
    paragraphs: ['前', '后', '丁'],
    cursor: { paragraph: 1, offset: 0 },
  });
});

it('Backspace at the beginning joins, but not the first one', () => {
  expect(joinParagraph(['前', '后'], 1)).toEqual({ paragraphs: ['前后'], cursor: { paragraph: 0, offset: 1 } });
  expect(joinParagraph(['前', '后'], 0)).toBeUndefined();
});

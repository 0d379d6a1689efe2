import { describe, expect, it } from 'vitest';
import { clipboardText } from '../../../renderer/components/clipboard-text.ts';
import { readOneAmount } from '../../../renderer/components/one-amount.ts';
import { inOneLine, joinedLines, severalNumbers } from '../../../renderer/components/one-line.ts';

describe('a text of several lines in a field of one', () => {
  it('shows its breaks, none at the ends', () => {
    expect(inOneLine('12\r\n34\r\n')).toBe('12⏎34');
    expect(inOneLine('12\n\n 34')).toBe('12⏎34');
    expect(inOneLine('\n35.28\r\n')).toBe('35.28');
    expect(inOneLine('1\u2028 2')).toBe('1⏎2');
  });

  it('joins words, and keeps apart what would become another word', () => {
    expect(joinedLines('商务工作\n经费')).toBe('商务工作经费');
    expect(joinedLines('2345678\n2345679')).toBe('2345678 2345679');
  });

  it('is no amount, however many numbers it holds', () => {
    for (const text of ['12⏎34', '100⏎200', '12\n34', '1⏎2⏎3']) {
      const read = readOneAmount(text, 'wan');
      expect(read.ok ? 'read' : read.problem).toMatch(/个数.*这里只能填一个/);
    }
    expect(severalNumbers('12⏎34')).toMatch(/^是两个数/);
    expect(severalNumbers('12⏎')).toBeUndefined();
    expect(readOneAmount('35.28', 'wan')).toEqual({ ok: true, value: 35_280_000 });
  });
});

describe('clipboardText', () => {
  const clipboard = (parts: Readonly<Record<string, string>>) => ({
    types: Object.keys(parts),
    getData: (type: string) => parts[type] ?? '',
  });

  it('has none for a picture, for markup alone and for nothing', () => {
    expect(clipboardText(clipboard({ Files: '' }))).toBeNull();
    expect(clipboardText(clipboard({ 'text/html': '<table><tr><td>1</td></tr></table>' }))).toBeNull();
    expect(clipboardText(clipboard({}))).toBeNull();
  });

  it('has the text of cells, also of blank ones', () => {
    expect(clipboardText(clipboard({ 'text/plain': '1\t2\r\n', 'text/html': '<b>' }))).toBe('1\t2\r\n');
    expect(clipboardText(clipboard({ 'text/plain': '\r\n' }))).toBe('\r\n');
  });
});

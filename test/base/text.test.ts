import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import {
  chineseNumeral,
  comparable,
  isPrintable,
  printable,
  printableLine,
  withoutFinalStop,
} from '../../shared/base/text.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('list number %d reads %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
});

test('one final stop of a typed clause goes, and only one', () => {
  expect(withoutFinalStop('人员增加。')).toBe('人员增加');
  expect(withoutFinalStop('人员增加；\n')).toBe('人员增加');
  expect(withoutFinalStop('人员增加。。')).toBe('人员增加。');
  expect(withoutFinalStop('见 a;')).toBe('见 a;');
});

test('texts compare without white space and bracket width', () => {
  expect(comparable('（一） 收 入 ＞=5')).toBe(comparable('(一)收入>=5'));
});

test('a located message is one line', () => {
  expect(printLocated({ place: '预算明细第 12 行', message: '金额必须\n是整数分' })).toBe(
    '预算明细第 12 行：金额必须 是整数分',
  );
  expect(printLocated({ place: '', message: '文件是空的' })).toBe('文件是空的');
});

describe('the one cleaner of texts', () => {
  it.each([
    ['the soft break of Word', '甲\u000b乙', '甲\n乙'],
    ['a line separator', '甲\u2028乙', '甲\n乙'],
    ['a paragraph separator', '甲\u2029乙', '甲\n乙'],
    ['a next line', '甲\u0085乙', '甲\n乙'],
    ['line ends of Windows and of old Macs', '甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['a form feed', '甲\u000c乙', '甲乙'],
    ['NUL', '甲\u0000乙', '甲乙'],
    ['ESC', '甲\u001b[31m乙', '甲[31m乙'],
    ['a half of a character', '甲\ud800乙\udc00', '甲乙'],
    ['code points that are no characters', '甲\ufffe\uffff\ufdd0\u{1fffe}乙', '甲乙'],
    ['what is to stay', '甲\t乙\n𠮷👍🏽\u00a0\u200b', '甲\t乙\n𠮷👍🏽\u00a0\u200b'],
  ])('%s', (_name, text, cleaned) => {
    expect(printable(text)).toBe(cleaned);
    expect(isPrintable(cleaned)).toBe(true);
  });

  it.each([
    ['新疆\u000b商务局', '新疆商务局'],
    ['新疆 \r\n 商务局\n', '新疆商务局'],
    ['ABC\nDEF 中\n文', 'ABC DEF 中文'],
  ])('a name stands on one line: %j', (text, cleaned) => {
    expect(printableLine(text)).toBe(cleaned);
  });

  it('leaves nothing that a file may not hold, and does nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = printable(text);
        expect(isPrintable(once)).toBe(true);
        expect(printable(once)).toBe(once);
        expect(printableLine(printableLine(text))).toBe(printableLine(text));
        expect(printableLine(text)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
      { numRuns: 500 },
    );
  });
});

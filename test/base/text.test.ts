import { expect, test } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { chineseNumeral, comparable, withoutFinalStop } from '../../shared/base/text.ts';

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

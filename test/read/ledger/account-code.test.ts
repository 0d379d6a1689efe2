import { expect, it } from 'vitest';
import { readCode } from '../../../shared/read/ledger/account-code.ts';
import { CODES } from '../../renderer/ledger/samples.ts';

const read = (text: string, length: 5 | 7 = 7): string => {
  const code = readCode(text, length, CODES);
  return code.ok ? code.code : code.problem;
};

it.each([
  '2010301',
  '\u202d2010301\u202c',
  '201\u200b0301',
  '\u2066２０１０３０１\u2069',
  '\u00ad\u2060[2010301]行政运行',
  "'2010301",
  '201 03 01',
  '2010301 行政运行',
  '2010301行政运行（2024年）',
])('%j is a code', (text) => {
  expect(read(text)).toBe('2010301');
});

it.each([
  '2010301\n2010302',
  '2010301、2010302',
  '2010301 2010302 行政运行',
  '[2010301][2010302]'.replace('][', '] ['),
])('%j is two codes', (text) => {
  expect(read(text)).toMatch(/两个编码/u);
});

it('digits that white space parts are no code', () => {
  expect(read('2010\n301')).toMatch(/4 位，应为 7 位/u);
  expect(read('30101\n30102', 5)).toMatch(/两个编码/u);
});

import { expect, test } from 'vitest';
import { fillCommon } from '../../shared/pack/fill.ts';
import { sentence, title } from '../../shared/pack/slot.ts';

const values = { org: '示例市公共服务中心', year: '2026', priorYear: '2025', kind: '部门' };

test('every common slot is filled, words stay as they are', () => {
  expect(fillCommon(title().parse('{org}{year}年{kind}预算（{priorYear}年作比）'), values)).toBe(
    '示例市公共服务中心2026年部门预算（2025年作比）',
  );
});

test('a value is never read as a slot again', () => {
  expect(fillCommon(title().parse('{org}{year}年'), { ...values, org: '{year}办公室' })).toBe('{year}办公室2026年');
});

test('a sentence that needs the ledger is a bug of the caller', () => {
  expect(() => fillCommon(sentence().parse('{amount:total}'), values)).toThrow('stands in a title');
  expect(() => fillCommon(sentence().parse('{staffing.quota}'), values)).toThrow('stands in a title');
});

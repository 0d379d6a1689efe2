import { describe, expect, test } from 'vitest';
import {
  classification,
  codeAndName,
  nameInCell,
  nameInProse,
  parseCodeCsv,
  withTypedNames,
} from '../../shared/ledger/codes.ts';
import { classificationOfTests } from '../document/open-example.ts';

describe('the classification', () => {
  test('says how far a name is attested', () => {
    expect(classificationOfTests().entry('2010301')).toMatchObject({ name: '行政运行' });
    expect(classificationOfTests().entry('30101')).toEqual({ name: '基本工资', trust: 'attested' });
  });

  test('lets a typed name win, and prints a nameless code once', () => {
    const codes = withTypedNames(classification([['201', { name: '甲', trust: 'attested' }]]), {
      '201': '乙',
      '299': '丙',
    });
    expect(codeAndName(codes, '201')).toBe('201 乙');
    expect(codeAndName(codes, '218')).toBe('218');
    expect(nameInCell(codes, '218')).toBe('218');
    expect(nameInProse(codes, '218')).toBe('科目218');
    expect(codes.codes).toEqual(['201', '299']);
  });
});

describe('a bureau list', () => {
  test('may have a heading, quotes and commas in names', () => {
    const csv = '\ufeff编码,名称\r\n201,一般公共服务支出\r\n2010301,"行政运行,甲"\r\n';
    expect(parseCodeCsv(csv)).toEqual({
      ok: true,
      value: [
        ['201', { name: '一般公共服务支出', trust: 'listed' }],
        ['2010301', { name: '行政运行,甲', trust: 'listed' }],
      ],
    });
  });

  test.each(['201', '20,甲', 'abc,甲'].map((line) => [line]))('refuses the line “%s” by its number', (line) => {
    expect(parseCodeCsv(`201,甲\n${line}\n`)).toMatchObject({ ok: false, problem: { place: '科目表第 2 行' } });
  });

  test('refuses an empty list', () => {
    expect(parseCodeCsv('编码,名称\n')).toMatchObject({ ok: false });
  });
});

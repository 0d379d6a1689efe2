import { describe, expect, it } from 'vitest';
import { doubtOf, searchCodes } from '../../../renderer/screens/ledger/code-search.ts';
import { codeItems, readCode } from '../../../shared/read/ledger/account-code.ts';
import { CODES } from './samples.ts';

const find = (query: string, used: readonly string[] = [], length: 5 | 7 = 7): string[] =>
  searchCodes(codeItems(CODES, length), query, new Set(used)).map(({ code }) => code);

describe('searchCodes', () => {
  it('finds by digits, name and pinyin initials', () => {
    expect(find('20103')).toEqual(['2010301', '2010302']);
    expect(find('养老保险')).toEqual(['2080505']);
    expect(find('jgsydw')).toEqual(['2080505']);
    expect(find('jbgz', [], 5)).toEqual(['30101']);
    expect(find('没有')).toEqual([]);
  });

  it('puts sure codes before doubtful ones, and those in use before both', () => {
    expect(find('xzyx')).toEqual(['2010301', '2013101']);
    expect(find('xzyx', ['2013101'])).toEqual(['2013101', '2010301']);
  });

  it('knows functional sections from economic ones', () => {
    expect(codeItems(CODES, 5).map(({ code }) => code)).toEqual(['30101', '30102', '30199']);
    expect(doubtOf('attested')).toBe('');
    expect(doubtOf('recall')).toContain('未核实');
  });
});

describe('readCode', () => {
  it('reads digits with and without a name', () => {
    for (const text of [
      '2010301',
      '2010301 行政运行',
      '2010301行政运行',
      '[2010301]行政运行',
      '２０１０３０１-行政运行',
      "'2010301",
    ]) {
      expect(readCode(text, 7, CODES)).toEqual({ ok: true, code: '2010301' });
    }
  });

  it('takes codes nobody knows, but not codes of another length', () => {
    expect(readCode('2299999', 7, CODES)).toEqual({ ok: true, code: '2299999' });
    expect(readCode('20103', 7, CODES)).toMatchObject({ ok: false });
    expect(readCode('301011', 5, CODES)).toMatchObject({ ok: false });
  });

  it('takes a name only one code has', () => {
    expect(readCode('基本工资', 5, CODES)).toEqual({ ok: true, code: '30101' });
    expect(readCode('行政运行', 7, CODES)).toMatchObject({ ok: false });
  });
});

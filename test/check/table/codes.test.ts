import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../shared/check/finding.ts';
import type { CheckContext } from '../../../shared/check/context.ts';
import { exampleDraft } from '../../document/open-example.ts';
import { contextOf } from '../example-context.ts';
import { asRead, findingsOf, withCell } from '../spoil.ts';
import { office } from '../table-cases.ts';

const found = (context: CheckContext): readonly (readonly string[])[] =>
  findingsOf(8, context).map(({ where, severity, message }) => [placeKey(where), severity, message]);

/** A context whose classification says something else about one code. */
const knowing = (code: string, name: string | undefined, trust: 'attested' | 'recall'): CheckContext => {
  const context = asRead(office());
  const entry = name === undefined ? undefined : { name, trust };
  return {
    ...context,
    codes: { ...context.codes, entry: (asked) => (asked === code ? entry : context.codes.entry(asked)) },
  };
};

describe('codes', () => {
  it('under another parent are said so', () => {
    const [first] = found(withCell(asRead(office()), 't05', 7, 1, '06'));
    expect(first?.slice(0, 2)).toEqual(['t05/7/2', 'error']);
    expect(first?.[2]).toContain('没有它的上级科目 20806');
  });

  it('stand once', () => {
    const context = withCell(withCell(asRead(office()), 't05', 3, 2, '01'), 't05', 3, 3, '行政运行');
    expect(found(context)).toEqual([['t05/3/2', 'error', '表5 2013101 行政运行 的编码 2013101 在表里出现了两次']]);
  });

  it('need their parents’ cells', () => {
    expect(found(withCell(asRead(office()), 't05', 2, 0, ''))).toEqual([
      ['t05/2/0', 'error', '表5 2013101 行政运行 的类级编码是空的，应为 201'],
    ]);
  });
});

describe('names', () => {
  it('of a neighbour show which code they belong to', () => {
    expect(found(withCell(asRead(office()), 't05', 3, 3, '行政运行'))).toEqual([
      ['t05/3/3', 'error', '表5 2013150 行政运行：科目表里 2013150 的名称是“事业运行”，“行政运行”是 2013101 的名称'],
    ]);
  });

  it('that differ in punctuation alone agree', () => {
    expect(found(withCell(asRead(office()), 't05', 1, 3, '党委办公厅(室) 及相关机构事务'))).toEqual([]);
  });

  it('the classification is not sure of are a hint', () => {
    const doubtful = found(knowing('2080505', '别的名称', 'recall'));
    expect(new Set(doubtful.map(([, severity]) => severity))).toEqual(new Set(['hint']));
    const certain = found(knowing('2080505', '别的名称', 'attested'));
    expect(new Set(certain.map(([, severity]) => severity))).toEqual(new Set(['error']));
  });

  it('of an unknown code are the same in all tables', () => {
    const context = knowing('2080505', undefined, 'attested');
    expect(found(context)).toEqual([]);
    expect(found(withCell(context, 't05', 8, 3, '养老保险支出'))).toEqual([
      ['t05/8/3', 'warning', '表5 2080505 的名称是“养老保险支出”，表2 是“机关事业单位基本养老保险缴费支出”'],
    ]);
  });

  it('of a code that is not there, but a neighbour’s, are an error', () => {
    const wrong = found(withCell(asRead(office()), 't05', 3, 2, '77'));
    expect(wrong).toEqual([
      ['t05/3/3', 'error', '表5 2013177 事业运行：科目表里没有 2013177，“事业运行”是 2013150 的名称'],
    ]);
  });

  it('a person typed hold', () => {
    const draft = {
      ...exampleDraft('xinjiang-2024/examples/party-committee-2024'),
      codeNames: { 2013101: '机关运行' },
    };
    expect(found(contextOf(draft))).toEqual([]);
  });

  it('that the form itself gives a 类 hold in tables 1 and 4, whichever of two it is', () => {
    const context = asRead(office());
    expect(found(withCell(context, 't01', 29, 2, '234 抗疫特别国债还本支出'))).toEqual([]);
    expect(found(withCell(context, 't01', 29, 2, '234 抗疫特别国债支出')).map(([place]) => place)).toEqual([
      't01/29/2',
    ]);
  });
});

describe('cells of money', () => {
  const said = (text: string): readonly string[] =>
    findingsOf(9, withCell(asRead(office()), 't06', 10, 3, text)).map(({ message }) => message);

  it.each([
    ['1.00', []],
    ['', []],
    ['１.00', []],
    ['1.0', ['表6 30202 印刷费 的合计“1.0”不是 2 位小数']],
    ['1', ['表6 30202 印刷费 的合计“1”不是 2 位小数']],
    ['—', ['表6 30202 印刷费 的合计“—”不是数字']],
    ['1.00万', ['表6 30202 印刷费 的合计“1.00万”不是数字']],
    ['-1.00', ['表6 30202 印刷费 的合计“-1.00”是负数']],
  ])('printing “%s”', (text, messages) => {
    expect(said(text)).toEqual(messages);
  });

  it('say an adjustment downwards once a table', () => {
    const context = withCell(withCell(asRead(office()), 't06', 10, 3, '-1.00'), 't06', 10, 5, '-1.00');
    expect(findingsOf(9, context).map(({ where, message }) => [placeKey(where), message])).toEqual([
      ['t06/10/3', '表6 的 30202 印刷费有 2 处负数'],
    ]);
  });
});

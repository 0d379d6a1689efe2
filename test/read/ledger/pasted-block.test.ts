import { expect, it } from 'vitest';
import { understandBlock } from '../../../shared/read/ledger/block-meaning.ts';
import type { FillKind } from '../../../shared/read/ledger/fill-down.ts';
import { readPastedBlock } from '../../../shared/read/ledger/pasted-block.ts';
import { CODES } from '../../renderer/ledger/samples.ts';

/** What Excel puts on the clipboard of a code merged over three rows. */
const MERGED = [
  ['功能科目', '经济科目', '资金来源', '金额（元）'],
  ['2010301', '30101', '一般公共预算', '10'],
  ['', '30102', '', '20'],
  ['', '30103', '', '30'],
];

const read = (...fill: FillKind[]) => {
  const meaning = understandBlock(MERGED, { fiscalYear: 2025, projects: [] });
  return readPastedBlock(MERGED, meaning, { unit: 'yuan', source: null, fill: new Set(fill) }, CODES, []);
};

it('a code merged over pasted rows is asked about and not filled in by itself', () => {
  const found = read();
  expect([...found.blanks]).toEqual([
    ['function', 2],
    ['source', 2],
  ]);
  expect(found.lines.map(({ economic }) => economic)).toEqual(['30101']);
  expect(found.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [3, '没有功能科目'],
    [4, '没有功能科目'],
  ]);
});

it('it counts for every row once that is said', () => {
  const found = read('function', 'source');
  expect(found.lines.map((line) => [line.function, line.economic, line.source, line.current])).toEqual([
    ['2010301', '30101', 'general.own', 1_000],
    ['2010301', '30102', 'general.own', 2_000],
    ['2010301', '30103', 'general.own', 3_000],
  ]);
  expect(found.filled[3]).toEqual(['2010301', '30103', '一般公共预算', '30']);
  expect(found.blanks.get('function')).toBe(2);
});

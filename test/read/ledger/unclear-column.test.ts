import { expect, it } from 'vitest';
import { understandBlock, withMeaning } from '../../../shared/read/ledger/block-meaning.ts';
import { unclearInWords } from '../../../shared/read/ledger/unclear-column.ts';

const BLOCK = [
  ['功能科目', '经济科目', '一般公共预算', '单位资金'],
  ['2010301', '30101', '1.00', '2.00'],
];
const meaning = understandBlock(BLOCK, { fiscalYear: 2025, projects: [] });

it('names the column whose amounts may be of several sources, until it is said which', () => {
  expect(unclearInWords(BLOCK, meaning)).toBe('第 4 栏“单位资金”有金额，请在上方选择是哪种资金，或选“不导入”');
  expect(unclearInWords(BLOCK, { ...meaning, columns: withMeaning(meaning.columns, 3, 'current:unit.other') })).toBe(
    '',
  );
});

it('names a column without a heading by its number', () => {
  expect(unclearInWords(BLOCK, { ...meaning, headings: { from: 0, until: 0 } })).toMatch(/^第 4 栏有金额/u);
});

import { describe, expect, it } from 'vitest';
import { foldCell, foldText } from './fold.ts';

describe('the comparison of disclosures', () => {
  it('takes numbers by their value, and nothing else for equal', () => {
    expect(foldText('预算16,497.860万元，比 25.00%（款）：0.00')).toBe(foldText('预算16497.86万元，比25%(款):0'));
    expect(foldText('预算1,649.86万元')).not.toBe(foldText('预算16,498.6万元'));
    expect(foldText('100项')).not.toBe(foldText('10项'));
    expect(foldText('增加，')).not.toBe(foldText('增加。'));
  });
  it('takes a blank cell for zero in a table only', () => {
    expect([foldCell(''), foldCell('0'), foldCell('0.00'), foldCell('0.01')]).toEqual(['', '', '', '0.01']);
    expect(foldText('0.00')).not.toBe('');
  });
});

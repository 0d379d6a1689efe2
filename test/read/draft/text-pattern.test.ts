import { describe, expect, test } from 'vitest';
import {
  amountSlot,
  countSlot,
  foldText,
  matchText,
  textSlot,
  words,
  type Piece,
} from '../../../shared/read/draft/text-pattern.ts';

function read(text: string, ...pieces: readonly (readonly Piece[])[]): Readonly<Record<string, string>> | undefined {
  const values = matchText(pieces.flat(), foldText(text));
  return values === undefined ? undefined : Object.fromEntries(values);
}

describe('a sentence read backwards', () => {
  test('gives the values as they stand, whatever the white space and the widths around them', () => {
    expect(
      read(
        '一般公共预算 1,155.53 万元，主要原因是： 人员增加（2 人）。',
        words('一般公共预算'),
        amountSlot('amount'),
        words('万元,主要原因是:'),
        textSlot('reason'),
        words('。'),
      ),
    ).toEqual({ amount: '1,155.53', reason: '人员增加（2 人）' });
  });

  test('lets a text hold the very words that end it', () => {
    expect(read('原因是甲。乙。丙。', words('原因是'), textSlot('reason'), words('。'))).toEqual({
      reason: '甲。乙。丙',
    });
  });

  test('goes back where the first place does not lead to the end', () => {
    const pieces = [textSlot('name'), amountSlot('amount'), words('万元')];
    expect(read('第2类支出12.00万元', ...pieces)).toEqual({ name: '第2类支出', amount: '12.00' });
  });

  test('refuses other words, missing values and what does not reach the end', () => {
    expect(read('在职人员8名', words('在职'), countSlot('count'), words('人'))).toBeUndefined();
    expect(read('原因是。', words('原因是'), textSlot('reason'), words('。'))).toBeUndefined();
    expect(read('在职8人，其他', words('在职'), countSlot('count'), words('人'))).toBeUndefined();
    const isShort = (text: string): boolean => text.length < 2;
    expect(read('名称：甲乙。', words('名称：'), textSlot('name', isShort), words('。'))).toBeUndefined();
  });

  test('ends soon on a text made to be tried in every way', () => {
    const pieces = Array.from({ length: 8 }, (_, index) => [...textSlot(String(index)), ...words('甲')]);
    const began = performance.now();
    expect(read(`${'甲'.repeat(4000)}乙`, ...pieces)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

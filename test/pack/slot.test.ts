import { expect, test } from 'vitest';
import { FACTS, isFact, plain, sentence, title } from '../../shared/pack/slot.ts';

test('a sentence is words, slots and amounts in order', () => {
  expect(sentence('label').parse('{label}预算{amount:total}万元。')).toEqual({
    source: '{label}预算{amount:total}万元。',
    pieces: [
      { kind: 'slot', name: 'label' },
      { kind: 'words', text: '预算' },
      { kind: 'amount', measure: 'total' },
      { kind: 'words', text: '万元。' },
    ],
  });
});

test('an empty sentence has no pieces', () => {
  expect(sentence().parse('').pieces).toEqual([]);
});

test.each(['{org}', '{year}', '{priorYear}', '{kind}'])('%s may stand in any sentence and in any title', (slot) => {
  expect(sentence().parse(slot).pieces).toEqual([{ kind: 'slot', name: slot.slice(1, -1) }]);
  expect(title().parse(slot).pieces).toEqual([{ kind: 'slot', name: slot.slice(1, -1) }]);
});

test.each(FACTS)('the fact {%s} may stand in a sentence, not in a title', (fact) => {
  expect(sentence().safeParse(`{${fact}}`).success).toBe(true);
  expect(title().safeParse(`{${fact}}`).success).toBe(false);
  expect(isFact(fact)).toBe(true);
});

test.each(['{}', '{ org }', '{amount}', '{amount:}', '{toString}', '{label}'])(
  '%s is not a slot of a plain sentence',
  (slot) => {
    const parsed = sentence().safeParse(slot);
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([
      `不认识的空位“${slot}”，可用：{org} {year} {priorYear} {kind} {amount:…} {field:…} {sum:…} {rows:…} 和各项事实`,
    ]);
  },
);

test.each(['{org', 'org}', '{{org}}', '}{', '{org}}'])('the braces of %s do not pair', (source) => {
  expect(
    sentence()
      .safeParse(source)
      .error?.issues.map((issue) => issue.message),
  ).toEqual(['花括号不成对']);
});

test('a sentence is text', () => {
  expect(sentence().safeParse(5).error?.issues[0]?.message).toBe('必须是文字');
});

test('a plain text takes no slot', () => {
  expect(plain.parse('基本支出')).toBe('基本支出');
  expect(plain.safeParse('{kind}支出').success).toBe(false);
});

import { expect, it } from 'vitest';
import { documentOf, exampleDraft, EXAMPLES } from './open-example.ts';

it('words for a paragraph that is not there are named by their beginning, never by an id', () => {
  const draft = exampleDraft(EXAMPLES[0]);
  const text = `本单位财政拨款项目涉密 2 个。${'详见说明'.repeat(20)}`;
  const { gaps } = documentOf({ ...draft, overrides: { 's99.nowhere': text } });
  const [gap] = gaps.filter(({ pointer }) => pointer.startsWith('/overrides/'));
  expect(gap?.message).toMatch(/^改写的段落“本单位财政拨款项目涉密 2 个。[^”]*…”印不出来/);
  expect(gap?.message).not.toContain('s99');
});

import { describe, expect, test } from 'vitest';
import { missingIn, onlyParagraphs, sectionsOf } from '../../../renderer/screens/prose/section.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';

describe.each(EXAMPLES)('%s', (name) => {
  const draft = exampleDraft(name);
  const { blocks } = documentOf(draft);
  const sections = sectionsOf(blocks);

  test('every heading and paragraph stands in a section, once and in order', () => {
    const ids = sections.flatMap((section) => [
      section.id,
      ...section.items.flatMap((item) => (item.type === 'elsewhere' ? [] : [item.id])),
    ]);
    const printed = blocks.flatMap((block) =>
      block.type === 'heading' || block.type === 'paragraph' ? [block.id] : [],
    );
    expect(ids.filter((id) => id !== '')).toEqual(printed);
  });

  test('tables and sheets leave one sign each where they stand', () => {
    const signs = sections.flatMap(({ items }) => items.filter((item) => item.type === 'elsewhere'));
    expect(signs.map((sign) => sign.part)).toEqual(['tables', 'performance']);
  });

  test('only what is missing: its sections and small headings stay, the rest goes', () => {
    const incomplete = documentOf({ ...draft, comparisons: {} });
    const shown = onlyParagraphs(sectionsOf(incomplete.blocks), (paragraph) => missingIn(paragraph) > 0);
    const paragraphs = shown.flatMap(({ items }) => items.filter((item) => item.type === 'paragraph'));
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(paragraphs.every((paragraph) => missingIn(paragraph) > 0)).toBe(true);
    for (const { items } of shown) expect(items.at(-1)?.type).toBe('paragraph');
  });
});

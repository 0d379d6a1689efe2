import { expect, it } from 'vitest';
import { PARTS } from '../../renderer/part.ts';
import { homeBlock } from '../../renderer/preview/home-block.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../document/open-example.ts';

it.each(EXAMPLES)('%s: every part is printed somewhere', (name) => {
  const { blocks } = documentOf(exampleDraft(name));
  expect(PARTS.filter((part) => homeBlock(part, blocks) === undefined)).toEqual([]);
});

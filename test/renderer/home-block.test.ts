import { expect, it } from 'vitest';
import { PackShelf } from '../../host/pack-files.ts';
import { PARTS } from '../../renderer/part.ts';
import { homeBlock } from '../../renderer/preview/home-block.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../document/open-example.ts';

it.each(EXAMPLES)('%s: every part is printed somewhere', (name) => {
  const draft = exampleDraft(name);
  const { blocks } = documentOf(draft);
  const pack = new PackShelf().open(draft.pack);
  if (!pack.ok) throw new Error(pack.problem.message);
  expect(PARTS.filter((part) => homeBlock(part, blocks, pack.value) === undefined)).toEqual([]);
});

import { expect, test } from 'vitest';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';
import { comparableTree } from './comparable-tree.ts';
import { ALL_EXAMPLES, packOf, read } from './read-flow.ts';

test.each(ALL_EXAMPLES)('the DOCX of %s reads back as the same tree', async (example) => {
  const draft = exampleDraft(example);
  const document = documentOf(draft);
  const bytes = await writeDocx(document, packOf(draft.pack).theme, { draftMark: true });
  if (!bytes.ok) throw new Error('the document could not be written');
  const flow = readDocx(bytes.value);
  if (!flow.ok) throw new Error(flow.problem.message);
  const found = read(flow.value);
  expect(found.pack).toBe(draft.pack);
  expect(comparableTree(found.document)).toEqual(comparableTree(document));
  expect(found.notUnderstood).toEqual([]);
});

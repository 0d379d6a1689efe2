import { expect, test } from 'vitest';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { writePdf } from '../../../shared/render/pdf/write.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';
import { FONTS } from '../../render/pdf/small-document.ts';
import { comparableTree } from './comparable-tree.ts';
import { ALL_EXAMPLES, packOf, read } from './read-flow.ts';

test.each(ALL_EXAMPLES)('the PDF of %s reads back as the same tree', async (example) => {
  const draft = exampleDraft(example);
  const document = documentOf(draft);
  const written = await writePdf(document, packOf(draft.pack).theme, FONTS, { draftMark: true });
  if (!written.ok) throw new Error('the document could not be written');
  const flow = await readPdf(new Uint8Array(written.value.bytes), PDF_RESOURCES);
  if (!flow.ok) throw new Error(flow.problem.message);
  const found = read(flow.value);
  expect(found.pack).toBe(draft.pack);
  expect(comparableTree(found.document, true)).toEqual(comparableTree(document, true));
  expect(found.notUnderstood).toEqual([]);
});

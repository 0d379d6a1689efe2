import { describe, expect, test } from 'vitest';
import type { Located, Result } from '../../../shared/base/result.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Theme } from '../../../shared/pack/theme.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import type { Flow } from '../../../shared/read/flow.ts';
import { readXlsx } from '../../../shared/read/xlsx/read-xlsx.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';
import { comparableTree } from './comparable-tree.ts';
import { ALL_EXAMPLES, packOf, read } from './read-flow.ts';

/** What our own exporter wrote reads back as the same tree, by what is to be seen in the file alone. */

type Write = (document: BudgetDocument, theme: Theme) => Promise<Result<Uint8Array, unknown>>;
type Read = (bytes: Uint8Array) => Result<Flow, Located>;

const FORMATS: readonly (readonly [string, Write, Read])[] = [
  ['DOCX', (document, theme) => writeDocx(document, theme, { draftMark: false }), readDocx],
  ['DOCX with the draft mark', (document, theme) => writeDocx(document, theme, { draftMark: true }), readDocx],
  ['XLSX', (document, theme) => writeXlsx(document, theme, { draftMark: false }), readXlsx],
  ['XLSX with the draft mark', (document, theme) => writeXlsx(document, theme, { draftMark: true }), readXlsx],
];

describe.each(FORMATS)('%s', (_, write, open) => {
  test.each(ALL_EXAMPLES)('%s', async (example) => {
    const draft = exampleDraft(example);
    const document = documentOf(draft);
    const bytes = await write(document, packOf(draft.pack).theme);
    if (!bytes.ok) throw new Error('the document could not be written');
    const flow = open(bytes.value);
    if (!flow.ok) throw new Error(flow.problem.message);
    const found = read(flow.value);
    expect(found.pack).toBe(draft.pack);
    expect(comparableTree(found.document)).toEqual(comparableTree(document));
    expect(found.notUnderstood).toEqual([]);
  });
});

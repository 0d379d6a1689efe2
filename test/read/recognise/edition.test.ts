/** A published file of a pack that leaves choices: which ones were made is read off its words and columns. */
import { expect, it } from 'vitest';
import { draftContext } from '../../../shared/check/draft-context.ts';
import { readContext } from '../../../shared/check/read-context.ts';
import { buildDocument } from '../../../shared/document/build.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { startDraft } from '../../../shared/read/draft/start-draft.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { classificationOfTests, exampleDraft } from '../../document/open-example.ts';
import { TWO_LEVELS } from '../../fixtures/two-levels.ts';
import { openOverlay } from '../../pack/open-overlay.ts';
import { packOf } from './read-flow.ts';
import { comparableTree } from './comparable-tree.ts';

const codes = classificationOfTests();
const pack = openOverlay('two-levels', TWO_LEVELS);
const example = exampleDraft('xinjiang-2025/examples/liaison-office-2025');

it.each([
  ['department', 'district'],
  ['department', 'city'],
  ['unit', 'district'],
  ['unit', 'city'],
] as const)('%s, %s', async (kind, level) => {
  const draft: Draft = { ...example, pack: 'two-levels', kind, settings: { level } };
  const document = buildDocument(draft, pack, codes);
  const bytes = await writeDocx(document, pack.theme, { draftMark: false });
  if (!bytes.ok) throw new Error('the document could not be written');
  const flow = readDocx(bytes.value);
  if (!flow.ok) throw new Error(flow.problem.message);
  const read = recognise(flow.value, [packOf('xinjiang-2025'), pack, packOf('national-9')]);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value).toMatchObject({ pack: 'two-levels', kind, edition: { kind, settings: { level } } });
  expect(comparableTree(read.value.document)).toEqual(comparableTree(document));
  // It is checked as the edition it is, like the draft it came from.
  expect(readContext(read.value, pack, codes).pack.manifest).toBe(
    draftContext(draft, document, pack, codes).pack.manifest,
  );

  const started = startDraft(read.value, pack, codes);
  if (!started.ok) throw new Error(started.problem.message);
  expect(started.value.draft.kind).toBe(kind);
  expect(started.value.draft.settings).toEqual(level === 'city' ? { level } : undefined);
});

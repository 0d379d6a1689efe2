import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { documentOf, draftFrom, exampleDraft } from '../../document/open-example.ts';
import { randomDraft } from '../../fixtures/random-draft.ts';
import { comparableTree } from './comparable-tree.ts';
import { ALL_EXAMPLES, read } from './read-flow.ts';
import { flowOf, type FlowLayout } from './flow-of.ts';

const PLAIN: FlowLayout = {
  visual: false,
  lineWidth: 28,
  cellWidth: 8,
  rowsPerPage: 0,
  continued: 'nothing',
  repeatHeader: true,
  cutRows: false,
  titleInGrid: false,
  contents: 'plain',
};
const PAGES: FlowLayout = { ...PLAIN, visual: true, rowsPerPage: 9, continued: 'caption', contents: 'pages' };
const LAYOUTS: readonly (readonly [string, FlowLayout])[] = [
  ['paragraphs and whole tables', PLAIN],
  ['titles inside the tables, no 目录', { ...PLAIN, titleInGrid: true, contents: 'none' }],
  ['pages', PAGES],
  ['pages without marks, rows cut in two', { ...PAGES, continued: 'nothing', cutRows: true }],
  ['pages with the title again and no header', { ...PAGES, continued: 'title', repeatHeader: false, rowsPerPage: 5 }],
];

function expectSame(document: BudgetDocument, layout: FlowLayout, pack: string): void {
  const found = read(flowOf(document, layout));
  expect(found.pack).toBe(pack);
  expect(comparableTree(found.document, layout.visual)).toEqual(comparableTree(document, layout.visual));
  expect(found.notUnderstood).toEqual([]);
}

describe.each(LAYOUTS)('laid out as %s', (_, layout) => {
  test.each(ALL_EXAMPLES)('%s comes back as the same tree', (example) => {
    const draft = exampleDraft(example);
    expectSame(documentOf(draft), layout, draft.pack);
  });
});

test('random drafts come back as the same tree, however they are laid out', () => {
  const layout: fc.Arbitrary<FlowLayout> = fc.record({
    visual: fc.boolean(),
    lineWidth: fc.integer({ min: 22, max: 40 }),
    cellWidth: fc.integer({ min: 5, max: 14 }),
    rowsPerPage: fc.oneof(fc.constant(0), fc.integer({ min: 3, max: 30 })),
    continued: fc.constantFrom('nothing', 'caption', 'title'),
    repeatHeader: fc.boolean(),
    cutRows: fc.boolean(),
    titleInGrid: fc.boolean(),
    contents: fc.constantFrom('none', 'plain', 'pages'),
  });
  fc.assert(
    fc.property(randomDraft, layout, (json, chosen) => {
      const draft = draftFrom(JSON.stringify(json));
      expectSame(documentOf(draft), chosen, draft.pack);
    }),
    { numRuns: 80 },
  );
});

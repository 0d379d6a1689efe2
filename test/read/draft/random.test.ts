import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { documentOf, draftFrom } from '../../document/open-example.ts';
import { randomDraft, type JsonDraft } from '../../fixtures/random-draft.ts';
import { flowOf, type FlowLayout } from '../recognise/flow-of.ts';
import { started } from './start-example.ts';
import { falseLines } from './true-lines.ts';

const PLAIN: FlowLayout = {
  visual: false,
  lineWidth: 28,
  cellWidth: 8,
  rowsPerPage: 0,
  continued: 'nothing',
  repeatHeader: true,
  cutRows: false,
  titleInGrid: false,
  contents: 'none',
};

/** Of many lines hardly any is determined, of a few most are: both kinds of drafts. */
const lineCount = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 60 }));

/** A draft of so many lines of which none is negative and none takes another away. */
function withoutAdjustments(json: JsonDraft, count: number): Draft {
  const draft = draftFrom(JSON.stringify(json));
  return { ...draft, ledger: draft.ledger.slice(0, count).map((line) => ({ ...line, amount: Math.abs(line.amount) })) };
}

test('no line of a starting draft is false, whatever the document', () => {
  let [determined, all] = [0, 0];
  fc.assert(
    fc.property(randomDraft, lineCount, (json, count) => {
      const original = withoutAdjustments(json, count);
      const { draft } = started(flowOf(documentOf(original), PLAIN));
      determined += draft.ledger.length;
      all += original.ledger.length;
      expect(falseLines(draft, original)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  // A property of nothing would hold as well.
  expect(determined).toBeGreaterThan(all / 20);
});

test('a document with negative amounts determines nothing', () => {
  fc.assert(
    fc.property(randomDraft, (json) => {
      const original = draftFrom(JSON.stringify(json));
      const document = documentOf(original);
      const printed = document.blocks.flatMap((block) =>
        block.type === 'table' ? block.rows.flatMap((row) => row.cells.map(({ text }) => text)) : [],
      );
      fc.pre(printed.some((text) => /^-[\d,]*\d\.\d\d$/u.test(text) && text !== '-0.00'));
      const { draft, report } = started(flowOf(document, PLAIN));
      expect(draft.ledger).toEqual([]);
      expect(report.assumptions[0]).toContain('印有负数');
    }),
    { numRuns: 30 },
  );
});

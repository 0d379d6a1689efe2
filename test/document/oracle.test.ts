import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTree } from '../../shared/render/json/write.ts';
import { randomDraft, type JsonDraft } from '../fixtures/random-draft.ts';
import { largeDraft } from '../fixtures/random/large-draft.ts';
import { mutatedDraft } from '../fixtures/random/mutated-draft.ts';
import { checkAgainstOracle } from '../oracle/check-against-oracle.ts';
import { readCodeNames } from '../oracle/code-names.ts';
import { documentOf, draftFrom, EXAMPLES, exampleText } from './open-example.ts';

/**
 * Documents nobody has seen come out right: the product's document of a random draft against the one that the naive,
 * separate loop in test/oracle makes of it, every cell, sentence and sheet.
 */

const codeNames = readCodeNames();

function complaints(draft: JsonDraft): readonly string[] {
  const document = documentOf(draftFrom(JSON.stringify(draft)));
  return checkAgainstOracle(draft, JSON.parse(JSON.stringify(documentTree(document))), codeNames);
}

describe('against the oracle', () => {
  test.each(EXAMPLES)('%s as published', (example) => {
    expect(complaints(JSON.parse(exampleText(example)) as JsonDraft)).toEqual([]);
  });

  test('random drafts', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        expect(complaints(draft)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(EXAMPLES)('%s with names, codes and amounts changed at random', (example) => {
    fc.assert(
      fc.property(mutatedDraft(JSON.parse(exampleText(example)) as JsonDraft), (draft) => {
        expect(complaints(draft)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('3,000 lines', () => {
    expect(complaints(largeDraft(20250220, codeNames))).toEqual([]);
  });
});

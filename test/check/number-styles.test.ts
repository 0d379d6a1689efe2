/** The rules hold whatever a form prints its money in: what rounding explains is no fault. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../shared/check/context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { packFor } from '../../shared/pack/edition.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { classificationOfTests, draftFrom, exampleDraft } from '../document/open-example.ts';
import { randomDraft } from '../fixtures/random-draft.ts';
import { styledPack } from '../pack/styled-pack.ts';
import { findingInWords } from './in-words.ts';
import { asRead } from './spoil.ts';

const codes = classificationOfTests();
const USUAL = styledPack({ unit: 'wan', decimals: 2 }, { unit: 'wan', decimals: 2 });
const EXAMPLE = exampleDraft('national-9/examples/public-service-center-2026');

const STYLED: readonly (readonly [name: string, pack: Pack])[] = [
  ['元 beside whole 万元', styledPack({ unit: 'yuan', decimals: 0 }, { unit: 'wan', decimals: 0 })],
  [
    '元 to the fen beside 万元',
    styledPack({ unit: 'yuan', decimals: 2, zero: 'amount' }, { unit: 'wan', decimals: 2 }),
  ],
  ['千元 all through', styledPack({ unit: 'thousand', decimals: 2 }, { unit: 'thousand', decimals: 2 })],
  ['千元 beside 元', styledPack({ unit: 'thousand', decimals: 1, separators: false }, { unit: 'yuan', decimals: 2 })],
];

function contextOf(draft: Draft, whole: Pack): CheckContext {
  const pack = packFor(whole, draft);
  return { document: buildDocument(draft, pack, codes), pack, kind: draft.kind, codes, draft };
}

/** Rules that hold amounts against one another; the others ask whether there is money at all, which the finer form shows sooner. */
const OF_AMOUNTS: ReadonlySet<number> = new Set([
  ...[1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17],
  ...[20, 21, 22, 23, 25, 26, 28, 29, 30, 41],
]);

/** What is found, in words, by rule and place; hints are no faults, but what is a hint in one form is not made up in another. */
function faults(context: CheckContext, hints: boolean): ReadonlyMap<string, string> {
  const found = runChecks(context).findings.filter(
    ({ severity, rule }) => (hints || severity !== 'hint') && OF_AMOUNTS.has(rule),
  );
  return new Map(found.map((finding) => [`${String(finding.rule)} ${finding.where.block}`, findingInWords(finding)]));
}

/** The faults of a document that are no faults of the same draft in the usual form. */
function falseFaults(styled: CheckContext, usual: CheckContext): readonly string[] {
  const known = faults(usual, true);
  return [...faults(styled, false)].filter(([fault]) => !known.has(fault)).map(([, words]) => words);
}

describe.each(STYLED)('a form in %s', (_, pack) => {
  test('has the faults of its draft and no other', () => {
    const { findings } = runChecks(contextOf(EXAMPLE, pack));
    const serious = findings.filter(({ severity }) => severity !== 'hint');
    expect(serious.map(findingInWords)).toEqual([]);
    // In whole 万元 the four kinds of “三公” add up to one more than their total prints.
    expect(findings.every(({ fix }) => fix.includes('尾差'))).toBe(true);
  });

  test('whatever the draft', () => {
    fc.assert(
      fc.property(randomDraft, (json) => {
        const draft = draftFrom(JSON.stringify({ ...json, pack: 'national-9' }));
        const [usual, styled] = [contextOf(draft, USUAL), contextOf(draft, pack)];
        expect(falseFaults(styled, usual)).toEqual([]);
        expect(falseFaults(asRead(styled), asRead(usual))).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true, seed: 20260712 },
    );
  });
});

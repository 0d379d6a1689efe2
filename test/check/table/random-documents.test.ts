/** A document that was generated cannot break the arithmetic, whatever the ledger: tails at most. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckContext } from '../../../shared/check/context.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import type { RuleNumber } from '../../../shared/check/rule.ts';
import { runChecks } from '../../../shared/check/run.ts';
import { findingInWords } from '../in-words.ts';
import { draftFrom } from '../../document/open-example.ts';
import { randomDraft } from '../../fixtures/random-draft.ts';
import { asking } from '../asked-rules.ts';
import { contextOf } from '../example-context.ts';
import { asRead } from '../spoil.ts';

/** Rule 9 asks about negative amounts, 14 and 15 hold where nothing is adjusted downwards, 17 misses sheets nobody wrote. */
const ARITHMETIC: ReadonlySet<RuleNumber> = new Set<RuleNumber>([1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16]);

const findings = (context: CheckContext): readonly Finding[] =>
  runChecks(asking(context, (rule) => ARITHMETIC.has(rule))).findings.filter(({ rule }) => ARITHMETIC.has(rule));

test('the tables of random drafts agree, made here or read from a file', () => {
  let tails = 0;
  fc.assert(
    fc.property(randomDraft, (json) => {
      const context = contextOf(draftFrom(JSON.stringify(json)));
      const own = findings(context);
      for (const document of [context, asRead(context)]) {
        const found = document === context ? own : findings(document);
        // A read document does not carry the names a person typed.
        const serious = found.filter(
          ({ rule, severity }) => severity !== 'hint' && (rule !== 8 || document === context),
        );
        expect(serious.map(findingInWords)).toEqual([]);
        tails += found.length;
      }
      for (const { exactExpected, exactActual, severity } of own) {
        if (severity === 'hint') expect(exactExpected).toBe(exactActual);
      }
    }),
    { numRuns: 40, seed: 20260301 },
  );
  // Rounding shows in random ledgers; none at all would mean that nothing was compared.
  expect(tails).toBeGreaterThan(40);
});

import { readFileSync } from 'node:fs';
import { openClassification, PackShelf, TEMPLATES } from '../../host/pack-files.ts';
import { printLocated, type Located } from '../../shared/base/result.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Classification } from '../../shared/ledger/codes.ts';

/** Opening the bundled examples in tests; anything wrong with them is a failed test. */

/** Examples that are real published disclosures, as `<pack>/examples/<name>`. */
export const EXAMPLES = [
  'xinjiang-2025/examples/liaison-office-2025',
  'xinjiang-2024/examples/foreign-affairs-2024',
  'xinjiang-2024/examples/party-committee-2024',
] as const;

const shelf = new PackShelf();

/** The built-in classification. */
export function classificationOfTests(): Classification {
  const codes = openClassification();
  if (!codes.ok) throw new Error(printLocated(codes.problem));
  return codes.value;
}

const classification = classificationOfTests();

/** The text of an example's draft file. */
export function exampleText(example: string): string {
  return readFileSync(`${TEMPLATES}${example}.ysgk`, 'utf8');
}

/** An example's draft. */
export function exampleDraft(example: string): Draft {
  return draftFrom(exampleText(example));
}

/** Parses a draft that must be right. */
export function draftFrom(text: string): Draft {
  const draft = parseDraft(text);
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  return draft.value;
}

/** Builds a draft's document with its own pack and the built-in classification. */
export function documentOf(draft: Draft): BudgetDocument {
  const pack = shelf.open(draft.pack);
  if (!pack.ok) throw new Error(printLocated(pack.problem satisfies Located));
  return buildDocument(draft, pack.value, classification);
}

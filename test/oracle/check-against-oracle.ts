import type { ExpectedBlock } from './expected-block.ts';
import { expectedDocument } from './expected-document.ts';
import { leaks } from './leaks.ts';
import { normal } from './normal.ts';

/** A value of unknown make as a record, so that its fields can be looked at. */
function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function keyOf(block: unknown): string {
  const { type, id } = record(block);
  return `${String(type)} ${String(id)}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `«${value}»` : value === undefined ? 'nothing' : JSON.stringify(value);
}

/** Where two values differ, at most `limit` places; texts compare as {@link normal}, all else exactly. */
function differences(place: string, expected: unknown, actual: unknown, limit = 5): readonly string[] {
  if (typeof expected === 'string' && typeof actual === 'string') {
    return normal(expected) === normal(actual) ? [] : [`${place}: expected ${shown(expected)}, found ${shown(actual)}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const found: string[] = [];
    if (expected.length !== actual.length) {
      found.push(`${place}: expected ${String(expected.length)} entries, found ${String(actual.length)}`);
    }
    for (let index = 0; index < Math.max(expected.length, actual.length) && found.length < limit; index += 1) {
      found.push(...differences(`${place}[${String(index)}]`, expected[index], actual[index], limit - found.length));
    }
    return found;
  }
  return expected === actual ? [] : [`${place}: expected ${shown(expected)}, found ${shown(actual)}`];
}

/** Missing, surplus, doubled and misplaced blocks. */
function sequenceComplaints(expected: readonly ExpectedBlock[], actual: readonly unknown[]): readonly string[] {
  const wanted = expected.map(keyOf);
  const found = actual.map(keyOf);
  const complaints: string[] = [];
  for (const key of wanted) if (!found.includes(key)) complaints.push(`${key}: missing`);
  for (const key of found) if (!wanted.includes(key)) complaints.push(`${key}: not expected`);
  for (const key of new Set(found)) {
    if (found.indexOf(key) !== found.lastIndexOf(key)) complaints.push(`${key}: stands more than once`);
  }
  if (complaints.length === 0) {
    const at = wanted.findIndex((key, index) => key !== found[index]);
    if (at >= 0) complaints.push(`order: block ${String(at)} should be ${wanted[at] ?? ''}, is ${found[at] ?? ''}`);
  }
  return complaints;
}

/**
 * Compares an exported document (`ysgk-document` JSON, parsed) with what its draft must give; an empty list means it is right.
 * `codeNames` is the account classification, functional and economic codes together.
 */
export function checkAgainstOracle(
  draft: unknown,
  documentJson: unknown,
  codeNames: ReadonlyMap<string, string>,
): string[] {
  const expected = expectedDocument(draft, codeNames);
  const actual = record(documentJson);
  const blocks = Array.isArray(actual['blocks']) ? (actual['blocks'] as readonly unknown[]) : [];
  const complaints: string[] = [];
  for (const field of ['format', 'version', 'title'] as const) {
    complaints.push(...differences(field, expected[field], actual[field]));
  }
  complaints.push(...sequenceComplaints(expected.blocks, blocks));
  const byKey = new Map(blocks.map((block) => [keyOf(block), record(block)]));
  for (const block of expected.blocks) {
    const found = byKey.get(keyOf(block));
    if (found === undefined) continue;
    for (const [field, value] of Object.entries(block)) {
      complaints.push(...differences(`${keyOf(block)} ${field}`, value, found[field]));
    }
  }
  complaints.push(...leaks(draft, documentJson));
  return complaints;
}

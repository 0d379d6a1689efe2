/** Whatever is written into a pack's files, loading it never throws, and a pack that loads prints every example. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openClassification, readPackFiles, TEMPLATES } from '../../host/pack-files.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { loadPack, type PackFiles } from '../../shared/pack/load.ts';
import { documentTree } from '../../shared/render/json/write.ts';

const PACK = 'xinjiang-2024';
const files = filesOf(PACK);
const paths = [...files.keys()];
const places = paths.flatMap((path) =>
  placesIn(JSON.parse(files.get(path) ?? '')).map((place) => [path, place] as const),
);
const folder = join(TEMPLATES, PACK, 'examples');
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.ysgk'))
  .map((name) => {
    const draft = parseDraft(readFileSync(join(folder, name), 'utf8'));
    if (!draft.ok) throw new Error(`${name} is wrong`);
    return draft.value;
  });

/** Values that stand in some place of a pack, so that many a mutation still fits the schema; and plain nonsense. */
const value = fc.oneof(
  fc.constantFrom(undefined, null, true, 0, 1, 2.5, -1, '', '{org}', '{amount:total}', '{nothing}', '{', [], {}),
  fc.constantFrom(...places).map(([path, place]) => valueAt(JSON.parse(files.get(path) ?? ''), place)),
);

test('one value of a pack replaced by another', () => {
  const codes = openClassification();
  if (!codes.ok) throw new Error(codes.problem.message);
  let loaded = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), value, ([path, place], other) => {
      const json = withValue(JSON.parse(files.get(path) ?? ''), place, other);
      const mutated = new Map(files).set(path, json === undefined ? '' : JSON.stringify(json));
      const pack = loadPack(PACK, () => mutated);
      if (!pack.ok) {
        expect(pack.problem.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
        expect(pack.problem.place).toContain(PACK);
        return;
      }
      loaded += 1;
      for (const draft of drafts) {
        const document = buildDocument(draft, pack.value, codes.value);
        expect(JSON.stringify(documentTree(document))).not.toMatch(/undefined|NaN|\[object/);
        runChecks(draftContext(draft, document, pack.value, codes.value));
      }
    }),
    { numRuns: 600, seed: 20240225 },
  );
  // The property says little if nearly every mutation is refused.
  expect(loaded).toBeGreaterThan(30);
});

function filesOf(id: string): PackFiles {
  const found = readPackFiles(id);
  if (found === undefined) throw new Error(`no pack ${id}`);
  return found;
}

type Place = readonly (string | number)[];

function placesIn(json: unknown): readonly Place[] {
  if (typeof json !== 'object' || json === null) return [[]];
  const inside = Array.isArray(json) ? json.map((part, index) => [index, part] as const) : Object.entries(json);
  return [[], ...inside.flatMap(([key, part]) => placesIn(part).map((place) => [key, ...place]))];
}

function valueAt(json: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return json;
  return valueAt((json as Readonly<Record<string, unknown>>)[key], rest);
}

function withValue(json: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(json)) {
    return (json as readonly unknown[]).map((part, index) => (index === key ? withValue(part, rest, other) : part));
  }
  const entries = Object.entries(json as Readonly<Record<string, unknown>>);
  return Object.fromEntries(entries.map(([name, part]) => [name, name === key ? withValue(part, rest, other) : part]));
}

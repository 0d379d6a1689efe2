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
import type { Draft } from '../../shared/draft/schema.ts';
import { loadPack, type PackFiles } from '../../shared/pack/load.ts';
import { documentTree } from '../../shared/render/json/write.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';

const drafts = examplesOf('xinjiang-2024');

/** Settings, words and conditions, and a draft for each choice they offer. */
const twoLevels = new Map(Object.entries(TWO_LEVELS).map(([path, json]) => [path, JSON.stringify(json)]));
const twoLevelDrafts = examplesOf('xinjiang-2025').flatMap((draft) =>
  (['department', 'unit'] as const).flatMap((kind) =>
    ['district', 'city'].map((level): Draft => ({ ...draft, pack: 'two-levels', kind, settings: { level } })),
  ),
);

/** Fields of every type, and a draft that fills them. */
const ownFields = new Map(Object.entries(OWN_FIELDS).map(([path, json]) => [path, JSON.stringify(json)]));
const ownFieldDrafts = examplesOf('xinjiang-2025').map((draft): Draft => {
  const statements = [{ name: '一', text: '二', amount: 1_000_000, pieces: 2, bought: true }];
  return { ...draft, pack: 'own-fields', kind: 'unit', fields: { jurisdiction: '某市', statements } };
});

test.each<[string, PackFiles, readonly Draft[], number, RegExp]>([
  ['xinjiang-2024', filesOf('xinjiang-2024'), drafts, 600, /xinjiang-2024/],
  ['two-levels', twoLevels, twoLevelDrafts, 200, /two-levels|xinjiang-202[45]/],
  ['own-fields', ownFields, ownFieldDrafts, 520, /own-fields|xinjiang-202[45]/],
])('one value of a pack replaced by another: %s', (id, files, examples, numRuns, chain) => {
  const places = [...files.keys()].flatMap((path) =>
    placesIn(JSON.parse(files.get(path) ?? '')).map((place) => [path, place] as const),
  );
  // Values that stand in some place of the pack, so that many a mutation still fits the schema; and plain nonsense.
  const value = fc.oneof(
    fc.constantFrom(undefined, null, true, 0, 1, 2.5, -1, '', '{org}', '{amount:total}', '{nothing}', '{', [], {}),
    fc.constantFrom('{owner}', '{body}', '\uE000owner\uE001', { kind: 'unit' }, { not: { nature: 'administrative' } }),
    fc.constantFrom(...places).map(([path, place]) => valueAt(JSON.parse(files.get(path) ?? ''), place)),
  );
  const codes = openClassification();
  if (!codes.ok) throw new Error(codes.problem.message);
  let loaded = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), value, ([path, place], other) => {
      const json = withValue(JSON.parse(files.get(path) ?? ''), place, other);
      const mutated = new Map(files).set(path, json === undefined ? '' : JSON.stringify(json));
      const pack = loadPack(id, (wanted) => (wanted === id ? mutated : readPackFiles(wanted)));
      if (!pack.ok) {
        expect(pack.problem.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
        // What a mutation takes away may be missed in a file of the pack below.
        expect(pack.problem.place).toMatch(chain);
        return;
      }
      loaded += 1;
      for (const draft of examples) {
        const document = buildDocument(draft, pack.value, codes.value);
        expect(JSON.stringify(documentTree(document))).not.toMatch(/undefined|NaN|\[object/);
        runChecks(draftContext(draft, document, pack.value, codes.value));
      }
    }),
    { numRuns, seed: 20240225 },
  );
  // The property says little if nearly every mutation is refused.
  expect(loaded).toBeGreaterThan(30);
});

/** The drafts beside a pack. */
function examplesOf(id: string): readonly Draft[] {
  const folder = join(TEMPLATES, id, 'examples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ysgk'))
    .map((name) => {
      const draft = parseDraft(readFileSync(join(folder, name), 'utf8'));
      if (!draft.ok) throw new Error(`${name} is wrong`);
      return draft.value;
    });
}

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

/** Whatever is in a draft file: a draft comes out, or located messages in plain Chinese; never a throw, never a library's words. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { documentOf, EXAMPLES } from '../document/open-example.ts';

const texts = EXAMPLES.map((example) =>
  readFileSync(new URL(`../../templates/${example}.ysgk`, import.meta.url), 'utf8'),
);

type Path = readonly (string | number)[];

/** Every place in a JSON value, the whole first. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

const drafts = texts.map((text) => {
  const value = JSON.parse(text) as unknown;
  return { value, places: placesIn(value).filter((path) => path.length > 0) };
});

/** Values of the wrong kind, and of the right kind but beyond every bound. */
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    true,
    '',
    ' ',
    '0',
    '201',
    -1,
    0.5,
    1e13 + 1,
    -1e300,
    2 ** 53,
    [],
    {},
    [[]],
    'xinjiang-1999',
    '甲\n乙',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('长', 'x', '"', '\u0000'), minLength: 2_000, maxLength: 3_000 }),
);

function isBundled(pack: string): boolean {
  return EXAMPLES.some((example) => example.startsWith(`${pack}/`));
}

/** How a place is spoiled: its value replaced, taken away, or given a neighbour nobody knows. */
const spoiling = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('replace' as const), value: wrong }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      key: fc.oneof(fc.string(), fc.string({ minLength: 2_000, maxLength: 2_100 })),
      value: wrong,
    }),
  },
);
type Spoiling = typeof spoiling extends fc.Arbitrary<infer Kind> ? Kind : never;

function spoiled(value: unknown, [step, ...rest]: Path, how: Spoiling): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) throw new Error('no such place');
  const entries: [string, unknown][] = Object.entries(value);
  const changed = entries.flatMap(([key, one]): readonly [string, unknown][] => {
    if (key !== String(step)) return [[key, one]];
    if (rest.length > 0) return [[key, spoiled(one, rest, how)]];
    if (how.kind === 'remove') return [];
    return how.kind === 'add'
      ? [
          [key, one],
          [how.key, how.value],
        ]
      : [[key, how.value]];
  });
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}

/** Words of the format itself that a message may quote; all other Latin words would be a library's. */
const FORMAT_WORDS =
  /ysgk-draft|xinjiang-2025|department|unit|administrative|public-institution|organization|functions|true|false|format|JSON|UTF-8|fund|MB|R33/g;

function expectPlain(line: string): void {
  expect(line).toMatch(/[\u4e00-\u9fff]/);
  expect(line.replace(/“.*?”/gs, '').replace(FORMAT_WORDS, '')).not.toMatch(/[A-Za-z]{3,}/);
  // One line of a terminal: nothing that moves the cursor, nothing endless.
  expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  expect(line.length).toBeLessThan(400);
}

it('one field spoiled', () => {
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.nat(), spoiling, ({ value, places }, at, how) => {
      const path = places[at % places.length] ?? [];
      const result = parseDraft(JSON.stringify(spoiled(value, path, how)));
      if (result.ok) {
        // What is accepted can be made into a document.
        if (isBundled(result.value.pack)) documentOf(result.value);
        return;
      }
      expect(result.problem.length).toBeGreaterThan(0);
      for (const problem of result.problem) {
        expectPlain(printLocated(problem));
        expect(problem.message).not.toBe('');
        // Only what concerns the file as a whole has no place.
        if (path.length > 1) expect(problem.place).not.toBe('');
      }
    }),
    { numRuns: 2_000, seed: 20250220 },
  );
});

it('cut off or with a character changed anywhere', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
      (text, at, char) => {
        const index = at % text.length;
        const result = parseDraft(text.slice(0, index) + (char === null ? '' : char + text.slice(index + char.length)));
        if (char === null) expect(result.ok).toBe(false);
        if (!result.ok) for (const problem of result.problem) expectPlain(printLocated(problem));
      },
    ),
    { numRuns: 1_000, seed: 20250220 },
  );
});

it('cut off anywhere inside: said to be incomplete', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), (text, at) => {
      const end = 1 + (at % (text.trimEnd().length - 1));
      const result = parseDraft(text.slice(0, end));
      expect(result.ok ? '' : result.problem.map(printLocated).join()).toContain('不完整');
    }),
    { numRuns: 300, seed: 20250220 },
  );
});

it('any text at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('['.repeat(100_000), '{"a":'.repeat(50_000))),
      (text) => {
        const result = parseDraft(text);
        expect(result.ok).toBe(false);
        if (!result.ok) for (const problem of result.problem) expectPlain(printLocated(problem));
      },
    ),
    { numRuns: 500, seed: 20250220 },
  );
});

import { expect, test } from 'vitest';
import { printLocated } from '../../shared/base/result.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { MOST } from '../../shared/draft/bounded.ts';
import { exampleDraft, EXAMPLES } from '../document/open-example.ts';

/** A draft of others may hold anything: what is beyond every office is refused in words, with its place. */

const draft = exampleDraft(EXAMPLES[0]);

function problemsOf(part: object): string {
  const read = parseDraft(JSON.stringify({ ...draft, ...part }));
  return read.ok ? '' : read.problem.map(printLocated).join('\n');
}

function many<Entry>(count: number, entry: (index: number) => Entry): Entry[] {
  return Array.from({ length: count }, (_, index) => entry(index));
}

const line = { function: '2010301', economic: '30101', source: 'general.own', amount: 100 };

test.each<[string, (count: number) => object, number, RegExp]>([
  ['ledger lines', (count) => ({ ledger: many(count, () => line) }), MOST.lines, /预算明细.*最多 50000 条/],
  [
    'projects',
    (count) => ({
      projects: [
        ...draft.projects,
        ...many(count - draft.projects.length, (index) => ({
          id: `新${index}`,
          name: `项目${index}`,
          classified: false,
        })),
      ],
    }),
    MOST.projects,
    /项目.*最多 5000 条/,
  ],
  [
    'functions',
    (count) => ({ organization: { ...draft.organization, functions: many(count, () => '职能。') } }),
    MOST.entries,
    /主要职能.*最多 20000 条/,
  ],
  ['characters', (count) => ({ otherMatters: '甲'.repeat(count) }), MOST.characters, /其他.*超过 20 万字/],
  [
    'characters of a name',
    (count) => ({ organization: { ...draft.organization, name: '甲'.repeat(count) } }),
    MOST.name,
    /名称超过 2000 字/,
  ],
])('%s', (_, part, most, words) => {
  expect(problemsOf(part(most))).toBe('');
  expect(problemsOf(part(most + 1))).toMatch(words);
});

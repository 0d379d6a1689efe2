import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { parseReview, type Review } from '../../shared/review/round/review.ts';
import { SAMPLE_TEXT } from '../e2e/example-draft.ts';
import { openReview } from '../review/round/review-of-tests.ts';
import type { DoorClient } from './door-client.ts';

/**
 * What is done when the power goes: each kind writes numbered states, one after another, and says which number stands on
 * the disk afterwards. Only an answer counts as done.
 */
export interface Work {
  readonly name: string;
  /** Puts in place what the work begins with. */
  readonly prepare: (folder: string) => void;
  /** Looks at the state anew after a start. */
  readonly begin: (client: DoorClient, folder: string) => Promise<void>;
  /** Writes one state; returns once it was confirmed. */
  readonly step: (client: DoorClient, folder: string, number: number) => Promise<void>;
  /** What is on the disk, 0 for the state it began with; text says what is broken. */
  readonly found: (client: DoorClient, folder: string) => Promise<number | Numbers | string>;
  /** Files that may be there, by their paths within the work folder. */
  readonly files: RegExp;
}

/** The numbers of a state that stands in several files: those of the oldest and the newest of them. */
export interface Numbers {
  readonly least: number;
  readonly most: number;
}

const sample = ((): Draft => {
  const draft = parseDraft(SAMPLE_TEXT);
  if (!draft.ok) throw new Error('the sample opens');
  return { ...draft.value, otherMatters: '' };
})();

/** Long enough a text that a writing can be cut in its middle. */
const ROOM = '，'.repeat(60_000);
const numbered = (number: number): Draft => ({ ...sample, otherMatters: `${String(number)}${ROOM}` });
const numberOf = (text: string): number => Number(/^\d*/.exec(text)?.[0] ?? 0);

const KEY = 'crash-0001';

/** Saving the draft. */
function saving(): Work {
  let fingerprint: string | null = null;
  const path = (folder: string): string => join(folder, '草稿.ysgk');
  return {
    name: '保存',
    files: /^草稿\.ysgk$/,
    prepare: (folder) => {
      writeFileSync(path(folder), writeDraft(numbered(0)));
    },
    begin: async ({ ask }, folder) => {
      const opened = await ask('draft.open', { path: path(folder) });
      if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
      ({ fingerprint } = opened.value);
    },
    step: async ({ ask }, folder, number) => {
      const question = { path: path(folder), draft: numbered(number), expected: fingerprint, force: false };
      const saved = await ask('draft.save', question);
      if (!saved.ok || saved.value.status !== 'saved') throw new Error(JSON.stringify(saved));
      ({ fingerprint } = saved.value);
    },
    found: (_client, folder) => Promise.resolve(draftNumber(readFileSync(path(folder), 'utf8'))),
  };
}

/** Keeping what was not saved. */
function keeping(): Work {
  return {
    name: '恢复副本',
    files: /^$/,
    prepare: () => undefined,
    begin: () => Promise.resolve(),
    step: async ({ ask }, _folder, number) => {
      const copy = { key: KEY, path: null, draft: numbered(number), unfinished: NOTHING_UNFINISHED };
      const written = await ask('recovery.write', copy);
      if (!written.ok) throw new Error(JSON.stringify(written.problems));
    },
    found: async ({ ask }) => {
      const copies = await ask('recovery.list', {});
      const copy = copies.find(({ key }) => key === KEY);
      return copy === undefined ? 0 : numberOf(copy.draft.otherMatters);
    },
  };
}

/** Saving a review. */
function reviewing(): Work {
  let fingerprint: string | null = null;
  const path = (folder: string): string => join(folder, '草稿.ysgk-review');
  const reviewOf = (number: number): Review => {
    const review = openReview();
    const rounds = review.rounds.map((round) => ({
      ...round,
      answers: [],
      opinions: round.opinions.map((opinion) => ({
        ...opinion,
        comments: Array.from({ length: 100 }, (_, index) => ({
          ...must(opinion.comments[0]),
          id: `comment-${String(index).padStart(4, '0')}`,
          text: `${String(number)}${'，'.repeat(500)}`,
        })),
      })),
    }));
    return { ...review, rounds };
  };
  return {
    name: '审核',
    files: /^草稿\.ysgk-review$/,
    prepare: () => undefined,
    begin: async ({ ask }, folder) => {
      const beside = await ask('review.beside', { path: join(folder, '草稿.ysgk') });
      if (!beside.ok) throw new Error(JSON.stringify(beside.problems));
      ({ fingerprint } = beside.value.file);
    },
    step: async ({ ask }, folder, number) => {
      const question = { path: path(folder), review: reviewOf(number), expected: fingerprint, force: false };
      const saved = await ask('review.save', question);
      if (!saved.ok || saved.value.status !== 'saved') throw new Error(JSON.stringify(saved));
      ({ fingerprint } = saved.value);
    },
    found: (_client, folder) => {
      if (!existsSync(path(folder))) return Promise.resolve(0);
      const review = parseReview(readFileSync(path(folder), 'utf8'));
      if (!review.ok) return Promise.resolve(`审核文件坏了：${JSON.stringify(review.problem)}`);
      return Promise.resolve(numberOf(review.value.rounds[0]?.opinions[0]?.comments[0]?.text ?? ''));
    },
  };
}

/** Exporting: two files, each whole and of one state; one that was confirmed stands in both. */
function exporting(): Work {
  const out = (folder: string): string => join(folder, '成果');
  return {
    name: '导出',
    files: /^成果\/公开\.(json|docx)$/,
    prepare: (folder) => {
      mkdirSync(out(folder));
    },
    begin: () => Promise.resolve(),
    step: async ({ ask }, folder, number) => {
      const draft = { ...sample, otherMatters: `第 ${String(number)} 次。` };
      const question = { draft, folder: out(folder), name: '公开', final: false, bundledFonts: true };
      const { problems } = await ask('export.run', { ...question, formats: ['json', 'docx'] });
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
    found: (_client, folder) => {
      const [json, docx] = ['公开.json', '公开.docx'].map((name) => join(out(folder), name)) as [string, string];
      try {
        const numbers = [
          existsSync(json) ? exportNumber(readFileSync(json, 'utf8')) : 0,
          existsSync(docx) ? exportNumber(wordText(readFileSync(docx))) : 0,
        ];
        // An export that was cut off may have got as far as one of the two; so may the next one, and the one after.
        return Promise.resolve({ least: Math.min(...numbers), most: Math.max(...numbers) });
      } catch (error) {
        return Promise.resolve(`成果坏了：${String(error)}`);
      }
    },
  };
}

/** Every kind, new: each lane of a run has its own. */
export const WORKS: readonly (() => Work)[] = [saving, keeping, reviewing, exporting];

/** The number of the draft in a text. */
export function draftNumber(text: string): number | string {
  const draft = parseDraft(text);
  return draft.ok ? numberOf(draft.value.otherMatters) : `草稿坏了：${JSON.stringify(draft.problem)}`;
}

function exportNumber(text: string): number {
  return Number(must(/第\s*(\d+)\s*次/.exec(text)?.[1]));
}

function wordText(bytes: Uint8Array): string {
  const document = must(unzipSync(bytes)['word/document.xml']);
  return new TextDecoder().decode(document).replace(/<[^>]+>/g, '');
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing');
  return value;
}

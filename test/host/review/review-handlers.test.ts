/** A review round between two programs that share nothing but the files carried between them. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../../host/dispatch.ts';
import { createHandlers } from '../../../host/handlers.ts';
import type { Handlers } from '../../../host/handler.ts';
import { Exporter } from '../../../host/export/exporter.ts';
import { ReviewFiles } from '../../../host/review/review-file.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Answer, Channel } from '../../../shared/ipc.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import {
  addComment,
  answerComment,
  changeRound,
  currentRound,
  editComment,
  giveVerdict,
  unanswered,
} from '../../../shared/review/round/rounds.ts';
import { AT, commentOf, said } from '../../review/round/review-of-tests.ts';
import { listener, smallDesk, type SmallDesk } from '../small-desk.ts';

/** One side: its folder, and asking its program as a screen does. */
interface Party {
  readonly folder: string;
  readonly draft: string;
  readonly ask: <Name extends Channel>(channel: Name, question: unknown) => Promise<Answer<Name>>;
}

function party(small: SmallDesk): Party {
  const handlers: Handlers = createHandlers(
    {
      door: 'desktop',
      folder: null,
      versions: {},
      admit: (path) => Promise.resolve(path.startsWith(small.data) ? fail({ place: path, message: '不许' }) : ok(path)),
      recognise: () => Promise.resolve(),
      choose: () => Promise.resolve(null),
      show: () => Promise.resolve(ok(undefined)),
      setTitle: () => undefined,
      closeWindow: () => undefined,
    },
    small.desk,
  );
  const window = listener('window-1');
  return {
    folder: small.work,
    draft: small.draft,
    ask: async <Name extends Channel>(channel: Name, question: unknown) => {
      const reply = await dispatch(handlers, channel, JSON.parse(JSON.stringify(question)), window);
      if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
      return reply.value as Answer<Name>;
    },
  };
}

type Value<Name extends Channel> = Extract<Answer<Name>, { ok: true }> extends { value: infer Given } ? Given : never;

async function get<Name extends Channel>(from: Party, channel: Name, question: unknown): Promise<Value<Name>> {
  const answer = (await from.ask(channel, question)) as { ok: boolean; value?: Value<Name>; problems?: unknown };
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

async function troubleOf(from: Party, channel: Channel, question: unknown): Promise<string> {
  const answer = (await from.ask(channel, question)) as {
    ok: boolean;
    problems?: readonly { place: string; message: string }[];
  };
  if (answer.ok) throw new Error('it went well');
  return (answer.problems ?? []).map(({ place, message }) => `${place}：${message}`).join('\n');
}

let author: Party;
let supervisor: Party;

beforeEach(() => {
  author = party(smallDesk());
  supervisor = party(smallDesk());
});

/** Carries a file from one side to the other. */
function carry(path: string, to: Party): string {
  const there = join(to.folder, basename(path));
  copyFileSync(path, there);
  return there;
}

const returned = (review: Review, comment = commentOf('1')): Review =>
  said(said(review, addComment(comment)), giveVerdict({ decision: 'return', on: '2025-02-21', opinion: '' }));

async function submitted(): Promise<Value<'review.submit'>> {
  return get(author, 'review.submit', { path: author.draft, folder: author.folder });
}

/** The supervisor opens what was handed in, comments, and sends it back; gives the package as it came to the author. */
async function sentBack(path: string, comment = commentOf('1')): Promise<string> {
  const opened = await get(supervisor, 'review.open', { path });
  const review = returned(opened.review, comment);
  const packed = await get(supervisor, 'review.return', { path, review, folder: supervisor.folder });
  return carry(packed.path, author);
}

type Taken = Exclude<Value<'review.take'>, { status: 'differs' }>;

/** The author takes a returned package that replaces nothing, or whose differences were looked at. */
async function take(back: string, replace = false): Promise<Taken> {
  const taken = await get(author, 'review.take', { package: back, draft: author.draft, replace });
  if (taken.status === 'differs') throw new Error(JSON.stringify(taken.differences));
  return taken;
}

function edited(path: string): Draft {
  const draft = JSON.parse(readFileSync(path, 'utf8')) as Draft;
  draft.otherMatters = '补充说明';
  writeFileSync(path, JSON.stringify(draft));
  return draft;
}

test('two rounds: submitted, returned, answered while the draft changes, submitted again with the answers', async () => {
  const first = await submitted();
  expect(first).toMatchObject({ path: join(author.folder, '甲.上报.zip'), errors: 0 });
  expect(existsSync(join(author.folder, '甲.ysgk-review'))).toBe(true);

  const came = carry(first.path, supervisor);
  const opened = await get(supervisor, 'review.open', { path: came });
  expect(opened).toMatchObject({ source: 'submission', name: '甲', code: first.code, remarks: [] });
  expect(currentRound(opened.review)).toMatchObject({ number: 1, opinions: [] });

  const back = await sentBack(came);
  const mine = edited(author.draft);
  const taken = await take(back);
  expect(taken.remarks).toEqual([]);
  expect(unanswered(currentRound(taken.review)).map(({ id }) => id)).toEqual(['comment-1']);
  expect(JSON.parse(readFileSync(author.draft, 'utf8'))).toEqual(mine);

  const answer = { text: '已补', by: '王五', at: '2025-02-22T01:00:00.000Z', done: true };
  const answered = changeRound(taken.review, answerComment('comment-1', answer));
  const saving = { path: taken.file.path, review: answered, expected: taken.file.fingerprint, force: false };
  expect(await author.ask('review.save', saving)).toMatchObject({ ok: true, value: { status: 'saved' } });
  // The same package once more takes no answer away.
  await take(back);

  const second = await submitted();
  const again = await get(supervisor, 'review.open', { path: carry(second.path, supervisor) });
  expect(again.review.rounds.map(({ number }) => number)).toEqual([1, 2]);
  expect(again.review.rounds[0]?.answers).toEqual([{ comment: 'comment-1', ...answer }]);
  expect(again.draft.otherMatters).toBe('补充说明');
});

test('what a returned package says of the draft beside it', async () => {
  const back = await sentBack(carry((await submitted()).path, supervisor));
  const open = () => get(author, 'review.open', { path: back });
  expect((await open()).beside).toEqual({ path: author.draft, isUnchanged: true });
  edited(author.draft);
  expect((await open()).beside).toEqual({ path: author.draft, isUnchanged: false });
});

test('a draft is reviewed in place: the review lies beside it, and a later state of it is another round or said', async () => {
  const open = () => get(author, 'review.open', { path: author.draft });
  const opened = await open();
  expect(opened).toMatchObject({ source: 'draft', code: null, file: { fingerprint: null } });
  const review = said(opened.review, addComment(commentOf('1')));
  await author.ask('review.save', { path: opened.file.path, review, expected: null, force: false });
  expect((await open()).review).toEqual(review);
  edited(author.draft);
  expect((await open()).remarks).toEqual([expect.stringMatching(/^不是同一份/)]);
});

test('a review file that somebody else changed is not overwritten unless forced', async () => {
  const { review, file } = await get(author, 'review.open', { path: author.draft });
  const save = (next: Review, force: boolean): Promise<Answer<'review.save'>> =>
    author.ask('review.save', { path: file.path, review: next, expected: null, force });
  const mine = said(review, addComment(commentOf('1')));
  const theirs = said(mine, editComment('comment-1', '别人写的'));
  expect(await save(theirs, false)).toMatchObject({ value: { status: 'saved' } });
  expect(await save(mine, false)).toMatchObject({ value: { status: 'changed' } });
  expect((await get(author, 'review.beside', { path: author.draft })).review).toEqual(theirs);
  expect(await save(mine, true)).toMatchObject({ value: { status: 'saved' } });
  expect(
    await troubleOf(author, 'review.save', { path: author.draft, review: mine, expected: null, force: true }),
  ).toContain('.ysgk-review');
});

test('an answer that is kept while a package is made is not overwritten', async () => {
  const exporter = new Exporter();
  let meanwhile = (): Promise<unknown> => Promise.resolve();
  author = party(
    smallDesk({
      run: async (draft, job, signal, onFormat) => {
        await meanwhile();
        return exporter.runOpen(draft, job, signal, onFormat);
      },
      close: () => Promise.resolve(),
    }),
  );
  const back = await sentBack(carry((await submitted()).path, supervisor));
  await take(back);
  const { review, file } = await get(author, 'review.beside', { path: author.draft });
  if (review === null) throw new Error('no review');
  const answer = { text: '已核对', by: '王五', at: AT, done: true };
  const answered = changeRound(review, answerComment('comment-1', answer));
  meanwhile = () =>
    get(author, 'review.save', { path: file.path, review: answered, expected: file.fingerprint, force: false });
  const trouble = await troubleOf(author, 'review.submit', { path: author.draft, folder: author.folder });
  expect(trouble).toContain('没有覆盖');
  expect((await get(author, 'review.beside', { path: author.draft })).review).toEqual(answered);
});

test('a review that could not be read again is not written', async () => {
  const { review, file } = await get(author, 'review.open', { path: author.draft });
  const [round] = review.rounds;
  if (round === undefined) throw new Error('no round');
  const rounds = Array.from({ length: 51 }, (_, index) => ({ ...round, number: index + 1 }));
  const saved = await new ReviewFiles().save(file.path, { ...review, rounds }, null, true);
  expect(!saved.ok && saved.problem[0]?.message).toContain('没有保存');
});

test('what does not belong together is refused in words', async () => {
  const first = await submitted();
  const came = carry(first.path, supervisor);
  const opened = await get(supervisor, 'review.open', { path: came });
  const hand = { path: came, folder: supervisor.folder };
  expect(await troubleOf(supervisor, 'review.return', { ...hand, review: opened.review })).toContain('先给出结论');

  // Another draft under the name of the one that was reviewed.
  edited(author.draft);
  copyFileSync((await submitted()).path, came);
  expect(await troubleOf(supervisor, 'review.return', { ...hand, review: returned(opened.review) })).toContain(
    '不是同一份',
  );

  expect(
    await troubleOf(author, 'review.take', { package: first.path, draft: author.draft, replace: false }),
  ).toContain('不是退回包');
  const back = await sentBack(came);
  const other = JSON.parse(readFileSync(author.draft, 'utf8')) as Draft;
  const otherPath = join(author.folder, '乙.ysgk');
  writeFileSync(otherPath, JSON.stringify({ ...other, organization: { ...other.organization, name: '别的单位' } }));
  expect(await troubleOf(author, 'review.take', { package: back, draft: otherPath, replace: false })).toMatch(
    /不是同一份.*别的单位/,
  );

  writeFileSync(join(author.folder, '甲.ysgk-review'), '{');
  expect(await troubleOf(author, 'review.submit', { path: author.draft, folder: author.folder })).toContain(
    '甲.ysgk-review',
  );
  expect(readFileSync(join(author.folder, '甲.ysgk-review'), 'utf8')).toBe('{');
});

test('a draft with errors is handed in, and the count is said; a folder lists its packages', async () => {
  const draft = JSON.parse(readFileSync(author.draft, 'utf8')) as Draft;
  writeFileSync(author.draft, JSON.stringify({ ...draft, uses: {} }));
  expect((await submitted()).errors).toBeGreaterThan(0);
  const listed = await get(author, 'review.list', { path: author.folder });
  expect(listed.map(({ name }) => name)).toEqual(['甲.上报.zip']);
});

test('the 审核意见表 is written with comment and verdict', async () => {
  const { draft, review } = await get(author, 'review.open', { path: author.draft });
  const question = { draft, review: returned(review), folder: author.folder, name: '意见表', formats: ['html'] };
  expect(await author.ask('review.sheet', question)).toMatchObject({ problems: [] });
  const page = readFileSync(join(author.folder, '意见表.html'), 'utf8');
  for (const words of ['退回修改', '意见 1（李四）', '审核人：李四']) expect(page).toContain(words);
});

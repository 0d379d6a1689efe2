/** A folder of drafts: every file in its row, broken ones too; called off between two files; summed up in a workbook. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { beforeEach, expect, test } from 'vitest';
import { dispatch } from '../../../host/dispatch.ts';
import { forEachBounded } from '../../../host/folder/folder-work.ts';
import type { Handlers } from '../../../host/handler.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Answer, Channel } from '../../../shared/ipc.ts';
import { EXAMPLE, folderInThisThread, listener, smallDesk, type Listener, type SmallDesk } from '../small-desk.ts';

let small: SmallDesk;
let handlers: Handlers;
let window: Listener;

function standAt(desk: SmallDesk): void {
  small = desk;
  handlers = createHandlers(
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
}

beforeEach(() => {
  standAt(smallDesk());
  window = listener('window-1');
});

async function ask<Name extends Channel>(channel: Name, question: unknown): Promise<Answer<Name>> {
  const reply = await dispatch(handlers, channel, JSON.parse(JSON.stringify(question)), window);
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value as Answer<Name>;
}

/** Beside the example: one without its name, one that is no draft, a link that leads out of bounds. */
function fillFolder(): void {
  const draft = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { organization: { name: string } };
  draft.organization.name = '';
  writeFileSync(join(small.work, '乙缺名.ysgk'), JSON.stringify(draft));
  writeFileSync(join(small.work, '丙坏.ysgk'), '{ 不是草稿');
  mkdirSync(small.data, { recursive: true });
  writeFileSync(join(small.data, '外.ysgk'), readFileSync(EXAMPLE));
  symlinkSync(join(small.data, '外.ysgk'), join(small.work, '丁链.ysgk'));
}

async function checked(): Promise<Extract<Answer<'folder.check'>, { ok: true }>['value']> {
  const answer = await ask('folder.check', { path: small.work, only: null });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

test('every draft is checked and told one by one; what cannot be opened stands with its problem', async () => {
  fillFolder();
  const { drafts, stopped } = await checked();
  expect(stopped).toBe(false);
  const by = Object.fromEntries(drafts.map(({ name, outcome }) => [name, outcome]));
  expect(by['甲.ysgk']).toMatchObject({
    ok: true,
    organization: '克孜勒苏柯尔克孜自治州驻吉代表处',
    fiscalYear: 2025,
    verdict: 'publishable',
    errors: 0,
  });
  expect(by['乙缺名.ysgk']).toMatchObject({ ok: true, verdict: 'must-fix' });
  expect(by['丙坏.ysgk']).toMatchObject({ ok: false, problem: expect.not.stringContaining(small.work) as string });
  expect(by['丁链.ysgk']).toEqual({ ok: false, problem: '不许' });
  expect(window.heard.map(({ event, detail }) => [event, (detail as { done: number }).done])).toEqual(
    [1, 2, 3, 4].map((done) => ['folder-checked', done]),
  );
});

test('the totals are those of the ledger', async () => {
  const { ledger } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { ledger: { amount: number }[] };
  const sum = ledger.reduce((total, { amount }) => total + amount, 0);
  const { drafts } = await checked();
  expect(drafts[0]?.outcome).toMatchObject({ income: sum, expenditure: sum });
});

test('only the drafts that are named are checked', async () => {
  copyFileSync(EXAMPLE, join(small.work, '乙.ysgk'));
  const answer = await ask('folder.check', { path: small.work, only: [small.draft, '/别处.ysgk'] });
  expect(answer.ok && answer.value.drafts.map(({ path }) => path)).toEqual([small.draft]);
});

test('called off after the first file, no further one is begun; a second batch at once is refused', async () => {
  const work = folderInThisThread();
  const begun: string[] = [];
  let second: Answer<'folder.check'> | undefined;
  standAt(
    smallDesk(undefined, {
      ...work,
      check: async (task, signal) => {
        begun.push(task.path);
        second = await ask('folder.check', { path: small.work, only: null });
        await ask('folder.cancel', {});
        return work.check(task, signal);
      },
    }),
  );
  for (const name of ['乙', '丙', '丁']) copyFileSync(EXAMPLE, join(small.work, `${name}.ysgk`));
  const { drafts, stopped } = await checked();
  expect(stopped).toBe(true);
  expect(drafts.map(({ path }) => path)).toEqual(begun);
  expect(begun).toHaveLength(1);
  expect(second).toMatchObject({ ok: false });
  expect(small.desk.batches.size).toBe(0);
});

test('the chosen drafts are exported; a final version that must not go out is refused beside the others', async () => {
  fillFolder();
  const drafts = ['甲', '乙缺名', '丁链'].map((name) => join(small.work, `${name}.ysgk`));
  const folder = join(small.work, '成品');
  const question = {
    drafts: drafts.map((path) => ({ path, checked: null })),
    folder,
    formats: ['json'],
    final: true,
    bundledFonts: true,
  };
  const answer = await ask('folder.export', question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const status = Object.fromEntries(answer.value.drafts.map((one) => [one.path, one.status]));
  expect(drafts.map((path) => status[path])).toEqual(['done', 'refused', 'failed']);
  expect(readdirSync(folder)).toEqual(['甲.json']);
  expect(await ask('folder.export', { ...question, folder: join(small.data, '成品') })).toMatchObject({ ok: false });
  expect(existsSync(join(small.data, '成品'))).toBe(false);
});

test('the summary is a workbook beside the drafts, one row a draft, words as words', async () => {
  fillFolder();
  const { drafts } = await checked();
  const answer = await ask('folder.summary', { path: small.work, drafts });
  const path = join(small.work, '校验汇总.xlsx');
  expect(answer).toEqual({ ok: true, value: { path } });
  const sheets = await readExcelFile(path);
  const rows = sheets[0]?.data ?? [];
  expect(rows[0]?.slice(0, 5)).toEqual(['文件', '单位', '年度', '类型', '结论']);
  expect(rows.slice(1, 5).map(([name, , , , verdict]) => [name, verdict])).toEqual([
    ['丁链.ysgk', '打不开'],
    ['丙坏.ysgk', '打不开'],
    ['乙缺名.ysgk', '必须改'],
    ['甲.ysgk', '可以公开'],
  ]);
  expect(rows[5]?.[0]).toBe('共 4 份：可以公开 1 份，必须改 1 份，打不开 2 份');
  expect(await ask('shell.open', { path, reveal: false })).toEqual({ ok: true, value: {} });
});

test('a summary of what is not so any more is refused, with each file and what became of it', async () => {
  for (const name of ['乙', '丙']) copyFileSync(EXAMPLE, join(small.work, `${name}.ysgk`));
  const { drafts } = await checked();
  const draft = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { otherMatters: string };
  writeFileSync(join(small.work, '乙.ysgk'), JSON.stringify({ ...draft, otherMatters: '补充' }));
  rmSync(join(small.work, '丙.ysgk'));
  const refused = await ask('folder.summary', { path: small.work, drafts });
  const words = refused.ok ? [] : refused.problems.map(({ message }) => message);
  expect(words).toHaveLength(2);
  expect(words.find((one) => one.startsWith('乙.ysgk'))).toContain('改过');
  expect(words.find((one) => one.startsWith('丙.ysgk'))).toContain('删除');
  expect(existsSync(join(small.work, '校验汇总.xlsx'))).toBe(false);
});

test('a summary carries the hash and the time of each check, and a row for a draft that came since', async () => {
  const { drafts } = await checked();
  copyFileSync(EXAMPLE, join(small.work, '新来.ysgk'));
  const written = await ask('folder.summary', { path: small.work, drafts });
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const [{ data } = { data: [] }] = await readExcelFile(written.value.path);
  const column = (title: string): number => data[0]?.indexOf(title) ?? -1;
  const rows = data.slice(1, 3);
  expect(rows.map((row) => [row[0], row[column('结论')]])).toEqual([
    ['新来.ysgk', '未校验'],
    ['甲.ysgk', '可以公开'],
  ]);
  const hash = createHash('sha256').update(readFileSync(small.draft)).digest('hex');
  expect(rows[1]?.[column('文件校验值（SHA-256）')]).toBe(hash);
  expect(rows[1]?.[column('校验时间')]).toMatch(/^\d{4}\/\d/);
});

test('a draft that was changed after its verdict is not exported with the others', async () => {
  copyFileSync(EXAMPLE, join(small.work, '乙.ysgk'));
  const { drafts } = await checked();
  const states = drafts.map(({ path, sha256, units, basis }) => ({ path, checked: { path, sha256, units, basis } }));
  const draft = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { otherMatters: string };
  writeFileSync(join(small.work, '乙.ysgk'), JSON.stringify({ ...draft, otherMatters: '补充' }));
  const folder = join(small.work, '成品');
  const question = { drafts: states, folder, formats: ['json'], final: true, bundledFonts: true };
  const answer = await ask('folder.export', question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  expect(answer.value.drafts.map(({ path, status }) => [basename(path), status])).toEqual([
    ['乙.ysgk', 'failed'],
    ['甲.ysgk', 'done'],
  ]);
  expect(answer.value.drafts[0]?.problems.join()).toContain('校验以后改过');
  expect(readdirSync(folder)).toEqual(['甲.json']);
});

test('a bounded run begins no more at once than it may, and does everything once', async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  await forEachBounded([1, 2, 3, 4, 5, 6, 7], 3, new AbortController().signal, async (item) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    done.push(item);
    now -= 1;
  });
  expect(most).toBe(3);
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

/** `import`: lines of the ledger from a table, as a person and as a program ask for them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Draft } from '../../shared/draft/schema.ts';
import { HEAD, line, workbook } from '../read/ledger/table-of.ts';
import { ysgk, type Run } from './command-line.ts';
import { SAMPLE_TEXT } from './example-draft.ts';
import { filesIn, leftovers, workFolder } from './work-folder.ts';

const folder = workFolder();
const data = join(folder, 'data');
const before = process.env['YSGK_DATA_DIR'];

beforeAll(() => {
  mkdirSync(data);
  process.env['YSGK_DATA_DIR'] = data;
});
afterAll(() => {
  if (before === undefined) delete process.env['YSGK_DATA_DIR'];
  else process.env['YSGK_DATA_DIR'] = before;
});

/** The report exactly as the draft format describes it. */
const ReportSchema = z.strictObject({
  format: z.literal('ysgk-import'),
  version: z.literal(1),
  file: z.string(),
  sheet: z.string(),
  columns: z.array(z.strictObject({ heading: z.string(), meaning: z.string() })),
  lines: z.array(
    z.strictObject({
      row: z.int().min(1),
      function: z.string().regex(/^\d{7}$/),
      economic: z
        .string()
        .regex(/^\d{5}$/)
        .optional(),
      source: z.string(),
      project: z.string().optional(),
      amount: z.int().optional(),
      prior: z.int().optional(),
    }),
  ),
  sentBack: z.array(z.strictObject({ row: z.int().min(1), text: z.string(), because: z.string().min(1) })),
  doubts: z.array(z.strictObject({ what: z.string().min(1), because: z.string().min(1) })),
  totals: z.array(
    z.strictObject({
      row: z.int().min(1),
      printed: z.int().optional(),
      recognised: z.int(),
      agrees: z.boolean().nullable(),
    }),
  ),
});

const reportOf = (run: Run): z.infer<typeof ReportSchema> => ReportSchema.parse(JSON.parse(run.stdout));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const draftAt = (path: string): Draft => JSON.parse(readFileSync(path, 'utf8')) as Draft;

const WHOLE = workbook([HEAD, line('30101', 100), line('30102', 1234.5), ['合计', '', '', 1334.5]]);
const TWO_IN_ONE = workbook([HEAD, line('30101', 100), line('30102', '100\n200')]);

it('all taken: status 0, one JSON value, amounts in fen, rows as the file shows them', async () => {
  const path = file('明细.xlsx', WHOLE);
  const run = await ysgk(['import', path, '--json']);
  expect([run.status, run.stderr]).toEqual([0, '']);
  const report = reportOf(run);
  expect(report).toMatchObject({
    file: path,
    sheet: '明细',
    lines: [
      { row: 2, function: '2010301', economic: '30101', source: 'general.own', amount: 10_000 },
      { row: 3, function: '2010301', economic: '30102', source: 'general.own', amount: 123_450 },
    ],
    sentBack: [],
    doubts: [],
    totals: [{ row: 4, printed: 133_450, recognised: 133_450, agrees: true }],
  });
  expect(report.columns.map(({ meaning }) => meaning)).toEqual(['function', 'economic', 'source', 'current']);
});

it('a line that was sent back: status 1, and nothing is written before it is accepted', async () => {
  const table = file('两个数.xlsx', TWO_IN_ONE);
  const draft = file('草稿.ysgk', SAMPLE_TEXT);
  const refused = await ysgk(['import', table, '--into', draft, '--json']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/没有写入草稿.*--accept/u);
  expect(reportOf(refused).sentBack).toEqual([
    { row: 3, text: '2010301\t30102\t一般公共预算\t100\n200', because: expect.stringMatching(/两个数/u) as unknown },
  ]);
  expect(readFileSync(draft, 'utf8')).toBe(SAMPLE_TEXT);

  const accepted = await ysgk(['import', table, '--into', draft, '--accept']);
  expect(accepted.status).toBe(1);
  expect(accepted.stdout).toMatch(/退回 第 3 行：.*两个数.*\n.*已放入.*1 笔/su);
  const old = JSON.parse(SAMPLE_TEXT) as Draft;
  expect(draftAt(draft)).toEqual({
    ...old,
    ledger: [...old.ledger, { function: '2010301', economic: '30101', source: 'general.own', amount: 10_000 }],
  });
  expect(leftovers(folder)).toEqual([]);
  // What was there before is among the backups, as when the window saves.
  expect(filesIn(data).some((name) => name.includes('backups') && name.endsWith('-草稿.ysgk'))).toBe(true);
});

it('--prior puts the amounts into the ledger of last year', async () => {
  const draft = file('上年.ysgk', SAMPLE_TEXT);
  const run = await ysgk(['import', file('上年表.xlsx', WHOLE), '--into', draft, '--prior']);
  expect([run.status, run.stderr]).toEqual([0, '']);
  const [old, now] = [JSON.parse(SAMPLE_TEXT) as Draft, draftAt(draft)];
  expect(now.ledger).toEqual(old.ledger);
  expect(now.priorLedger.slice(old.priorLedger.length).map(({ amount }) => amount)).toEqual([10_000, 123_450]);
});

it('a unit that nobody states is a doubt and gives no line; a told one is taken, against the heading with a doubt', async () => {
  const silent = file('没单位.csv', '功能科目编码,经济科目编码,资金来源,金额\n2010301,30101,一般公共预算,1.5\n');
  const open = await ysgk(['import', silent, '--json']);
  expect(open.status).toBe(1);
  expect(reportOf(open)).toMatchObject({ lines: [], doubts: [{ what: '金额单位' }] });
  const told = await ysgk(['import', silent, '--unit', 'wan', '--json']);
  expect([told.status, reportOf(told).lines[0]?.amount]).toEqual([0, 1_500_000]);
  const against = await ysgk(['import', file('明细.xlsx', WHOLE), '--unit', 'wan', '--json']);
  expect(against.status).toBe(1);
  expect(reportOf(against).doubts[0]?.because).toMatch(/一万倍/u);
});

it('--profile settles which of two columns counts', async () => {
  const headings = ['功能科目编码', '经济科目编码', '资金来源', '申报数（元）', '批复数（元）'];
  const table = file('两栏.xlsx', workbook([headings, line('30101', 300, 333)]));
  const open = await ysgk(['import', table, '--json']);
  expect([open.status, reportOf(open).lines]).toEqual([1, []]);
  expect(reportOf(open).doubts[0]?.what).toMatch(/申报数.*批复数/u);
  const columns = headings.map((heading, at) => ({
    heading,
    meaning: ['function', 'economic', 'source', 'ignore', 'current'][at],
  }));
  writeFileSync(join(data, 'import-profiles.json'), JSON.stringify([{ name: '一体化', columns, sources: [] }]));
  const told = await ysgk(['import', table, '--profile', '一体化', '--json']);
  expect([told.status, reportOf(told).lines[0]?.amount]).toEqual([0, 33_300]);
});

it.each<[string, () => readonly string[], RegExp]>([
  ['no table', () => [], /没有指定表格文件/u],
  ['two tables', () => [file('一.csv', 'a'), file('二.csv', 'b')], /一次只导入一张表/u],
  ['a table that is not there', () => [join(folder, '没有.xlsx')], /没有\.xlsx：/u],
  [
    'a file that is no table',
    () => [file('图.xlsx', Uint8Array.from([137, 80, 78, 71, 0, 0, 0, 13, 0, 1]))],
    /图\.xlsx：/u,
  ],
  ['an unknown unit', () => [file('明细.xlsx', WHOLE), '--unit', '千元'], /--unit/u],
  ['an unknown profile', () => [file('明细.xlsx', WHOLE), '--profile', '没有的'], /没有叫“没有的”的方案/u],
  ['a draft that is none', () => [file('明细.xlsx', WHOLE), '--into', file('坏.ysgk', '{"a":1}')], /坏\.ysgk/u],
  ['a goal of another kind', () => [file('明细.xlsx', WHOLE), '--into', file('坏.docx', '')], /\.ysgk/u],
])('status 2 with one line: %s', async (_, args, message) => {
  const run = await ysgk(['import', ...args()]);
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(message);
});

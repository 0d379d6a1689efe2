import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontSet } from '../host/fonts/font-set.ts';
import { openClassification, PackShelf, TEMPLATES } from '../host/pack-files.ts';
import { printLocated, type Located, type Result } from '../shared/base/result.ts';
import { buildDocument } from '../shared/document/build.ts';
import { parseDraft } from '../shared/draft/parse.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { writeDraft } from '../shared/draft/write.ts';
import { writeDocx } from '../shared/render/docx/write.ts';
import { writeHtml } from '../shared/render/html/write-html.ts';
import { writePdf, type WrittenPdf } from '../shared/render/pdf/write.ts';
import { writeXlsx } from '../shared/render/xlsx/write-xlsx.ts';
import { appRows } from './app/app-rows.ts';
import { liveChecks } from './checks.ts';
import { largeOffice, withOtherAmounts } from './draft.ts';
import { median, time } from './measure.ts';
import { peerRows } from './peer.ts';
import { reading } from './reading.ts';
import { printRows, timeRow, type Row } from './row.ts';
import { yardstick } from './yardstick.ts';

/**
 * `npm run bench`: the figures the design asks for, as a table. Needs a build (`npm run build`) for the command line and
 * the screens. Names after it choose what is measured: `npm run bench -- document app`.
 */

const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');
const SAMPLE = join(TEMPLATES, 'xinjiang-2025', 'examples', 'liaison-office-2025.ysgk');

const draft = must(parseDraft(readFileSync(SAMPLE, 'utf8')));
const pack = must(new PackShelf().open(draft.pack));
const codes = must(openClassification());
const theme = pack.theme;
const work = mkdtempSync(join(tmpdir(), 'ysgk-bench-'));

function must<Value>(result: Result<Value, Located | readonly Located[]>): Value {
  if (result.ok) return result.value;
  const problems = 'length' in result.problem ? result.problem : [result.problem];
  throw new Error(problems.map(printLocated).join('\n'));
}

const documentOf = (run: number) => buildDocument(withOtherAmounts(draft, run), pack, codes);

/** An ordinary office's draft, or a large department's with that many lines. */
function officeOf(lines: number): Draft {
  const items = codes.codes
    .filter((code) => code.length === 7)
    .filter((_, index) => index % 10 === 0)
    .slice(0, 60);
  const sections = codes.codes.filter((code) => code.length === 5 && code.startsWith('3')).slice(0, 70);
  // Sixty lines are an ordinary office: the example's own lines three times over; 5,000 a large department.
  const ordinary = { ...draft, ledger: [...draft.ledger, ...draft.ledger, ...draft.ledger] };
  return lines <= 60 ? ordinary : largeOffice(draft, lines, { items, sections });
}

async function recompute(lines: number, target: number): Promise<Row> {
  const base = officeOf(lines);
  const times = await time(60, 30, (run) => {
    const [first, ...rest] = base.ledger;
    const ledger = first === undefined ? [] : [{ ...first, amount: first.amount + run * 10_000 }, ...rest];
    return buildDocument({ ...base, ledger }, pack, codes);
  });
  return timeRow(`改一个数后全部重算，${String(base.ledger.length)} 行`, times, median(times), target);
}

async function writers(): Promise<readonly Row[]> {
  const fonts = fontSet(theme, false);
  const options = { draftMark: false };
  const pageOf = must2(await writePdf(documentOf(0), theme, fonts, options)).pageOf;
  const docx = await time(15, 5, async (run) => must2(await writeDocx(documentOf(run), theme, { ...options, pageOf })));
  const pdf = await time(15, 5, async (run) => must2(await writePdf(documentOf(run), theme, fonts, options)));
  const xlsx = await time(15, 5, async (run) => must2(await writeXlsx(documentOf(run), theme, options)));
  const html = await time(15, 5, (run) => must2(writeHtml(documentOf(run), theme, options)));
  return [
    timeRow('DOCX，热，每次换金额', docx, median(docx), 120),
    timeRow('PDF（含分页、目录、自校），热，每次换金额', pdf, median(pdf), 350),
    timeRow('XLSX，热', xlsx, median(xlsx), null),
    timeRow('HTML，热', html, median(html), null),
    ...(await peerRows(documentOf, theme, median(pdf), work)),
  ];
}

function must2<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`lost texts: ${JSON.stringify(result.problem)}`);
}

/** A disclosure of some fifty pages: one of 40 is what the design asks for. */
async function published(): Promise<WrittenPdf> {
  return must2(
    await writePdf(buildDocument(officeOf(61), pack, codes), theme, fontSet(theme, false), { draftMark: false }),
  );
}

async function coldCommandLine(): Promise<Row> {
  const times = await time(7, 1, (run) => {
    const path = join(work, 'cold.ysgk');
    writeFileSync(path, writeDraft(withOtherAmounts(draft, run)));
    runCli(['export', path, '--out', join(work, 'cold')]);
  });
  return timeRow('命令行冷启动，一份草稿出 PDF 和 DOCX', times, median(times), 1500);
}

/** Runs the command line; with GNU time also its peak memory in MB. */
function runCli(args: readonly string[]): number | null {
  const timed = spawnSync('/usr/bin/time', ['-f', 'KB=%M', process.execPath, CLI, ...args], { encoding: 'utf8' });
  if (timed.error === undefined) {
    if (timed.status !== 0) throw new Error(timed.stderr);
    return Number(/KB=(\d+)/.exec(timed.stderr)?.[1] ?? Number.NaN) / 1024;
  }
  const plain = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  if (plain.status !== 0) throw new Error(plain.stderr);
  return null;
}

async function bureau(count: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(work, 'bureau-'));
  for (let index = 0; index < count; index += 1) {
    const named = { ...draft.organization, name: `示例单位${String(index + 1)}` };
    const one = { ...withOtherAmounts(draft, index), organization: named };
    writeFileSync(join(folder, `unit-${String(index).padStart(3, '0')}.ysgk`), writeDraft(one));
  }
  const peaks: (number | null)[] = [];
  const out = join(work, `bureau-out-${String(count)}`);
  const [milliseconds = Number.NaN] = await time(1, 0, () => {
    peaks.push(runCli(['export', folder, '--out', out]));
  });
  const peak = peaks[0] ?? null;
  const files = readdirSync(out).length;
  if (files !== count * 2) throw new Error(`expected ${String(count * 2)} files, found ${String(files)}`);
  const memory = peak === null ? '未测（没有 GNU time）' : `${peak.toFixed(0)} MB`;
  const seconds = (milliseconds / 1000).toFixed(1);
  const target = count === 200 ? '< 60 s' : '—';
  const verdict = count === 200 ? (milliseconds < 60_000 ? '达到' : '未达到') : '';
  return [
    { what: `${String(count)} 份不同草稿出 PDF 和 DOCX`, value: `${seconds} s`, target, verdict },
    { what: `　其中峰值内存（${String(count)} 份）`, value: memory, target: '平稳', verdict: '' },
  ];
}

/** What can be measured, by name. */
const GROUPS = {
  document: async () => [await recompute(60, 2), await recompute(5_000, 16)],
  checks: async () => [await liveChecks(officeOf(60), pack, codes), await liveChecks(officeOf(5_000), pack, codes)],
  files: writers,
  cli: async () => [await coldCommandLine()],
  reading: async () => reading(await published(), codes, work),
  bureau: async () => [...(await bureau(40)), ...(await bureau(200))],
  app: () => appRows({ ordinary: officeOf(60), large: officeOf(5_000) }),
} as const satisfies Record<string, () => Promise<readonly Row[]>>;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) throw new Error(`没有 ${unknown.join('、')}；可选：${Object.keys(GROUPS).join('、')}`);
const before = await yardstick();
const rows: Row[] = [];
for (const [name, measure] of Object.entries(GROUPS)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
}
const pace = `标尺 ${before.toFixed(0)} ms，测完时 ${(await yardstick()).toFixed(0)} ms`;
process.stdout.write(`Node ${process.version}，${String(cpus().length)} 核，${pace}\n\n${printRows(rows)}\n`);
rmSync(work, { recursive: true, force: true });

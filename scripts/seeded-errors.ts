/**
 * `npm run seeded`: proves the checks. Publishes the samples, plants errors into copies, has LibreOffice and Chromium lay
 * them out, runs the built `check` on clean and spoilt files and says what was found, missed and reported without cause.
 * `--count 200 --seed 1 --keep FOLDER`; needs a build (`npm run build`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ysgk } from '../test/e2e/command-line.ts';
import { parseChecked, ruleNumber, type CheckedFile, type PrintedFinding } from '../test/planter/findings.ts';
import { KIND_NAMES, KINDS } from '../test/planter/kinds.ts';
import { FORMATS, layOut, type Format, type Job } from '../test/planter/lay-out.ts';
import type { Plant } from '../test/planter/plant.ts';
import { publishedSamples } from '../test/planter/published-samples.ts';
import { score, type Verdict } from '../test/planter/score.ts';
import { spoiltCopies, type Copy } from '../test/planter/seeded-run.ts';
import { BROWSER_LIBRARY, isInstalled, LIBREOFFICE } from './external-tool.ts';

const NEEDED = { docx: LIBREOFFICE, pdf: BROWSER_LIBRARY } as const;

/** A copy with the names of its two files, without ending. */
interface NamedCopy extends Copy {
  readonly spoiltName: string;
  readonly cleanName: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'ysgk-seeded-')) : resolve(values.keep);
  mkdirSync(folder, { recursive: true });
  try {
    await prove(folder, { count: Number(values.count), seed: Number(values.seed) });
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function prove(folder: string, setup: { readonly count: number; readonly seed: number }): Promise<void> {
  const formats = FORMATS.filter((format) => {
    const { command, debianPackage, neededFor } = NEEDED[format];
    const there = isInstalled(NEEDED[format]);
    if (!there) console.log(`跳过 ${format}：没有 ${command}（${debianPackage}），${neededFor}要用它`);
    return there;
  });
  if (formats.length === 0) return;
  const samples = await publishedSamples(folder);
  const copies = spoiltCopies(samples, formats, setup).map((copy, index): NamedCopy => {
    const cleanName = `${copy.sample.name}-${copy.layout.name}`;
    return { ...copy, cleanName, spoiltName: `${cleanName}-错${index + 1}` };
  });
  for (const format of formats) await layOut(jobsIn(format, copies), format, folder);
  writeFileSync(join(folder, 'plants.json'), JSON.stringify(copies.map(plantsOf), null, 2));

  const names = copies.flatMap((copy) => [pathOf(folder, copy, 'cleanName'), pathOf(folder, copy, 'spoiltName')]);
  const run = await ysgk(['check', '--json', ...new Set(names)]);
  process.stderr.write(run.stderr);
  report(folder, copies, parseChecked(run.stdout));
}

/** What is laid out in a format: the spoilt copies, and each clean document once. */
function jobsIn(format: Format, copies: readonly NamedCopy[]): readonly Job[] {
  const jobs = copies
    .filter((copy) => copy.format === format)
    .flatMap(({ cleanName, spoiltName, document, sample, layout }): readonly Job[] => [
      { name: cleanName, document: sample.document, layout },
      { name: spoiltName, document, layout },
    ]);
  return [...new Map(jobs.map((job) => [job.name, job])).values()];
}

function plantsOf({ spoiltName, format, plants }: NamedCopy): Readonly<Record<string, unknown>> {
  return { file: `${spoiltName}.${format}`, plants };
}

function pathOf(folder: string, copy: NamedCopy, which: 'cleanName' | 'spoiltName'): string {
  return join(folder, `${copy[which]}.${copy.format}`);
}

function report(folder: string, copies: readonly NamedCopy[], checked: ReadonlyMap<string, CheckedFile>): void {
  const verdicts: { readonly file: string; readonly verdict: Verdict }[] = [];
  const unexplained: string[] = [];
  for (const copy of copies) {
    const clean = checked.get(pathOf(folder, copy, 'cleanName'));
    const spoilt = checked.get(pathOf(folder, copy, 'spoiltName'));
    const file = `${copy.spoiltName}.${copy.format}`;
    if (spoilt === undefined) console.log(`没有读出来：${file}，其中的错误都算漏掉`);
    const known = { document: copy.sample.document, findings: clean?.findings ?? [] };
    const result = score(known, copy.plants, spoilt?.findings ?? []);
    verdicts.push(...result.verdicts.map((verdict) => ({ file, verdict })));
    unexplained.push(...result.unexplained.map((finding) => `${file} ${inWords(finding)}`));
  }
  reportKinds(verdicts.map(({ verdict }) => verdict));
  const missed = verdicts.filter(({ verdict }) => verdict.hits.length === 0);
  list(
    '漏掉的',
    missed.map(({ file, verdict }) => `${file} ${plantInWords(verdict.plant)}`),
  );
  list('错误之外另报的', unexplained);
  const cleanFiles = new Map(copies.map((copy) => [pathOf(folder, copy, 'cleanName'), copy]));
  const cleanErrors = [...cleanFiles].flatMap(([path, { sample, cleanName, format }]) =>
    (checked.get(path)?.findings ?? [])
      .filter((finding) => finding.severity === 'error' && !sample.oddities.includes(ruleNumber(finding)))
      .map((finding) => `${cleanName}.${format} ${inWords(finding)}`),
  );
  list(`${cleanFiles.size} 份没有改过的文件报的错误（原件本来的毛病除外）`, cleanErrors);
  const notRun = [...cleanFiles.keys()].flatMap((path) => checked.get(path)?.notRun ?? []);
  list('没有检查的规则', [...new Set(notRun.map(({ rule, because }) => `${rule} ${because}`))]);
}

function reportKinds(verdicts: readonly Verdict[]): void {
  for (const kind of KIND_NAMES) {
    const own = verdicts.filter(({ plant }) => plant.kind === kind);
    const found = own.filter(({ hits }) => hits.length > 0).length;
    console.log(`${found}/${own.length}`.padStart(7), KINDS[kind].title, `(${kind})`);
  }
  const found = verdicts.filter(({ hits }) => hits.length > 0).length;
  const share = ((100 * found) / Math.max(1, verdicts.length)).toFixed(1);
  console.log(`\n放进 ${verdicts.length} 处错误，找到 ${found} 处（${share}%），漏掉 ${verdicts.length - found} 处`);
}

function list(title: string, lines: readonly string[]): void {
  console.log(`\n${title}：${lines.length}`);
  lines.forEach((line) => {
    console.log(`  ${line}`);
  });
}

function plantInWords({ kind, edit, before, after }: Plant): string {
  const place = 'row' in edit ? `${edit.block} 第 ${edit.row + 1} 行` : edit.block;
  return `${KINDS[kind].title} ${place}\n    原文 ${before}\n    改为 ${after}`;
}

function inWords({ rule, severity, where, message }: PrintedFinding): string {
  return `${rule} ${severity} ${where.block ?? ''} ${message}`;
}

await main();

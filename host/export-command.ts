import { setMaxListeners } from 'node:events';
import { dirname } from 'node:path';
import { oneLine, printLocated } from '../shared/base/result.ts';
import { quoted } from '../shared/base/text.ts';
import { FORMATS, type Format } from '../shared/render/writer.ts';
import { CommandEvidence, type EvidenceOptions } from './check/command-evidence.ts';
import { removeTemporary, sweepTemporary } from './disk/temporary-file.ts';
import { exportBatch } from './export/export-batch.ts';
import { planExport, type ExportJob } from './export/export-plan.ts';
import type { ExportOutcome } from './export/export-outcome.ts';

/** Options of `export` as the command line gives them. */
export interface ExportOptions extends EvidenceOptions {
  readonly format: string;
  readonly out?: string | undefined;
  readonly final: boolean;
  readonly 'bundled-fonts': boolean;
}

/** Runs `export`; `batch` does the work, in threads but for tests; returns the exit status. Results go to stdout, troubles to stderr, one line each. */
export async function runExport(
  options: ExportOptions,
  inputs: readonly string[],
  batch: typeof exportBatch = exportBatch,
): Promise<number> {
  const formats = [...new Set(options.format.split(',').map((name) => name.trim().toLowerCase()))];
  const unknown = formats.find((name) => !isFormat(name));
  if (unknown === '') return trouble(`--format 没有写全，可用：${FORMATS.join('、')}`);
  if (unknown !== undefined) return trouble(`没有${quoted(unknown)}这种格式，可用：${FORMATS.join('、')}`);
  if (options.out?.trim() === '') return trouble('--out 后面要写文件夹');
  if (inputs.length === 0) return trouble('没有指定草稿文件。用 ysgk --help 查看用法');
  const evidence = new CommandEvidence(options);
  const troubles = await evidence.trouble();
  for (const problem of troubles) trouble(printLocated(problem));
  if (troubles.length > 0) return 2;
  const { jobs, problems } = await planExport({
    inputs,
    formats: formats.filter(isFormat),
    out: options.out,
    final: options.final,
    codes: options.codes,
    bundledFonts: options['bundled-fonts'],
    againstOf: evidence.againstOf,
  });
  for (const problem of problems) trouble(printLocated(problem));

  const outcomes = await runWithInterrupt(jobs, batch);
  if (outcomes === undefined) return trouble('已中断');
  if (problems.length > 0 || outcomes.some((outcome) => outcome.status === 'failed')) return 2;
  return outcomes.some((outcome) => outcome.status === 'refused') ? 1 : 0;
}

/** Ctrl+C stops the batch and leaves no half-written file; undefined when that happened. */
async function runWithInterrupt(
  jobs: readonly ExportJob[],
  batch: typeof exportBatch,
): Promise<readonly ExportOutcome[] | undefined> {
  const interrupt = new AbortController();
  // Every draft of the batch listens; Node warns from the eleventh on.
  setMaxListeners(0, interrupt.signal);
  const stop = (): void => {
    interrupt.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const folders = new Set(jobs.flatMap((job) => job.outputs.map(({ path }) => dirname(path))));
  await Promise.all([...folders].map((folder) => sweepTemporary(folder)));
  const progress = new ProgressLine(jobs.length);
  try {
    return await batch(
      jobs,
      (outcome, done) => {
        progress.report(outcome, done);
      },
      interrupt.signal,
    );
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    await Promise.all(jobs.flatMap((job) => job.outputs.map(({ path }) => removeTemporary(path))));
    return undefined;
  } finally {
    progress.clear();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

/** Prints what became of each draft, and on a terminal a line of progress below. */
class ProgressLine {
  private readonly shown: boolean;

  constructor(private readonly total: number) {
    this.shown = process.stderr.isTTY && total > 1;
  }

  report(outcome: ExportOutcome, done: number): void {
    this.clear();
    const instead = outcome.status === 'refused' ? '（去掉 --final）' : '';
    for (const line of outcome.problems) process.stderr.write(`${line}${instead}\n`);
    for (const path of outcome.written) process.stdout.write(`${oneLine(`已导出 ${path}`)}\n`);
    for (const line of remarks(outcome)) process.stdout.write(`${line}\n`);
    if (this.shown && done < this.total) process.stderr.write(`正在导出 ${String(done)}/${String(this.total)} …`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
  }
}

/** What a person should know of a file that was written: what is missing, what to check, which fonts were used. */
function remarks(outcome: ExportOutcome): readonly string[] {
  if (outcome.written.length === 0) return [];
  const { findings } = outcome;
  const wrong = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  // A tail that rounding explains asks for nothing: `check` tells it to whoever wants to know.
  const doubtful = findings
    .filter(({ severity, rule }) => severity === 'warning' || (severity === 'hint' && rule === 42))
    .map(({ message }) => message);
  return [
    ...(wrong.length > 0 ? [`  草稿：还有 ${String(wrong.length)} 处要补正`, ...listed(wrong)] : []),
    ...(doubtful.length > 0 ? [`  提示：有 ${String(doubtful.length)} 处请核对`, ...listed(doubtful)] : []),
    ...outcome.evidence.map((line) => `  ${line}`),
    ...(outcome.fonts.length > 0 ? [`  PDF 使用的字体：${outcome.fonts.join('、')}`] : []),
    ...(outcome.missingCharacters.length > 0
      ? [`  提示：字体中没有这些字，已印为〓：${outcome.missingCharacters.join(' ')}`]
      : []),
  ].map(oneLine);
}

/** More entries than anybody reads in a terminal are counted instead. */
const LISTED = 20;

function listed(messages: readonly string[]): readonly string[] {
  const more = messages.length > LISTED ? [`    …… 等共 ${String(messages.length)} 处`] : [];
  return [...messages.slice(0, LISTED).map((message) => `    ${message}`), ...more];
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

function trouble(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { printLocated, type Located } from '../../shared/base/result.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { findingLine } from '../../shared/check/finding-line.ts';
import { runChecks, verdictOf } from '../../shared/check/run.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { compareDocuments } from '../../shared/review/redline/compare.ts';
import { redlineDocument } from '../../shared/review/redline/redline-document.ts';
import { opinionDocument } from '../../shared/review/round/opinion-document.ts';
import type { Format, LostText } from '../../shared/render/writer.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { NO_PATHS } from '../check/basis-paths.ts';
import { basisWords, BasisReader } from '../check/basis-reader.ts';
import { ContextMaker } from '../check/context-for.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import type { ExportJob } from './export-plan.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { failedExport, type ExportOutcome } from './export-outcome.ts';
import { FileWriter } from './format-writer.ts';
import { userShelf } from '../pack-files.ts';

/** Called before each file of a draft is made, with how many went before. */
export type OnFormat = (format: Format, done: number) => void;

/** Exports drafts one after another, keeping packs, code lists and fonts open between them. */
export class Exporter {
  /** By the code list in use; the empty name is the built-in one. */
  private readonly rooms = new Map<string, Room>();

  /** Exports one draft file to all formats asked for; never throws for anything a person can mend. */
  async run(job: ExportJob, signal?: AbortSignal): Promise<ExportOutcome> {
    try {
      const bytes = await readDraftBytes(job.draft);
      if (!bytes.ok) return failedExport(job.draft, bytes.problem);
      if (job.expected !== undefined && fingerprintOf(bytes.value) !== job.expected) {
        return failedExport(job.draft, { place: job.draft, message: CHANGED });
      }
      const draft = parseDraftBytes(job.draft, bytes.value);
      if (!draft.ok) return failedExport(job.draft, ...summary(draft.problem));
      const basis = await this.room(job.codes).basis.read(job.against ?? NO_PATHS);
      const outcome = await this.runOpen(draft.value, { ...job, file: job.draft, basis: basis.sides }, signal);
      return { ...outcome, evidence: basisWords(basis) };
    } catch (error) {
      if (signal?.aborted === true) throw error;
      // A fault of ours in one draft must not keep the others of a batch from being exported.
      const cause = error instanceof Error ? error.message : String(error);
      return failedExport(job.draft, { place: job.draft, message: `程序内部错误（${cause}），请把草稿交给维护人员` });
    }
  }

  /** Exports a draft that is already open; `job.draft` only names it in the problems. */
  async runOpen(draft: Draft, job: ExportJob, signal?: AbortSignal, onFormat?: OnFormat): Promise<ExportOutcome> {
    const nothing = failedExport(job.draft);
    const { contexts } = this.room(job.codes);
    const context = await contexts.contextFor(draft, job.file ?? null, job.basis);
    if (!context.ok) {
      const { place, message } = context.problem;
      return failedExport(job.draft, { place: place === '' ? job.draft : `${job.draft}：${place}`, message });
    }
    const { document, pack } = context.value;
    if (job.comparedWith !== undefined) {
      const other = contexts.documentOf(job.comparedWith, contexts.shelfOf(job.file ?? null));
      if (!other.ok) return failedExport(job.draft, other.problem);
      const redline = redlineDocument(compareDocuments(other.value, document), document, job.comparedWith.name);
      const writer = new FileWriter(redline, pack.theme, { draftMark: false, bundledFonts: job.bundledFonts });
      return this.writeAll(writer, job, [], signal, onFormat);
    }
    if (job.opinions !== undefined) {
      const opinions = opinionDocument(job.opinions, document);
      const writer = new FileWriter(opinions, pack.theme, { draftMark: false, bundledFonts: job.bundledFonts });
      return this.writeAll(writer, job, [], signal, onFormat);
    }
    const report = runChecks(context.value);
    const { findings } = report;
    const mustFix = verdictOf(report) === 'must-fix';
    if (job.final && mustFix) {
      return { ...nothing, status: 'refused', findings, problems: [refusal(job.draft, findings, document)] };
    }

    const writer = new FileWriter(document, pack.theme, {
      draftMark: mustFix,
      bundledFonts: job.bundledFonts,
    });
    return this.writeAll(writer, job, findings, signal, onFormat);
  }

  private async writeAll(
    writer: FileWriter,
    job: ExportJob,
    findings: readonly Finding[],
    signal?: AbortSignal,
    onFormat?: OnFormat,
  ): Promise<ExportOutcome> {
    const nothing = failedExport(job.draft);
    const written: string[] = [];
    const problems: Located[] = [];
    const put = async ({ path, bytes }: FinishedFile): Promise<void> => {
      const problem = await putFile(path, bytes);
      if (problem === undefined) written.push(path);
      else problems.push(problem);
    };
    // Of a final document no file is written before all of them are good.
    const held: FinishedFile[] = [];
    for (const [index, { format, path }] of job.outputs.entries()) {
      // Lets an interrupt be heard between two formats, and throws it.
      await setImmediate();
      signal?.throwIfAborted();
      onFormat?.(format, index);
      const bytes = await writer.write(format);
      if (!bytes.ok) problems.push({ place: path, message: lossMessage(bytes.problem) });
      else if (job.final) held.push({ path, bytes: bytes.value });
      else await put({ path, bytes: bytes.value });
    }
    if (job.final && writer.missingCharacters.length > 0) {
      return { ...nothing, status: 'refused', findings, problems: [glyphRefusal(job.draft, writer.missingCharacters)] };
    }
    if (problems.length === 0) for (const file of held) await put(file);
    const { fonts, missingCharacters } = writer;
    return {
      ...nothing,
      status: problems.length === 0 ? 'done' : 'failed',
      written,
      problems: problems.map(printLocated),
      findings,
      fonts,
      missingCharacters,
    };
  }

  private room(codes = ''): Room {
    let room = this.rooms.get(codes);
    if (room === undefined) {
      const shelf = userShelf(codes === '' ? undefined : codes);
      room = { contexts: new ContextMaker(shelf), basis: new BasisReader(shelf.ownCodes) };
      this.rooms.set(codes, room);
    }
    return room;
  }
}

/** What drafts of one code list are checked with. */
interface Room {
  readonly contexts: ContextMaker;
  readonly basis: BasisReader;
}

const CHANGED = '校验以后改过，原来的结论不再是它的，没有导出；请重新校验再导出';

interface FinishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function putFile(path: string, bytes: Uint8Array): Promise<Located | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes);
    return undefined;
  } catch (error) {
    return fileTrouble(path, error);
  }
}

/** A text that is lost on the way is a fault of ours: no file is better than a wrong one. */
function lossMessage(lost: readonly LostText[]): string {
  const first = lost[0];
  if (first === undefined) return '没有写出文件';
  const place = first.row === undefined ? first.block : `${first.block} 第 ${String(first.row + 1)} 行`;
  return `成品缺少 ${String(lost.length)} 处内容（${place}：“${first.text.slice(0, 40)}”），没有写出文件，请把草稿交给维护人员`;
}

/** The first problem, and how many more there are: one line a file. */
function summary(problems: readonly Located[]): readonly Located[] {
  const first = problems[0];
  if (first === undefined || problems.length === 1) return problems;
  return [{ place: first.place, message: `${first.message}（另有 ${String(problems.length - 1)} 处问题）` }];
}

const INSTEAD = '，或先导出草稿';

function refusal(draft: string, findings: readonly Finding[], document: BudgetDocument): string {
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => findingLine(finding, document));
  const shown = errors.slice(0, 5).join('；');
  const more = errors.length > 5 ? ` 等 ${String(errors.length)} 处` : '';
  return printLocated({ place: draft, message: `不能作为正式稿导出：${shown}${more}。请改正后再导出${INSTEAD}` });
}

/** A published page with 〓 on it would have to be withdrawn. */
function glyphRefusal(draft: string, characters: readonly string[]): string {
  const message = `不能作为正式稿导出：字体中没有这些字：${characters.join(' ')}。请安装含有这些字的字体后再导出${INSTEAD}`;
  return printLocated({ place: draft, message });
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { findingsJson } from '../../shared/check/json.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { ReadDocument } from '../../shared/read/read-document.ts';
import { compareDocuments } from '../../shared/review/redline/compare.ts';
import { countChanges, countInWords } from '../../shared/review/redline/redline.ts';
import { ENTRY_NAMES } from '../../shared/review/round/manifest.ts';
import type { OpenDraftExport } from '../export/background-export.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { BasisReader, NO_PATHS, type BasisPaths } from '../check/basis-reader.ts';
import { ContextMaker } from '../check/context-for.ts';
import { PackShelf } from '../pack-files.ts';
import type { PackageContent } from './review-package.ts';

/** What a draft gives here and now: the PDF and the findings that go into a package, and that one is held against. */
export interface Evidence {
  readonly pdf: Uint8Array;
  /** As `check --json` prints them. */
  readonly findings: Uint8Array;
  readonly report: CheckReport;
}

/** Reads a published file as a document; a package may bring any bytes, so within limits. */
export type ReadPublished = (path: string) => Promise<Result<Pick<ReadDocument, 'document'>, Located>>;

/** Makes the evidence of drafts, and compares it with what a package brought. */
export class EvidenceMaker {
  private readonly contexts: ContextMaker;
  private readonly basis: BasisReader;

  /** `basisOf` says where the files lie that a draft file is held against. */
  constructor(
    private readonly exporter: OpenDraftExport,
    private readonly read: ReadPublished,
    shelf: PackShelf = new PackShelf(),
    private readonly codes?: string,
    private readonly basisOf: (draft: string) => Promise<BasisPaths> = () => Promise.resolve(NO_PATHS),
  ) {
    this.contexts = new ContextMaker(shelf);
    this.basis = new BasisReader(shelf);
  }

  /**
   * Exports and checks a draft; `name` is that of its file, without the ending, `file` where it lies: its units beside it and
   * what is remembered for it are looked at too. A draft that came in a package has no file here (null).
   */
  async make(draft: Draft, name: string, file: string | null = null): Promise<Result<Evidence, readonly Located[]>> {
    const basis = await this.basis.read(file === null ? NO_PATHS : await this.basisOf(file));
    const context = await this.contexts.contextFor(draft, file, basis.sides);
    if (!context.ok) return fail([context.problem]);
    const report = runChecks(context.value);
    const findings = encode(`${JSON.stringify(findingsJson(`${name}.ysgk`, report), null, 1)}\n`);
    const pdf = await inTemporaryFolder<Uint8Array>(async (folder) => {
      const path = join(folder, 'document.pdf');
      const outputs = [{ format: 'pdf' as const, path }];
      const job = {
        draft: name,
        file,
        basis: basis.sides,
        codes: this.codes,
        outputs,
        final: false,
        bundledFonts: false,
      };
      const outcome = await this.exporter.run(draft, job, new AbortController().signal, () => undefined);
      if (outcome?.status === 'done') return ok(await readFile(path));
      return fail((outcome?.problems ?? ['已取消导出']).map((message) => ({ place: '', message })));
    });
    return pdf.ok ? ok({ pdf: pdf.value, findings, report }) : pdf;
  }

  /** What in a package is not what its draft gives here; one sentence each. */
  async remarksOn({ pdf, findings }: PackageContent, own: Evidence): Promise<readonly string[]> {
    return [...(await this.pdfRemarks(pdf, own.pdf)), ...findingRemarks(findings, own.findings)];
  }

  /** Two PDFs of other bytes (another version, other fonts) are the same document if they read the same. */
  private async pdfRemarks(given: Uint8Array, own: Uint8Array): Promise<readonly string[]> {
    if (Buffer.compare(given, own) === 0) return [];
    const remarks = await inTemporaryFolder<readonly string[]>(async (folder) => {
      const read = async (name: string, bytes: Uint8Array): ReturnType<ReadPublished> => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return this.read(path);
      };
      const came = await read('given.pdf', given);
      if (!came.ok) return ok([`${ENTRY_NAMES.pdf} 读不出来（${came.problem.message}），请以本页的预览为准`]);
      const made = await read('own.pdf', own);
      if (!made.ok) return ok([`${ENTRY_NAMES.pdf} 没有能与草稿核对（${made.problem.message}），请以本页的预览为准`]);
      const changes = countChanges(compareDocuments(made.value.document, came.value.document));
      if (changes.paragraphs + changes.grids === 0) return ok([]);
      return ok([`不是同一份：${ENTRY_NAMES.pdf} 与包里的草稿导出的有 ${countInWords(changes)}，请对方重新上报`]);
    });
    if (remarks.ok) return remarks.value;
    return remarks.problem.map(
      ({ message }) => `${ENTRY_NAMES.pdf} 没有能与草稿核对（${message}），请以本页的预览为准`,
    );
  }
}

const FindingsSchema = z.object({
  findings: z.array(z.object({ rule: z.string(), message: z.string() })).max(100_000),
  notRun: z
    .array(z.object({ rule: z.string() }))
    .max(1000)
    .default([]),
});

/**
 * Findings that a package leaves out or adds: another version of the program, or somebody's hand. Rules that ran there on
 * what is not at hand here (批复数, 上年公开件, units' drafts) cannot be compared, and that is said.
 */
function findingRemarks(given: Uint8Array, own: Uint8Array): readonly string[] {
  if (Buffer.compare(given, own) === 0) return [];
  const [came, made] = [listed(given), listed(own)];
  if (came === undefined || made === undefined) return [`${ENTRY_NAMES.findings} 读不出来，请以重新校验的结果为准`];
  const elsewhere = new Set([...made.notRun].filter((rule) => !came.notRun.has(rule)));
  const beyond = [...came.findings].filter((one) => elsewhere.has(ruleIn(one)));
  const missing = [...made.findings].filter((one) => !came.findings.has(one)).length;
  const extra = [...came.findings].filter((one) => !made.findings.has(one) && !beyond.includes(one)).length;
  return [
    ...(elsewhere.size === 0
      ? []
      : [
          `对方校验时用了这里没有的核对依据（批复数、上年公开件或单位草稿），${[...elsewhere].join('、')} 的 ${String(beyond.length)} 个问题没有重新核对，见 ${ENTRY_NAMES.findings}`,
        ]),
    ...(missing === 0 && extra === 0
      ? []
      : [
          `${ENTRY_NAMES.findings} 与重新校验的结果不同（少 ${String(missing)} 个，多 ${String(extra)} 个），请以重新校验的结果为准`,
        ]),
  ];
}

interface ListedFindings {
  /** Rule and message of each. */
  readonly findings: ReadonlySet<string>;
  /** Rules that could not run. */
  readonly notRun: ReadonlySet<string>;
}

function listed(bytes: Uint8Array): ListedFindings | undefined {
  const json = parseJson(new TextDecoder().decode(bytes));
  const parsed = json.ok ? FindingsSchema.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  const { findings, notRun } = parsed.data;
  return {
    findings: new Set(findings.map(({ rule, message }) => `${rule} ${message}`)),
    notRun: new Set(notRun.map(({ rule }) => rule)),
  };
}

function ruleIn(finding: string): string {
  return finding.slice(0, finding.indexOf(' '));
}

/** Lets work use a folder that is gone afterwards; a disk that is full or cannot be written is trouble a person can mend. */
async function inTemporaryFolder<Value>(
  work: (folder: string) => Promise<Result<Value, readonly Located[]>>,
): Promise<Result<Value, readonly Located[]>> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'ysgk-'));
    return await work(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return fail([fileTrouble(folder ?? tmpdir(), error)]);
    throw error;
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

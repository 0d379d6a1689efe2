import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { findingsJson } from '../../shared/check/json.ts';
import type { CheckReport } from '../../shared/check/run.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { ENTRY_NAMES } from '../../shared/review/round/manifest.ts';
import type { OpenDraftExport } from '../export/background-export.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { NO_PATHS, type BasisPaths } from '../check/basis-paths.ts';
import { READ_LIMITS, readInThread } from '../reading/reading-thread.ts';
import type { CheckedDraftReport } from '../reading/thread-work.ts';
import type { PackageContent } from './review-package.ts';

/** What a draft gives here and now: the PDF and the findings that go into a package, and that one is held against. */
export interface Evidence {
  readonly pdf: Uint8Array;
  /** As `check --json` prints them. */
  readonly findings: Uint8Array;
  readonly report: CheckReport;
}

/** Makes the evidence of drafts, and compares it with what a package brought. */
export class EvidenceMaker {
  /** `codes` is a bureau's own code list; `basisOf` says where the files lie that a draft file is held against. */
  constructor(
    private readonly exporter: OpenDraftExport,
    private readonly codes?: string,
    private readonly basisOf: (draft: string) => Promise<BasisPaths> = () => Promise.resolve(NO_PATHS),
  ) {}

  /**
   * Exports and checks a draft; `name` is that of its file, without the ending, `file` where it lies: its units beside it and
   * what is remembered for it are looked at too. A draft that came in a package has no file here (null).
   */
  async make(draft: Draft, name: string, file: string | null = null): Promise<Result<Evidence, readonly Located[]>> {
    const against = file === null ? NO_PATHS : await this.basisOf(file);
    const checked = await readInThread<CheckedDraftReport>({ kind: 'report', draft, file, against, codes: this.codes });
    if (!checked.ok) return fail([checked.problem]);
    const { report, sides } = checked.value;
    const findings = encode(`${JSON.stringify(findingsJson(`${name}.ysgk`, report), null, 1)}\n`);
    const pdf = await inTemporaryFolder<Uint8Array>(async (folder) => {
      const path = join(folder, 'document.pdf');
      const outputs = [{ format: 'pdf' as const, path }];
      const job = {
        draft: name,
        file,
        basis: sides,
        codes: this.codes,
        outputs,
        final: false,
        bundledFonts: false,
      };
      // The draft may be anybody's: laying it out is given no more time than reading it.
      const outcome = await this.exporter.run(draft, job, AbortSignal.timeout(READ_LIMITS.time), () => undefined);
      if (outcome?.status === 'done') return ok(await readFile(path));
      const tooLong = `排成 PDF 超过 ${String(READ_LIMITS.time / 1000)} 秒，已停止；草稿的内容太多`;
      return fail((outcome?.problems ?? [tooLong]).map((message) => ({ place: name, message })));
    });
    return pdf.ok ? ok({ pdf: pdf.value, findings, report }) : pdf;
  }

  /** What in a package is not what its draft gives here; one sentence each. */
  async remarksOn({ pdf, findings }: PackageContent, own: Evidence): Promise<readonly string[]> {
    return [...(await pdfRemarks(pdf, own.pdf)), ...findingRemarks(findings, own.findings)];
  }
}

/** Two PDFs of other bytes (another version, other fonts) are the same document if they read the same. */
async function pdfRemarks(given: Uint8Array, own: Uint8Array): Promise<readonly string[]> {
  if (Buffer.compare(given, own) === 0) return [];
  const remarks = await readInThread<readonly string[]>({ kind: 'same-document', given, own });
  if (remarks.ok) return remarks.value;
  return [`${ENTRY_NAMES.pdf} 没有能与草稿核对（${remarks.problem.message}），请以本页的预览为准`];
}

const FindingsSchema = z.object({
  findings: z.array(z.object({ rule: z.string(), message: z.string() })).max(100_000),
  notRun: z
    .array(z.object({ rule: z.string() }))
    .max(1000)
    .default([]),
});

/** More are no findings of one draft; they are parsed in the host's own thread. */
const MAX_FINDING_BYTES = 4 * 1024 * 1024;

/**
 * Findings that a package leaves out or adds: another version of the program, or somebody's hand. Rules that ran there on
 * what is not at hand here (批复数, 上年公开件, units' drafts) cannot be compared, and that is said.
 */
function findingRemarks(given: Uint8Array, own: Uint8Array): readonly string[] {
  if (Buffer.compare(given, own) === 0) return [];
  const [came, made] = [given.length > MAX_FINDING_BYTES ? undefined : listed(given), listed(own)];
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

import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { compareText } from '../../shared/ledger/project.ts';
import type { CheckBasis, OtherSide } from '../../shared/ipc.ts';
import { NO_PATHS, type BasisPaths } from '../check/basis-paths.ts';
import type { Format } from '../../shared/render/writer.ts';
import type { Review } from '../../shared/review/round/review.ts';
import { fileTrouble } from '../disk/file-trouble.ts';

/** Which drafts an export covers and what its files are called. */

/** One draft and where its files go. Plain data, so that it can be handed to a worker. */
export interface ExportJob {
  /** The draft, as the person named it. */
  readonly draft: string;
  readonly outputs: readonly { readonly format: Format; readonly path: string }[];
  readonly final: boolean;
  /** A bureau's own code list in place of the built-in one. */
  readonly codes?: string | undefined;
  /** Use the bundled fonts only. */
  readonly bundledFonts: boolean;
  /** Write the 对照表 with this in place of the document itself. */
  readonly comparedWith?: OtherSide;
  /** The file of a draft that is open on a screen; null where it was never saved. Beside it lie its units. */
  readonly file?: string | null;
  /** What an open draft is checked against besides itself. */
  readonly basis?: CheckBasis;
  /** Where the files lie that a draft file is checked against. */
  readonly against?: BasisPaths;
  /** What the draft's bytes must still be (SHA-256): the verdict on a screen was theirs. */
  readonly expected?: string;
  /** Write the 审核意见表 of this review in place of the document itself. */
  readonly opinions?: Review;
}

/** What an export was asked to do. */
export interface ExportRequest {
  readonly inputs: readonly string[];
  readonly formats: readonly Format[];
  readonly out?: string | undefined;
  readonly final: boolean;
  readonly codes?: string | undefined;
  readonly bundledFonts: boolean;
  /** What each draft is checked against; nothing besides itself where it is not said. */
  readonly againstOf?: (draft: string) => Promise<BasisPaths>;
}

/** Turns arguments into jobs: folders stand for the drafts directly in them; a draft named twice is exported once. */
export async function planExport(
  request: ExportRequest,
): Promise<{ readonly jobs: readonly ExportJob[]; readonly problems: readonly Located[] }> {
  const problems: Located[] = [];
  const drafts: string[] = [];
  const seen = new Set<string>();
  for (const input of request.inputs) {
    const found = await draftsAt(input);
    if (!found.ok) {
      problems.push(found.problem);
      continue;
    }
    for (const draft of found.value) {
      const identity = await realpath(draft).catch(() => resolve(draft));
      if (!seen.has(identity)) drafts.push(draft);
      seen.add(identity);
    }
  }
  // A draft that is itself an input is never replaced by what is made of another one.
  const taken = new Set<string>();
  const inputs = new Set([...seen].map((identity) => identity.toLowerCase()));
  const plan = async (draft: string): Promise<ExportJob> => {
    const folder = request.out ?? dirname(draft);
    const stem = freeStem(folder, basename(draft).replace(/\.ysgk$/i, ''), request.formats, taken, inputs);
    return {
      draft,
      outputs: request.formats.map((format) => ({ format, path: join(folder, `${stem}.${format}`) })),
      final: request.final,
      codes: request.codes,
      bundledFonts: request.bundledFonts,
      against: (await request.againstOf?.(draft)) ?? NO_PATHS,
    };
  };
  const jobs: ExportJob[] = [];
  // One after the other: names are given in the order of the arguments.
  for (const draft of drafts) jobs.push(await plan(draft));
  return { jobs, problems };
}

async function draftsAt(input: string): Promise<Result<readonly string[], Located>> {
  try {
    const status = await stat(input);
    if (!status.isDirectory()) return ok([input]);
    const entries = await readdir(input, { withFileTypes: true });
    const drafts = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && /\.ysgk$/i.test(entry.name))
      .map((entry) => join(input, entry.name))
      .sort(compareText);
    return drafts.length > 0 ? ok(drafts) : fail({ place: input, message: '文件夹里没有草稿文件（.ysgk）' });
  } catch (error) {
    return fail(fileTrouble(input, error));
  }
}

/** Of several drafts with one name in one folder the second gets ` (2)`; file systems may not tell case apart. */
function freeStem(
  folder: string,
  stem: string,
  formats: readonly Format[],
  taken: Set<string>,
  inputs: ReadonlySet<string>,
): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? stem : `${stem} (${String(number)})`;
    const key = join(resolve(folder), candidate).toLowerCase();
    if (taken.has(key) || formats.some((format) => inputs.has(`${key}.${format}`))) continue;
    taken.add(key);
    return candidate;
  }
}

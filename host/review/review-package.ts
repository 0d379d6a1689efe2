import { basename } from 'node:path';
import { zipSync } from 'fflate';
import { issueWords } from '../../shared/base/issue-words.ts';
import { parseJson } from '../../shared/base/json.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { Archive } from '../../shared/read/zip/archive.ts';
import type { ZipLimits } from '../../shared/read/zip/limit.ts';
import {
  codeInWords,
  ENTRY_NAMES,
  listText,
  MANIFEST_NAME,
  ManifestSchema,
  manifestTroubles,
  type Manifest,
} from '../../shared/review/round/manifest.ts';
import { writeReview, type Review } from '../../shared/review/round/review.ts';
import { currentRound } from '../../shared/review/round/rounds.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes } from '../draft/draft-file.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { located } from '../reading/read-file.ts';
import { readInThread } from '../reading/reading-thread.ts';
import { parseReviewBytes } from './review-file.ts';

/** 上报包 and 退回包: a draft, what it prints, what the checks found and the review, in one zip with a list of hashes. */

/** What goes into a package. */
export interface PackageContent {
  readonly kind: Manifest['kind'];
  /** The name of the draft file, without its ending. */
  readonly name: string;
  /** The bytes of the draft file. */
  readonly draft: Uint8Array;
  readonly pdf: Uint8Array;
  /** What the checks found, as `check --json` prints it. */
  readonly findings: Uint8Array;
  readonly review: Review;
}

/** A package that was opened: nothing in it was changed since its list was written. */
export interface OpenedPackage {
  readonly content: PackageContent;
  readonly draft: Draft;
  readonly code: string;
}

const MEGABYTE = 1024 * 1024;

/** Larger files are no packages: a PDF of 500 pages and its draft stay far below it. */
const MAX_PACKAGE_BYTES = 96 * MEGABYTE;

const LIMITS: ZipLimits = {
  entries: 16,
  entryBytes: 64 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  ratio: 200,
  ratioFrom: 8 * MEGABYTE,
};

const ENDINGS = { submission: '.上报.zip', return: '.退回.zip' } as const satisfies Record<Manifest['kind'], string>;

/** The file name of a package. */
export function packageName({ kind, name }: Pick<PackageContent, 'kind' | 'name'>): string {
  return `${name}${ENDINGS[kind]}`;
}

/** The bytes of a package and its code. */
export function packReview(content: PackageContent): { readonly bytes: Uint8Array; readonly code: string } {
  const { kind, name } = content;
  const files: Readonly<Record<string, Uint8Array>> = {
    [ENTRY_NAMES.draft]: content.draft,
    [ENTRY_NAMES.pdf]: content.pdf,
    [ENTRY_NAMES.findings]: content.findings,
    [ENTRY_NAMES.review]: new TextEncoder().encode(writeReview(content.review)),
  };
  const entries = Object.entries(files).map(([entry, bytes]) => ({ name: entry, sha256: fingerprintOf(bytes) }));
  const sha256 = hashOf({ kind, name, entries });
  const manifest: Manifest = { format: 'ysgk-package', version: 1, kind, name, entries, sha256 };
  const list = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  return { bytes: zipSync({ ...files, [MANIFEST_NAME]: list }), code: codeInWords(sha256) };
}

/** Opens a package file; every problem carries the path first. */
export async function openPackageFile(path: string): Promise<Result<OpenedPackage, readonly Located[]>> {
  const use = { name: '上报包', purpose: '作上报包', maxBytes: MAX_PACKAGE_BYTES };
  const bytes = await readRegularFile(path, use);
  if (!bytes.ok) return fail([bytes.problem]);
  return openPackageBytes(basename(path), bytes.value);
}

/** Opens the bytes of a package in another thread, as anybody may have made it; every problem carries the name first. */
export async function openPackageBytes(
  name: string,
  bytes: Uint8Array,
): Promise<Result<OpenedPackage, readonly Located[]>> {
  const opened = await readInThread<OpenedPackage, readonly Located[] | Located>({ kind: 'package', bytes });
  return opened.ok ? opened : fail([opened.problem].flat().map((problem) => located(name, problem)));
}

/** Opens the bytes of a package: everything the list promises is there, unchanged, and nothing else. */
export function unpackReview(bytes: Uint8Array): Result<OpenedPackage, readonly Located[]> {
  const archive = Archive.open(bytes, LIMITS);
  if (!archive.ok) return fail([archive.problem]);
  const files = new Map<string, Uint8Array>();
  for (const name of archive.value.names) {
    const file = archive.value.read(name);
    if (!file.ok) return fail([file.problem]);
    if (file.value !== undefined) files.set(name, file.value);
  }
  const manifest = manifestOf(files.get(MANIFEST_NAME));
  if (!manifest.ok) return manifest;
  const found = [...files].filter(([name]) => name !== MANIFEST_NAME);
  const hashes = found.map(([name, file]) => ({ name, sha256: fingerprintOf(file) }));
  const troubles = manifestTroubles(manifest.value, hashes, hashOf(manifest.value));
  return troubles.length > 0 ? fail(troubles) : parsed(manifest.value, files);
}

function parsed(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): Result<OpenedPackage, readonly Located[]> {
  const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
  const draftBytes = bytesOf(ENTRY_NAMES.draft);
  const draft = parseDraftBytes(ENTRY_NAMES.draft, draftBytes);
  if (!draft.ok) return draft;
  const review = parseReviewBytes(ENTRY_NAMES.review, bytesOf(ENTRY_NAMES.review));
  if (!review.ok) return review;
  const round = currentRound(review.value);
  if (round.draftSha256 !== fingerprintOf(draftBytes)) {
    const message = `不是同一份：第 ${String(round.number)} 轮审核记的是另一稿，与包里的草稿不符，请对方重新发一份`;
    return fail([{ place: ENTRY_NAMES.review, message }]);
  }
  if (manifest.kind === 'return' && round.verdict === undefined) {
    return fail([{ place: ENTRY_NAMES.review, message: '退回包里没有审核结论，请对方重新发一份' }]);
  }
  const { kind, name } = manifest;
  const [pdf, findings] = [bytesOf(ENTRY_NAMES.pdf), bytesOf(ENTRY_NAMES.findings)];
  const content = { kind, name, draft: draftBytes, pdf, findings, review: review.value };
  return ok({ content, draft: draft.value, code: codeInWords(manifest.sha256) });
}

function manifestOf(bytes: Uint8Array | undefined): Result<Manifest, readonly Located[]> {
  if (bytes === undefined) {
    return fail([{ place: '', message: `不是上报包或退回包：里面没有清单 ${MANIFEST_NAME}，请确认选对了文件` }]);
  }
  const json = parseJson(new TextDecoder().decode(bytes));
  if (!json.ok) return fail([{ ...json.problem, place: `${MANIFEST_NAME} ${json.problem.place}`.trim() }]);
  const manifest = ManifestSchema.safeParse(json.value, { reportInput: true });
  if (manifest.success) return ok(manifest.data);
  return fail(
    manifest.error.issues.map((issue) => ({
      place: [MANIFEST_NAME, ...issue.path].map(String).join(' '),
      message: issueWords(issue),
    })),
  );
}

function hashOf(list: Pick<Manifest, 'kind' | 'name' | 'entries'>): string {
  return fingerprintOf(new TextEncoder().encode(listText(list)));
}

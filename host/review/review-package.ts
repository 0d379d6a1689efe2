import { basename } from 'node:path';
import { zipSync } from 'fflate';
import { codeInWords } from '../../shared/base/listed-file.ts';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { Archive } from '../../shared/read/zip/archive.ts';
import type { ZipLimits } from '../../shared/read/zip/limit.ts';
import {
  ENTRY_NAMES,
  listText,
  MANIFEST_NAME,
  manifestTroubles,
  PACKAGE_VERSION,
  packageStem,
  parseManifest,
  type Manifest,
} from '../../shared/review/round/manifest.ts';
import type { Reviewer } from '../../shared/review/round/opinion.ts';
import { writeReview, type Review } from '../../shared/review/round/review.ts';
import { currentRound, isJudged } from '../../shared/review/round/rounds.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { MAX_DRAFT_BYTES, parseDraftBytes } from '../draft/draft-file.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { located } from '../reading/read-file.ts';
import { readInThread } from '../reading/reading-thread.ts';
import { MAX_REVIEW_BYTES, parseReviewBytes } from './review-file.ts';

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
  /** The version of the program that made it; empty where it did not say. */
  readonly program: string;
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

/** What each file of a package may unpack to: an ordinary one stays far below it. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  [MANIFEST_NAME]: MEGABYTE,
  [ENTRY_NAMES.draft]: MAX_DRAFT_BYTES,
  [ENTRY_NAMES.findings]: 16 * MEGABYTE,
  [ENTRY_NAMES.review]: MAX_REVIEW_BYTES,
};

/** What a file system takes as one name, in bytes. */
const MOST_NAME_BYTES = 255;

/** How many reviewers a file name tells; more are counted. */
const NAMED = 3;

/** The file name of a package; a 退回包 says whose it is: `外办.上报.zip`, `外办.退回.审核甲、审核乙.zip`. */
export function packageName({ kind, name, review }: Pick<PackageContent, 'kind' | 'name' | 'review'>): string {
  const ending = kind === 'submission' ? '.上报.zip' : `.退回${whose(review)}.zip`;
  let stem = name;
  while (Buffer.byteLength(stem + ending) > MOST_NAME_BYTES) stem = [...stem].slice(0, -1).join('');
  return `${stem}${ending}`;
}

function whose(review: Review): string {
  const names = judgesOf(review).map(({ name }) =>
    [...packageStem(name).replace(/[.\s]+/gu, '')].slice(0, 12).join(''),
  );
  const more = names.length > NAMED ? `等${String(names.length)}人` : '';
  const told = [...new Set(names.slice(0, NAMED))].join('、');
  return told === '' ? '' : `.${told}${more}`;
}

/** Who has judged the round under way. */
function judgesOf(review: Review): readonly Reviewer[] {
  return currentRound(review).opinions.flatMap(({ reviewer, verdict }) => (verdict === undefined ? [] : [reviewer]));
}

/** The bytes of a package and its code; `program` is the version of the program that makes it. */
export function packReview(
  content: PackageContent,
  program: string,
): { readonly bytes: Uint8Array; readonly code: string } {
  const { kind, name } = content;
  const files: Readonly<Record<string, Uint8Array>> = {
    [ENTRY_NAMES.draft]: content.draft,
    [ENTRY_NAMES.pdf]: content.pdf,
    [ENTRY_NAMES.findings]: content.findings,
    [ENTRY_NAMES.review]: new TextEncoder().encode(writeReview(content.review)),
  };
  const list = {
    version: PACKAGE_VERSION,
    program,
    kind,
    name,
    reviewers: kind === 'return' ? [...judgesOf(content.review)] : [],
    entries: Object.entries(files).map(([entry, bytes]) => ({ name: entry, sha256: fingerprintOf(bytes) })),
  } as const;
  const manifest: Manifest = { format: 'ysgk-package', ...list, sha256: hashOf(list) };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  return { bytes: zipSync({ ...files, [MANIFEST_NAME]: bytes }), code: codeInWords(manifest.sha256) };
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

/** Opens the bytes of a package: everything the list promises is there, unchanged, and nothing else. Pure: it touches no file. */
export function unpackReview(bytes: Uint8Array): Result<OpenedPackage, readonly Located[]> {
  const archive = Archive.open(bytes, LIMITS);
  if (!archive.ok) return fail([archive.problem]);
  const files = new Map<string, Uint8Array>();
  for (const name of archive.value.names) {
    const file = archive.value.read(name, MOST_BYTES[name]);
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
  if (manifest.kind === 'return' && !isJudged(round)) {
    return fail([{ place: ENTRY_NAMES.review, message: '退回包里没有审核结论，请对方重新发一份' }]);
  }
  const { kind, name } = manifest;
  const [pdf, findings] = [bytesOf(ENTRY_NAMES.pdf), bytesOf(ENTRY_NAMES.findings)];
  const content = { kind, name, draft: draftBytes, pdf, findings, review: review.value };
  return ok({ content, draft: draft.value, code: codeInWords(manifest.sha256), program: manifest.program });
}

function manifestOf(bytes: Uint8Array | undefined): Result<Manifest, readonly Located[]> {
  if (bytes === undefined) {
    return fail([{ place: '', message: `不是上报包或退回包：里面没有清单 ${MANIFEST_NAME}，请确认选对了文件` }]);
  }
  return parseManifest(new TextDecoder().decode(bytes));
}

function hashOf(list: Omit<Manifest, 'format' | 'sha256'>): string {
  return fingerprintOf(new TextEncoder().encode(listText(list)));
}

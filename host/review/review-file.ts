import { stat } from 'node:fs/promises';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { parseReview, writeReview, type Review } from '../../shared/review/round/review.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { TurnsOnly, type FileLocks } from '../disk/file-locks.ts';

/** Larger files are no reviews: two thousand comments with answers stay below it. */
export const MAX_REVIEW_BYTES = 16 * 1024 * 1024;

/** A review file as it was read; both null where there is none. */
export interface StoredReview {
  readonly review: Review | null;
  /** SHA-256 of the file's bytes. */
  readonly fingerprint: string | null;
}

/** What became of a saving: `changed` says that somebody else wrote the file, and nothing was overwritten. */
export type SavedReview = { readonly status: 'saved'; readonly fingerprint: string } | { readonly status: 'changed' };

/** The names of packages: `外办.上报.zip`, `外办.退回.审核甲.zip`, and the copies a browser numbers. */
export const PACKAGE_NAME = /^[^.].*\.(上报|退回)([. ][^/\\]*)?\.zip$/iu;

/** The name of a draft file or package without its endings: `外办.退回.审核甲.zip` → `外办`. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.ysgk$|(\.(上报|退回)(?![^/\\]*\.(上报|退回)[. ])([. ][^/\\]*)?)?\.zip$/iu, '');
}

/** Whether a path names a review file. */
export function isReviewFile(path: string): boolean {
  return /\.ysgk-review$/iu.test(path);
}

/** Where the review of a draft or package is kept: beside it, under its name. */
export function reviewPathOf(path: string): string {
  return `${stemOf(path)}.ysgk-review`;
}

/** Why a review could not be read again once it is written: more rounds or longer texts than a review file holds. */
export function reviewTroubles(path: string, review: Review): readonly Located[] {
  const read = parseReview(writeReview(review));
  if (read.ok) return [];
  return read.problem.map(({ place, message }) => ({
    place: path,
    message: `审核文件写不下，没有保存：${place} ${message}`,
  }));
}

/** Review files on disk; paths are real ones. */
export class ReviewFiles {
  /** Without locks only this program's own windows wait for each other. */
  constructor(private readonly locks: Pick<FileLocks, 'hold'> = new TurnsOnly()) {}

  /** Reads a review file; problems carry the path first. */
  async read(path: string): Promise<Result<StoredReview, readonly Located[]>> {
    const isThere = await stat(path).then(
      () => true,
      (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
    );
    if (!isThere) return ok({ review: null, fingerprint: null });
    const bytes = await readRegularFile(path, { name: '审核文件', purpose: '作审核文件', maxBytes: MAX_REVIEW_BYTES });
    if (!bytes.ok) return fail([bytes.problem]);
    const review = parseReviewBytes(path, bytes.value);
    return review.ok ? ok({ review: review.value, fingerprint: fingerprintOf(bytes.value) }) : review;
  }

  /** Saves in one step; a file in another state than expected is left alone unless forced. */
  async save(
    path: string,
    review: Review,
    expected: string | null,
    force: boolean,
  ): Promise<Result<SavedReview, readonly Located[]>> {
    const done = await this.locks.hold(path, async (): Promise<Result<SavedReview, readonly Located[]>> => {
      try {
        const bytes = new TextEncoder().encode(writeReview(review));
        if (bytes.length > MAX_REVIEW_BYTES) {
          return fail([{ place: path, message: '意见太多，审核文件写不下，请先给出结论，下一轮再提' }]);
        }
        const troubles = reviewTroubles(path, review);
        if (troubles.length > 0) return fail(troubles);
        const fingerprint = fingerprintOf(bytes);
        if (!force) {
          const there = await this.read(path);
          if (!there.ok) return there;
          const current = there.value.fingerprint;
          if (current !== null && current !== expected && current !== fingerprint) return ok({ status: 'changed' });
        }
        await replaceFile(path, bytes);
        return ok({ status: 'saved', fingerprint });
      } catch (error) {
        return fail([fileTrouble(path, error)]);
      }
    });
    return done.ok ? done.value : fail([{ place: path, message: done.problem }]);
  }
}

/** Parses the bytes of a review file; `path` is for the problems only. */
export function parseReviewBytes(path: string, bytes: Uint8Array): Result<Review, readonly Located[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail([{ place: path, message: '审核文件不是 UTF-8 编码，文件可能已损坏' }]);
  }
  const review = parseReview(text);
  if (review.ok) return review;
  return fail(
    review.problem.map(({ place, message }) => ({ place: place === '' ? path : `${path}：${place}`, message })),
  );
}

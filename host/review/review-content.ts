import { basename } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Review } from '../../shared/review/round/review.ts';
import { packageStem } from '../../shared/review/round/manifest.ts';
import { currentRound, isJudged, submitRound, verdictTrouble } from '../../shared/review/round/rounds.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import type { EvidenceMaker } from './review-evidence.ts';
import { reviewPathOf, reviewTroubles, stemOf, type ReviewFiles } from './review-file.ts';
import { isPackage } from './review-opening.ts';
import { openPackageFile, type PackageContent } from './review-package.ts';

/** What goes into a package: of a draft that is handed in, and of one that was reviewed. */

interface DraftContent {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
}

async function readContent(path: string): Promise<Result<DraftContent, readonly Located[]>> {
  const bytes = await readDraftBytes(path);
  if (!bytes.ok) return fail([bytes.problem]);
  const draft = parseDraftBytes(path, bytes.value);
  return draft.ok ? ok({ name: packageStem(stemOf(basename(path))), bytes: bytes.value, draft: draft.value }) : draft;
}

/** What is handed in. */
export interface Submission {
  readonly content: PackageContent;
  /** The review file the round was begun from. */
  readonly fingerprint: string | null;
  readonly errors: number;
  readonly warnings: number;
}

/** What a 上报包 of a draft file holds: the next round of its review, and what the checks say. Nothing is refused. */
export async function readSubmission(
  path: string,
  files: ReviewFiles,
  evidence: EvidenceMaker,
): Promise<Result<Submission, readonly Located[]>> {
  const own = await readContent(path);
  if (!own.ok) return own;
  const kept = await files.read(reviewPathOf(path));
  if (!kept.ok) return kept;
  const { name, bytes, draft } = own.value;
  const made = await evidence.make(draft, name, path);
  if (!made.ok) return made;
  const { pdf, findings, report } = made.value;
  const review = submitRound(kept.value.review, name, fingerprintOf(bytes), new Date().toISOString());
  const troubles = reviewTroubles(reviewPathOf(path), review);
  if (troubles.length > 0) return fail(troubles);
  const count = (wanted: string): number => report.findings.filter(({ severity }) => severity === wanted).length;
  return ok({
    content: { kind: 'submission', name, draft: bytes, pdf, findings, review },
    fingerprint: kept.value.fingerprint,
    errors: count('error'),
    warnings: count('warning'),
  });
}

/** What a 退回包 holds: what was reviewed, as it came, and the review. */
export async function reviewedContent(
  path: string,
  review: Review,
  evidence: EvidenceMaker,
): Promise<Result<PackageContent, readonly Located[]>> {
  const round = currentRound(review);
  if (!isJudged(round)) return fail([{ place: '', message: '还没有审核结论，请先给出结论' }]);
  const troubles = round.opinions.flatMap(({ reviewer, verdict, comments }) => {
    const trouble = verdict === undefined ? '' : verdictTrouble(comments, verdict);
    return trouble === '' ? [] : [{ place: reviewer.name, message: trouble }];
  });
  if (troubles.length > 0) return fail(troubles);
  const content = isPackage(path) ? await packageContent(path) : await draftContent(path, evidence);
  if (!content.ok) return content;
  if (fingerprintOf(content.value.draft) !== round.draftSha256) {
    return fail([{ place: path, message: '不是同一份：文件在审核以后被换过，请重新打开再审' }]);
  }
  return ok({ ...content.value, kind: 'return', review });
}

type Reviewed = Omit<PackageContent, 'kind' | 'review'>;

async function packageContent(path: string): Promise<Result<Reviewed, readonly Located[]>> {
  const opened = await openPackageFile(path);
  return opened.ok ? ok(opened.value.content) : opened;
}

async function draftContent(path: string, evidence: EvidenceMaker): Promise<Result<Reviewed, readonly Located[]>> {
  const own = await readContent(path);
  if (!own.ok) return own;
  const { name, bytes, draft } = own.value;
  const made = await evidence.make(draft, name, path);
  return made.ok ? ok({ name, draft: bytes, pdf: made.value.pdf, findings: made.value.findings }) : made;
}

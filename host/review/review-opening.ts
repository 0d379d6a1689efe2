import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Answer } from '../../shared/ipc.ts';
import {
  notTaken,
  receiveReturn,
  receiveSubmission,
  replacing,
  type Received,
} from '../../shared/review/round/receive.ts';
import type { Review } from '../../shared/review/round/review.ts';
import { currentRound, submitRound } from '../../shared/review/round/rounds.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import type { EvidenceMaker } from './review-evidence.ts';
import { isReviewFile, reviewPathOf, stemOf, type ReviewFiles } from './review-file.ts';
import { openPackageFile } from './review-package.ts';

/** Opening what is to be reviewed: a draft, a 上报包 or a 退回包. */

/** What a screen gets to review. */
export type Reviewable = Extract<Answer<'review.open'>, { ok: true }>['value'];

type Opened = Result<Reviewable, readonly Located[]>;

/** Whether a path names a package. */
export function isPackage(path: string): boolean {
  return /\.zip$/iu.test(path);
}

/** Opens a file for review at a moment (ISO); `path` is a real one. */
export async function openReviewable(
  path: string,
  now: string,
  files: ReviewFiles,
  evidence: EvidenceMaker,
): Promise<Opened> {
  if (isReviewFile(path)) {
    const message =
      '这是审核文件，请打开它旁边的上报包或草稿；要并入另一位审核人的意见，在审核界面点“并入另一位审核人的意见…”';
    return fail([{ place: basename(path), message }]);
  }
  return isPackage(path) ? openPackage(path, files, evidence) : openDraft(path, now, files);
}

async function openDraft(path: string, now: string, files: ReviewFiles): Promise<Opened> {
  const bytes = await readDraftBytes(path);
  if (!bytes.ok) return fail([bytes.problem]);
  const draft = parseDraftBytes(path, bytes.value);
  if (!draft.ok) return draft;
  const filePath = reviewPathOf(path);
  const kept = await files.read(filePath);
  if (!kept.ok) return kept;
  const name = stemOf(basename(path));
  const hash = fingerprintOf(bytes.value);
  const before = kept.value.review;
  const last = before === null ? undefined : currentRound(before);
  const isSame = last?.draftSha256 === hash;
  const hasComments = last !== undefined && last.opinions.length > 0;
  const review = before !== null && isSame ? before : submitRound(before, name, hash, now);
  return ok({
    source: 'draft',
    path,
    name,
    draft: draft.value,
    review,
    file: { path: filePath, fingerprint: kept.value.fingerprint },
    code: null,
    remarks: hasComments && !isSame ? ['不是同一份：草稿在提意见以后改过，请核对已有的意见是否还适用'] : [],
    beside: null,
  });
}

async function openPackage(path: string, files: ReviewFiles, evidence: EvidenceMaker): Promise<Opened> {
  const opened = await openPackageFile(path);
  if (!opened.ok) return opened;
  const { content, draft, code } = opened.value;
  const filePath = reviewPathOf(path);
  const kept = await files.read(filePath);
  if (!kept.ok) return kept;
  const received = receive(content.kind, kept.value.review, content.review);
  if (!received.ok) return fail([{ place: basename(path), message: received.problem }]);
  const own = await evidence.make(draft, content.name);
  if (!own.ok) return own;
  return ok({
    source: content.kind,
    path,
    name: content.name,
    draft,
    review: received.value.review,
    file: { path: filePath, fingerprint: kept.value.fingerprint },
    code,
    remarks: [
      ...received.value.remarks,
      ...(content.kind === 'return' ? receivedInWords(received.value) : []),
      ...(await evidence.remarksOn(content, own.value)),
    ],
    beside: await draftBeside(path, content.name, content.draft),
  });
}

function receive(kind: 'submission' | 'return', kept: Review | null, came: Review): Result<Received, string> {
  return kind === 'submission' ? receiveSubmission(kept, came) : receiveReturn(kept, came);
}

/** What a 退回包 changes of what was kept here, and what not. */
function receivedInWords(received: Received): readonly string[] {
  const newer = replacing(received).map(
    ({ reviewer, round, differences }) =>
      `第 ${String(round)} 轮${reviewer}的意见这里先前收过一份，这一份较新：${differences.join('；')}`,
  );
  return [...newer, ...notTaken(received)];
}

/** The draft of this name in the folder of a package; null where there is none. */
async function draftBeside(path: string, name: string, submitted: Uint8Array): Promise<Reviewable['beside']> {
  // The name comes from the package: it names a file of this folder or nothing.
  if (/[/\\]/.test(name)) return null;
  const beside = join(dirname(path), `${name}.ysgk`);
  const status = await stat(beside).catch(() => undefined);
  if (status?.isFile() !== true) return null;
  const bytes = await readDraftBytes(beside);
  return bytes.ok ? { path: beside, isUnchanged: Buffer.compare(bytes.value, submitted) === 0 } : null;
}

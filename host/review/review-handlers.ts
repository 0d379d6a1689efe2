import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Answer } from '../../shared/ipc.ts';
import { compareText } from '../../shared/ledger/project.ts';
import { isNothingNew, notTaken, receiveReturn, replacing, type Received } from '../../shared/review/round/receive.ts';
import type { Review } from '../../shared/review/round/review.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import type { BasisPaths } from '../check/basis-paths.ts';
import { rememberedBasis } from '../check/remembered-basis.ts';
import type { Desk } from '../desk.ts';
import { readDraftFile } from '../draft/draft-file.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import type { Handlers } from '../handler.ts';
import { admitFile, admitPath } from '../disk/path-admission.ts';
import { realTarget } from '../disk/real-target.ts';
import { readSubmission, reviewedContent } from './review-content.ts';
import { EvidenceMaker } from './review-evidence.ts';
import { placeFor } from './package-place.ts';
import { isReviewFile, PACKAGE_NAME, reviewPathOf, ReviewFiles, type StoredReview } from './review-file.ts';
import { isPackage, openReviewable } from './review-opening.ts';
import { openPackageFile, packageName, packReview, type PackageContent } from './review-package.ts';
import type { System } from '../system.ts';

type Channels =
  | 'review.open'
  | 'review.list'
  | 'review.save'
  | 'review.beside'
  | 'review.submit'
  | 'review.take'
  | 'review.read'
  | 'review.return';

/** Reviewing by files: packages that come and go, and the review kept beside a draft. */
export function reviewHandlers(system: System, desk: Desk): Pick<Handlers, Channels> {
  const files = new ReviewFiles(desk.locks);
  const program = system.versions['阳光预算'] ?? '';
  const basisOf = (draft: string): Promise<BasisPaths> => rememberedBasis(system, desk, draft);
  const evidence = new EvidenceMaker(desk.exporter, desk.codes, basisOf);
  return {
    'review.open': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      return answerOf(await openReviewable(admitted.value, new Date().toISOString(), files, evidence));
    },
    'review.list': async ({ path }) => {
      const folder = await admitPath(system, path, 'read');
      return folder.ok ? listPackages(folder.value) : answerOf(folder);
    },
    'review.save': async ({ path, review, expected, force }) => {
      const admitted = await admitFile(system, path, '.ysgk-review');
      if (!admitted.ok) return answerOf(admitted);
      return answerOf(await files.save(admitted.value, review, expected, force));
    },
    'review.beside': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const file = reviewPathOf(admitted.value);
      const kept = await files.read(file);
      if (!kept.ok) return answerOf(kept);
      return answer({ review: kept.value.review, file: { path: file, fingerprint: kept.value.fingerprint } });
    },
    'review.submit': async (question) => {
      const [path, folder] = [
        await admitPath(system, question.path, 'write'),
        await admitPath(system, question.folder, 'write'),
      ];
      if (!path.ok) return answerOf(path);
      if (!folder.ok) return answerOf(folder);
      const submission = await readSubmission(path.value, files, evidence);
      if (!submission.ok) return answerOf(submission);
      const { content, fingerprint, errors, warnings } = submission.value;
      const packed = await writePackage(desk, folder.value, content, program);
      if (!packed.ok) return answerOf(packed);
      const saved = await keep(files, path.value, content.review, fingerprint);
      return saved.ok ? answer({ ...packed.value, ...saved.value, errors, warnings }) : answerOf(saved);
    },
    'review.take': async (question) => {
      const came = await admitPath(system, question.package, 'read');
      const own = await admitPath(system, question.draft, 'write');
      if (!came.ok) return answerOf(came);
      if (!own.ok) return answerOf(own);
      return answerOf(await takeReturn(came.value, own.value, question.replace, files));
    },
    'review.read': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      return admitted.ok ? answerOf(await readReviewer(admitted.value, files)) : answerOf(admitted);
    },
    'review.return': async ({ path, review, folder }) => {
      const [source, target] = [await admitPath(system, path, 'read'), await admitPath(system, folder, 'write')];
      if (!source.ok) return answerOf(source);
      if (!target.ok) return answerOf(target);
      const content = await reviewedContent(source.value, review, evidence);
      return content.ok ? answerOf(await writePackage(desk, target.value, content.value, program)) : answerOf(content);
    },
  };
}

async function listPackages(folder: string): Promise<Answer<'review.list'>> {
  try {
    const names = (await readdir(folder)).filter((name) => PACKAGE_NAME.test(name)).sort(compareText);
    const found = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const status = await stat(path).catch(() => undefined);
        return status?.isFile() === true ? [{ path, name, modifiedAt: status.mtime.toISOString() }] : [];
      }),
    );
    return answer(found.flat());
  } catch (error) {
    return refuse([fileTrouble(folder, error)]);
  }
}

type Taken = Extract<Answer<'review.take'>, { ok: true }>['value'];

/** Takes a 退回包 into the review beside a draft; what it would replace is shown first unless `replace`. */
async function takeReturn(
  path: string,
  draftPath: string,
  replace: boolean,
  files: ReviewFiles,
): Promise<Result<Taken, readonly Located[]>> {
  const came = await receivedFrom(path, draftPath, files);
  if (!came.ok) return came;
  const { received, kept } = came.value;
  const replaced = replacing(received);
  if (replaced.length > 0 && !replace) {
    const shown = replaced.map(({ reviewer, round, differences }) => ({
      reviewer,
      round,
      differences: [...differences],
    }));
    return ok({ status: 'differs', differences: shown });
  }
  const remarks = [...received.remarks, ...notTaken(received)];
  if (isNothingNew(kept.review, received)) {
    const file = { path: reviewPathOf(draftPath), fingerprint: kept.fingerprint };
    return ok({ status: 'nothing-new', review: received.review, file, remarks });
  }
  const saved = await keep(files, draftPath, received.review, kept.fingerprint);
  return saved.ok ? ok({ status: 'taken', ...saved.value, remarks }) : saved;
}

/** What a 退回包 makes of the review beside a draft. */
async function receivedFrom(
  path: string,
  draftPath: string,
  files: ReviewFiles,
): Promise<Result<{ readonly received: Received; readonly kept: StoredReview }, readonly Located[]>> {
  const opened = await openPackageFile(path);
  if (!opened.ok) return opened;
  const place = basename(path);
  if (opened.value.content.kind !== 'return') {
    return fail([{ place, message: '这是上报包，不是退回包；审核的人在开始界面用“审核…”打开它' }]);
  }
  const own = await readDraftFile(draftPath);
  if (!own.ok) return own;
  if (titleOf(own.value) !== titleOf(opened.value.draft)) {
    const message = `不是同一份：退回的是 ${titleOf(opened.value.draft)}，这份草稿是 ${titleOf(own.value)}`;
    return fail([{ place, message }]);
  }
  const kept = await files.read(reviewPathOf(draftPath));
  if (!kept.ok) return kept;
  const received = receiveReturn(kept.value.review, opened.value.content.review);
  return received.ok
    ? ok({ received: received.value, kept: kept.value })
    : fail([{ place, message: received.problem }]);
}

type ReadReview = Extract<Answer<'review.read'>, { ok: true }>['value'];

/** What another reviewer says, out of a package or a review file. */
async function readReviewer(path: string, files: ReviewFiles): Promise<Result<ReadReview, readonly Located[]>> {
  const name = basename(path);
  if (isPackage(path)) {
    const opened = await openPackageFile(path);
    if (!opened.ok) return opened;
    const { content, code } = opened.value;
    if (content.kind === 'return') return ok({ name, review: content.review, code });
    return fail([{ place: name, message: '这是上报包，里面没有审核的结论；请选另一位审核人做的退回包' }]);
  }
  if (!isReviewFile(path)) {
    return fail([{ place: name, message: '请选另一位审核人的退回包（.zip）或审核文件（.ysgk-review）' }]);
  }
  const kept = await files.read(path);
  if (!kept.ok) return kept;
  if (kept.value.review === null) return fail([{ place: path, message: '没有这个文件，请核对路径' }]);
  return ok({ name, review: kept.value.review, code: null });
}

function titleOf({ organization, fiscalYear }: Draft): string {
  return `${organization.name} ${String(fiscalYear)} 年`;
}

/** Saves the review beside a draft, unless it was written since it had this fingerprint: an answer may just have been kept. */
async function keep(
  files: ReviewFiles,
  draftPath: string,
  review: Review,
  expected: string | null,
): Promise<
  Result<
    { readonly review: Review; readonly file: { readonly path: string; readonly fingerprint: string } },
    readonly Located[]
  >
> {
  const path = reviewPathOf(draftPath);
  const saved = await files.save(path, review, expected, false);
  if (!saved.ok) return saved;
  if (saved.value.status === 'changed') {
    return fail([{ place: path, message: '审核文件刚刚改过（可能有一条答复正在保存），没有覆盖它；请再做一次' }]);
  }
  return ok({ review, file: { path, fingerprint: saved.value.fingerprint } });
}

async function writePackage(
  desk: Desk,
  folder: string,
  content: PackageContent,
  program: string,
): Promise<Result<{ path: string; code: string }, readonly Located[]>> {
  const name = packageName(content);
  try {
    const { bytes, code } = packReview(content, program);
    await mkdir(folder, { recursive: true });
    const path = await placeFor(folder, content);
    await replaceFile(path, bytes);
    desk.written.add(await realTarget(path));
    return ok({ path, code });
  } catch (error) {
    return fail([fileTrouble(join(folder, name), error)]);
  }
}

import { bringUp, formatVersion, type FormatStep } from '../../base/format-version.ts';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { reviewProblems } from './review-problems.ts';
import { fromVersion1, ReviewVersion1Schema } from './review-version-1.ts';

/** The first version of the review file. */
const OLDEST = 1;

/** Steps by the version they start from; each gets what the schema of that version has taken. */
const STEPS: ReadonlyMap<number, FormatStep> = new Map<number, FormatStep>([
  [1, (file) => fromVersion1(ReviewVersion1Schema.parse(file))],
]);

/** What each older version must hold before it is brought up. */
const SCHEMAS = new Map([[1, ReviewVersion1Schema]]);

/** Brings a review file up to the `newest` version; what an older one has wrong with it is said at its place in that one. */
export function migrateReview(file: unknown, newest: number): Result<unknown, readonly Located[]> {
  if (typeof file !== 'object' || file === null || Array.isArray(file) || !('format' in file)) {
    return fail([{ place: '', message: '不是审核文件：内容应为一组字段' }]);
  }
  if (file.format !== 'ysgk-review') return fail([{ place: 'format', message: '不是审核文件' }]);
  const version = formatVersion('version' in file ? file.version : undefined, OLDEST, newest);
  if (!version.ok) return fail([{ place: 'version', message: version.problem }]);
  const before = SCHEMAS.get(version.value)?.safeParse(file, { reportInput: true });
  if (before?.success === false) return fail(reviewProblems(before.error));
  return ok(bringUp(file as Readonly<Record<string, unknown>>, version.value, newest, STEPS));
}

import { z } from 'zod';

/**
 * What a draft is checked against besides itself: the approved figures (rule 19) and what was published last year
 * (rules 35, 36). It stands beside a draft on one machine, never in the draft file.
 */

/** What a file serves as. */
export const BASIS_ROLES = ['approved', 'lastYear'] as const;

/** What a file serves as. */
export type BasisRole = (typeof BASIS_ROLES)[number];

/** What each is called. */
export const BASIS_NAMES = { approved: '批复数', lastYear: '上年公开件' } as const satisfies Record<BasisRole, string>;

/** A file that was loaded. */
const file = z.strictObject({
  path: z.string().min(1).max(4096),
  loadedAt: z.iso.datetime(),
  /** SHA-256 of its bytes at that moment, so that a later change is noticed. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The files a draft was last checked against, as they are remembered from one opening to the next. */
export const BasisFilesSchema = z.strictObject({ approved: file.nullable(), lastYear: file.nullable() }).readonly();

/** A file that was loaded. */
export type BasisFile = z.infer<typeof file>;
/** The files of one draft by what they serve as; null where there is none. */
export type BasisFiles = z.infer<typeof BasisFilesSchema>;

/** No file at all. */
export const NO_BASIS: BasisFiles = { approved: null, lastYear: null };

/** The year a file of a role should be of, for a draft of this year. */
export function yearOfBasis(role: BasisRole, fiscalYear: number): number {
  return role === 'approved' ? fiscalYear : fiscalYear - 1;
}

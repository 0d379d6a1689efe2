import type { BasisFiles, BasisRole } from '../../shared/check/basis.ts';

/** Where the files lie that a draft is checked against; null where there is none. */
export type BasisPaths = Readonly<Record<BasisRole, string | null>>;

/** Nothing but the draft itself. */
export const NO_PATHS: BasisPaths = { approved: null, lastYear: null };

/** The paths of remembered files. */
export function pathsOf({ approved, lastYear }: BasisFiles): BasisPaths {
  return { approved: approved?.path ?? null, lastYear: lastYear?.path ?? null };
}

import { fail, ok, printLocated, type Result } from '../shared/base/result.ts';
import type { BasisFile, BasisRole } from '../shared/check/basis.ts';
import type { CheckContext } from '../shared/check/context.ts';
import type { CheckBasis } from '../shared/ipc.ts';
import { readComparedFile, type ComparedFile } from './compared-file.ts';

/** What the open draft is checked against besides itself: loaded by a person, remembered in `basis-keeping.ts`. */

/** One of the two files. */
export type BasisSlot =
  | { readonly status: 'none' }
  /** Remembered from the last opening and being read again. */
  | { readonly status: 'recalling'; readonly file: BasisFile }
  /** In use; `isChanged` says that it is no longer what was loaded then. */
  | { readonly status: 'loaded'; readonly file: BasisFile; readonly read: ComparedFile; readonly isChanged: boolean }
  /** Remembered, but it cannot be read now. */
  | { readonly status: 'lost'; readonly file: BasisFile; readonly problems: readonly string[] };

/** Both files. */
export type Basis = Readonly<Record<BasisRole, BasisSlot>>;

/** What a draft begins with. */
export const EMPTY_BASIS: Basis = { approved: { status: 'none' }, lastYear: { status: 'none' } };

/** What the checks see of it. */
export function basisContext({ approved, lastYear }: Basis): Pick<CheckContext, 'approved' | 'lastYear'> {
  return {
    approved: approved.status === 'loaded' ? approved.read.document : undefined,
    lastYear: lastYear.status === 'loaded' ? lastYear.read.document : undefined,
  };
}

/** What an export is told, so that its verdict is the one on the screen. */
export function exportedBasis({ approved, lastYear }: Basis): CheckBasis {
  return {
    approved: approved.status === 'loaded' ? approved.read.side : null,
    lastYear: lastYear.status === 'loaded' ? lastYear.read.side : null,
  };
}

/** Reads a file that a person chose; `now` is the moment. */
export async function loadBasis(path: string, now: Date): Promise<Result<BasisSlot, readonly string[]>> {
  const read = await readBasis(path);
  if (!read.ok) return read;
  const file = { path, loadedAt: now.toISOString(), fingerprint: read.value.fingerprint };
  return ok({ status: 'loaded', file, read: read.value, isChanged: false });
}

/** Reads a file; every trouble in words. */
export async function readBasis(path: string): Promise<Result<ComparedFile, readonly string[]>> {
  try {
    const read = await readComparedFile(path);
    return read.ok ? read : fail(read.problem.map(printLocated));
  } catch (error) {
    return fail([`没有读成：${error instanceof Error ? error.message : '原因不明'}`]);
  }
}

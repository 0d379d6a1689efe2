import { stat } from 'node:fs/promises';
import { BASIS_ROLES, type BasisRole } from '../../shared/check/basis.ts';
import type { CheckedState } from '../../shared/review/summary/checked-draft.ts';
import { readSideBytes } from '../reading/read-side.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import type { BasisPaths } from '../check/basis-paths.ts';
import { unitPath } from './linked-units.ts';

/** Whether a verdict still belongs to the files it was given on: as then, another, or the draft is not there any more. */
export type Standing = 'current' | 'changed' | 'gone';

/** SHA-256 of a draft or published file as it lies there now; null where it is not there or cannot be read. */
export async function sha256Of(path: string): Promise<string | null> {
  const bytes = await readSideBytes(path);
  return bytes.ok ? fingerprintOf(bytes.value) : null;
}

/** The same, remembered as long as size, times and identity of the file stay: for looking at many files again and again. */
export class FileHashes {
  private readonly known = new Map<string, { readonly mark: string; readonly sha256: string | null }>();

  readonly of = async (path: string): Promise<string | null> => {
    const status = await stat(path).catch(() => undefined);
    if (status === undefined) return null;
    const mark = [status.size, status.mtimeMs, status.ctimeMs, status.ino].join(' ');
    const known = this.known.get(path);
    if (known?.mark === mark) return known.sha256;
    const sha256 = await sha256Of(path);
    this.known.set(path, { mark, sha256 });
    return sha256;
  };
}

/**
 * Holds a verdict against the files as they are now, by their content: times lie when a file is copied, restored or written
 * twice in a second. `against` is what the draft would be held against today.
 */
export async function standingOf(
  checked: CheckedState,
  against: BasisPaths,
  hashOf: (path: string) => Promise<string | null> = sha256Of,
): Promise<Standing> {
  const now = await hashOf(checked.path);
  if (now === null && checked.sha256 !== null) return 'gone';
  if (now !== checked.sha256) return 'changed';
  for (const { file, sha256 } of checked.units) {
    const path = await unitPath(checked.path, file);
    if ((path === undefined ? null : await hashOf(path)) !== sha256) return 'changed';
  }
  const then = new Map<BasisRole, string>(checked.basis.map(({ role, path }) => [role, path]));
  if (BASIS_ROLES.some((role) => (then.get(role) ?? null) !== against[role])) return 'changed';
  for (const { path, sha256 } of checked.basis) {
    if ((await hashOf(path)) !== sha256) return 'changed';
  }
  return 'current';
}

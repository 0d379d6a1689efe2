import { BASIS_NAMES, BASIS_ROLES, type BasisRole } from '../../shared/check/basis.ts';
import { fail, printLocated, type Located, type Result } from '../../shared/base/result.ts';
import type { CheckBasis } from '../../shared/ipc.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import type { BasisPaths } from './basis-paths.ts';
import { readSideBytes, sideOf, type ReadSide } from '../reading/read-side.ts';

/** Nothing but the draft itself, once read. */
export const NO_SIDES: CheckBasis = { approved: null, lastYear: null };

/** One file of a basis as it was when it was read. */
export interface UsedBasis {
  readonly role: BasisRole;
  readonly path: string;
  /** SHA-256 of its bytes; null where they could not be read. */
  readonly sha256: string | null;
}

/** What was made of the files a draft is to be checked against. */
export interface ReadBasis {
  readonly sides: CheckBasis;
  readonly files: readonly UsedBasis[];
  /** Why a file could not be used; the draft is checked without it. */
  readonly troubles: readonly Located[];
}

/** How many files are kept: a folder's drafts may share one, and each has its own year before. */
const KEPT = 4;

/** Reads what drafts are checked against; a file that several drafts share is read once as long as it stays the same. */
export class BasisReader {
  private readonly kept = new Map<string, Result<ReadSide, readonly Located[]>>();

  /** `codes` is a bureau's own code list. */
  constructor(private readonly codes?: string) {}

  /** Reads both files. What cannot be read is told, never thrown. */
  async read(paths: BasisPaths): Promise<ReadBasis> {
    const files: UsedBasis[] = [];
    const troubles: Located[] = [];
    const sides = { ...NO_SIDES };
    for (const role of BASIS_ROLES) {
      const path = paths[role];
      if (path === null) continue;
      const bytes = await readSideBytes(path);
      const sha256 = bytes.ok ? fingerprintOf(bytes.value) : null;
      files.push({ role, path, sha256 });
      const read = bytes.ok ? await this.side(path, bytes.value) : fail([bytes.problem]);
      if (read.ok) sides[role] = read.value.side;
      else troubles.push(...read.problem.slice(0, 1).map((problem) => unread(role, path, problem)));
    }
    return { sides, files, troubles };
  }

  private async side(path: string, bytes: Uint8Array): Promise<Result<ReadSide, readonly Located[]>> {
    const key = `${path}\n${fingerprintOf(bytes)}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const read = await sideOf(path, bytes, this.codes);
    this.kept.set(key, read);
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return read;
  }
}

/** What a draft was held against, and what could not be used, one line each. */
export function basisWords({ files, troubles }: Pick<ReadBasis, 'files' | 'troubles'>): readonly string[] {
  return [
    ...files
      .filter(({ path }) => troubles.every(({ place }) => place !== path))
      .map(({ role, path }) => `核对依据：${BASIS_NAMES[role]} ${path}`),
    ...troubles.map(printLocated),
  ];
}

function unread(role: BasisRole, path: string, { place, message }: Located): Located {
  const words = place === path || place === '' ? message : `${place.replace(`${path}：`, '')}：${message}`;
  return { place: path, message: `作${BASIS_NAMES[role]}用不了，没有拿它核对：${words}` };
}

import { fail, ok, printLocated, type Result } from '../shared/base/result.ts';
import { BASIS_ROLES, type BasisFile, type BasisFiles, type BasisRole } from '../shared/check/basis.ts';
import type { CheckContext } from '../shared/check/context.ts';
import type { CheckBasis } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { readComparedFile, type ComparedFile } from './compared-file.ts';
import type { UseWorkspace } from './workspace.ts';

/** What the open draft is checked against besides itself: loaded by a person, remembered by the host for the draft's path. */

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
  const read = await readSafely(path);
  if (!read.ok) return read;
  const file = { path, loadedAt: now.toISOString(), fingerprint: read.value.fingerprint };
  return ok({ status: 'loaded', file, read: read.value, isChanged: false });
}

/**
 * Brings back what was remembered for the draft's path and remembers every later choice, also under another path the
 * draft is saved to. Returns how to stop.
 */
export function keepBasis(workspace: UseWorkspace, onTrouble: (message: string) => void): () => void {
  let isStopped = false;
  let writing = Promise.resolve();
  let known: readonly [path: string | null, files: string] = [null, ''];

  const remember = (): void => {
    const { file, basis } = workspace.getState();
    const files = filesOf(basis);
    const next = [file.path, JSON.stringify(files)] as const;
    if (file.path === null || (next[0] === known[0] && next[1] === known[1])) return;
    known = next;
    const question = { draft: file.path, files };
    writing = writing.then(async () => {
      const answer = await ask('basis.remember', question).catch(() => null);
      if (answer?.ok !== true) onTrouble('核对依据没有记住，下次打开草稿时要重新载入');
    });
  };
  const recall = async (path: string): Promise<void> => {
    const answer = await ask('basis.recall', { draft: path }).catch(() => null);
    if (answer?.ok !== true || isStopped) return;
    known = [path, JSON.stringify(answer.value)];
    await Promise.all(BASIS_ROLES.map((role) => recallFile(workspace, role, answer.value[role])));
  };

  const { path } = workspace.getState().file;
  let isRecalled = path === null;
  if (path !== null) {
    void recall(path).finally(() => {
      isRecalled = true;
      if (!isStopped) remember();
    });
  }
  const stop = workspace.subscribe((now, before) => {
    if (isRecalled && (now.basis !== before.basis || now.file.path !== before.file.path)) remember();
  });
  return () => {
    isStopped = true;
    stop();
  };
}

/** Reads a remembered file again, unless a person has chosen another one meanwhile. */
async function recallFile(workspace: UseWorkspace, role: BasisRole, file: BasisFile | null): Promise<void> {
  const { setBasis } = workspace.getState();
  if (file === null || workspace.getState().basis[role].status !== 'none') return;
  const waiting: BasisSlot = { status: 'recalling', file };
  setBasis(role, waiting);
  const read = await readSafely(file.path);
  if (workspace.getState().basis[role] !== waiting) return;
  if (!read.ok) setBasis(role, { status: 'lost', file, problems: read.problem });
  else
    setBasis(role, {
      status: 'loaded',
      file,
      read: read.value,
      isChanged: read.value.fingerprint !== file.fingerprint,
    });
}

async function readSafely(path: string): Promise<Result<ComparedFile, readonly string[]>> {
  try {
    const read = await readComparedFile(path);
    return read.ok ? read : fail(read.problem.map(printLocated));
  } catch (error) {
    return fail([`没有读成：${error instanceof Error ? error.message : '原因不明'}`]);
  }
}

function filesOf({ approved, lastYear }: Basis): BasisFiles {
  return { approved: fileOf(approved), lastYear: fileOf(lastYear) };
}

function fileOf(slot: BasisSlot): BasisFile | null {
  return slot.status === 'none' ? null : slot.file;
}

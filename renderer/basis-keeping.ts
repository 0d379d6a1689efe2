import { BASIS_ROLES, type BasisFile, type BasisFiles, type BasisRole } from '../shared/check/basis.ts';
import { ask } from './api.ts';
import { readBasis, type Basis, type BasisSlot } from './basis.ts';
import type { UseWorkspace } from './workspace.ts';

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
    await recallBasis(workspace, path, (files) => {
      if (!isStopped) known = [path, JSON.stringify(files)];
      return !isStopped;
    });
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

/** Reads what is remembered for a draft's path, if `isWanted` says so when it is known. */
export async function recallBasis(
  workspace: UseWorkspace,
  path: string,
  isWanted: (files: BasisFiles) => boolean,
): Promise<void> {
  const answer = await ask('basis.recall', { draft: path }).catch(() => null);
  if (answer?.ok !== true || !isWanted(answer.value)) return;
  await Promise.all(BASIS_ROLES.map((role) => recallFile(workspace, role, answer.value[role])));
}

/** Reads a remembered file again, unless a person has chosen another one meanwhile. */
async function recallFile(workspace: UseWorkspace, role: BasisRole, file: BasisFile | null): Promise<void> {
  const { setBasis } = workspace.getState();
  if (file === null || workspace.getState().basis[role].status !== 'none') return;
  const waiting: BasisSlot = { status: 'recalling', file };
  setBasis(role, waiting);
  const read = await readBasis(file.path);
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

function filesOf({ approved, lastYear }: Basis): BasisFiles {
  return { approved: fileOf(approved), lastYear: fileOf(lastYear) };
}

function fileOf(slot: BasisSlot): BasisFile | null {
  return slot.status === 'none' ? null : slot.file;
}

import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { Answer } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { openCodes, openPack } from './library.ts';
import { createWorkspace, type OpenFile, type UseWorkspace } from './workspace.ts';

/** Opening drafts: from a file, from a recovery copy, from an example, or a new one. */

type Opened = Result<UseWorkspace, readonly Located[]>;

/** Opens a draft file. */
export async function openFile(path: string): Promise<Opened> {
  const answer = await ask('draft.open', { path });
  if (!answer.ok) return fail(answer.problems);
  return begin(answer.value.draft, fileOf(answer.value), answer.value.draft, newKey());
}

/** Opens a recovery copy: its changes are unsaved, its file is the one it came from. */
export async function openRecovery(copy: Answer<'recovery.list'>[number]): Promise<Opened> {
  const { path, draft, key } = copy;
  if (path === null) return begin(draft, unsavedFile(draft), null, key);
  const answer = await ask('draft.open', { path });
  // The file may be gone; what was recovered must open all the same.
  if (!answer.ok) return begin(draft, unsavedFile(draft), null, key);
  return begin(draft, fileOf(answer.value), answer.value.draft, key);
}

/** Opens a draft that has no file yet: a new one, or a copy of an example. */
export async function openUnsaved(draft: Draft): Promise<Opened> {
  return begin(draft, unsavedFile(draft), null, newKey());
}

async function begin(draft: Draft, file: OpenFile, saved: Draft | null, recoveryKey: string): Promise<Opened> {
  const pack = await openPack(draft.pack);
  if (!pack.ok) return pack;
  const codes = await openCodes();
  if (!codes.ok) return codes;
  return ok(createWorkspace({ draft, pack: pack.value, codes: codes.value, file, saved, recoveryKey }));
}

type OpenedDraft = Extract<Answer<'draft.open'>, { ok: true }>['value'];

function fileOf({ path, name, fingerprint, readOnly, openElsewhere }: OpenedDraft): OpenFile {
  return { path, name, fingerprint, readOnly, openElsewhere };
}

function unsavedFile(draft: Draft): OpenFile {
  const name = `${draft.organization.name || '未命名'}${String(draft.fiscalYear)}`;
  return { path: null, name: `${name}.ysgk`, fingerprint: null, readOnly: false, openElsewhere: false };
}

function newKey(): string {
  return crypto.randomUUID();
}

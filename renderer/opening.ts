import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { openItemsOf } from '../shared/draft/to-complete.ts';
import { NOTHING_UNFINISHED } from '../shared/draft/unfinished.ts';
import type { Answer } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { insideOf } from './file-name.ts';
import { openCodes, openPackOf } from './library.ts';
import { createWorkspace, type OpenFile, type Opening, type UseWorkspace } from './workspace.ts';

/** Opening drafts: from a file, from a recovery copy, from an example, or a new one. */

type Opened = Result<UseWorkspace, readonly Located[]>;

/** Opens a draft file. */
export async function openFile(path: string): Promise<Opened> {
  const answer = await ask('draft.open', { path });
  if (!answer.ok) return fail(answer.problems);
  const { draft, takenOver = draft } = answer.value;
  return begin({
    draft: takenOver,
    file: fileOf(answer.value),
    saved: draft,
    unfinished: NOTHING_UNFINISHED,
    recoveryKey: newKey(),
  });
}

/** Opens a draft that was made from a published document, where its 待补 list is shown. */
export async function openStarted(draft: Draft): Promise<Opened> {
  const opened = await openUnsaved(draft);
  if (opened.ok && openItemsOf(draft).length > 0) opened.value.getState().showSide('gaps');
  return opened;
}

/** Opens a draft file where its review is answered. */
export async function openReturned(path: string): Promise<Opened> {
  const opened = await openFile(path);
  if (opened.ok) opened.value.getState().goTo('review');
  return opened;
}

/** Opens a draft file where its earlier versions are listed. */
export async function openVersions(path: string): Promise<Opened> {
  const opened = await openFile(path);
  if (opened.ok) opened.value.getState().goTo('versions');
  return opened;
}

/** Opens a recovery copy: its changes are unsaved, its file is the one it came from, what was half typed is there again. */
export async function openRecovery(copy: Answer<'recovery.list'>[number]): Promise<Opened> {
  const { path, draft, unfinished, key: recoveryKey } = copy;
  const opening = { draft, unfinished, recoveryKey };
  if (path === null) return begin({ ...opening, file: unsavedFile(draft), saved: null });
  const answer = await ask('draft.open', { path });
  // The file may be gone; what was recovered must open all the same.
  if (!answer.ok) return begin({ ...opening, file: unsavedFile(draft), saved: null });
  return begin({ ...opening, file: fileOf(answer.value), saved: answer.value.draft });
}

/** Opens a draft that has no file yet: a new one, a copy of an example, or a 汇总, which belongs into the units' folder. */
export async function openUnsaved(draft: Draft, folder?: string, name?: string): Promise<Opened> {
  const file = {
    ...unsavedFile(draft),
    ...(folder === undefined ? {} : { folder }),
    ...(name === undefined ? {} : { name }),
  };
  return begin({ draft, file, saved: null, unfinished: NOTHING_UNFINISHED, recoveryKey: newKey() });
}

async function begin(opening: Omit<Opening, 'pack' | 'codes'>): Promise<Opened> {
  const pack = await openPackOf(opening.draft, placeOf(opening.file));
  if (!pack.ok) return pack;
  const codes = await openCodes();
  if (!codes.ok) return codes;
  return ok(createWorkspace({ ...opening, pack: pack.value, codes: codes.value }));
}

/** Where a draft lies, or would: forms may lie beside it. */
function placeOf({ path, folder, name }: OpenFile): string | null {
  return path ?? (folder === undefined ? null : `${insideOf(folder)}${name}`);
}

type OpenedDraft = Extract<Answer<'draft.open'>, { ok: true }>['value'];

function fileOf({ path, name, fingerprint, readOnly, openElsewhere }: OpenedDraft): OpenFile {
  return { path, name, fingerprint, readOnly, openElsewhere };
}

function unsavedFile(draft: Draft): OpenFile & { readonly path: null } {
  const name = `${draft.organization.name || '未命名'}${String(draft.fiscalYear)}`;
  return { path: null, name: `${name}.ysgk`, fingerprint: null, readOnly: false, openElsewhere: false };
}

function newKey(): string {
  return crypto.randomUUID();
}

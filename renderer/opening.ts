import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { settingProblems } from '../shared/pack/setting-spec.ts';
import { openItemsOf } from '../shared/draft/to-complete.ts';
import { NOTHING_UNFINISHED } from '../shared/draft/unfinished.ts';
import type { Answer } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { insideOf } from './file-name.ts';
import { openCodes, openPack } from './library.ts';
import { createWorkspace, type OpenFile, type Opening, type UseWorkspace } from './workspace.ts';

/** Opening drafts: from a file, from a recovery copy, from an example, or a new one. */

/** A draft that cannot be shown as it prints, as its form is missing or broken. */
export interface Formless {
  readonly formless: true;
  readonly draft: Draft;
  readonly name: string;
  /** Why the form cannot be used. */
  readonly problems: readonly Located[];
  /** Opens the draft anew, once the form is there. */
  readonly again: () => Promise<Opened>;
}

/** An open draft, or why there is none. */
export type Opened = Result<UseWorkspace, readonly Located[] | Formless>;

/** Opens a draft file. */
export async function openFile(path: string): Promise<Opened> {
  const answer = await ask('draft.open', { path });
  if (!answer.ok) return fail(answer.problems);
  const { draft, takenOver = draft } = answer.value;
  const opening = { draft: takenOver, saved: draft, unfinished: NOTHING_UNFINISHED, recoveryKey: newKey() };
  return begin({ ...opening, file: fileOf(answer.value) }, () => openFile(path));
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
  const again = (): Promise<Opened> => openRecovery(copy);
  if (path === null) return begin({ ...opening, file: unsavedFile(draft), saved: null }, again);
  const answer = await ask('draft.open', { path });
  // The file may be gone; what was recovered must open all the same.
  if (!answer.ok) return begin({ ...opening, file: unsavedFile(draft), saved: null }, again);
  return begin({ ...opening, file: fileOf(answer.value), saved: answer.value.draft }, again);
}

/** Opens a draft that has no file yet: a new one, a copy of an example, or a 汇总, which belongs into the units' folder. */
export async function openUnsaved(draft: Draft, folder?: string, name?: string): Promise<Opened> {
  const file = {
    ...unsavedFile(draft),
    ...(folder === undefined ? {} : { folder }),
    ...(name === undefined ? {} : { name }),
  };
  const opening = { draft, file, saved: null, unfinished: NOTHING_UNFINISHED, recoveryKey: newKey() };
  return begin(opening, () => openUnsaved(draft, folder, name));
}

async function begin(opening: Omit<Opening, 'pack' | 'codes'>, again: () => Promise<Opened>): Promise<Opened> {
  const { draft, file } = opening;
  const pack = await openPack(draft.pack, placeOf(file));
  if (!pack.ok) {
    // It is only looked at: whoever has the form may work on it.
    if (file.path !== null) await ask('draft.close', { path: file.path });
    return fail({ formless: true, draft, name: file.name, problems: pack.problem, again });
  }
  const choices = settingProblems(draft, pack.value.manifest);
  if (choices.length > 0) return fail(choices);
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

import { saveablePart, type LeftOut } from '../shared/draft/saveable.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { writeDraft } from '../shared/draft/write.ts';
import type { Answer } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { isUnsaved, type UseWorkspace } from './workspace.ts';

/** Saving on request: into the file, or as a download. */

type Answered = Extract<Answer<'draft.save'>, { ok: true }>['value'];

/** A file that stands where the draft was to go, and is not what the draft started from. */
export type FoundFile = Extract<Answered, { status: 'changed' }>;

/** What became of saving. `changed`: something else stands there, and nothing was written. */
export type SaveResult =
  | { readonly status: 'saved'; readonly remark: string; readonly left: readonly LeftOut[] }
  | { readonly status: 'changed'; readonly found: FoundFile }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Saves to a path; `over` is the state of a file that the person was shown and wants replaced. If something in the draft
 * is refused, everything else is saved, and what stays out is still unsaved.
 */
export async function saveTo(workspace: UseWorkspace, path: string, over: string | null): Promise<SaveResult> {
  const { draft, file, saved, recoveryKey } = workspace.getState();
  const expected = path === file.path ? file.fingerprint : null;
  const send = (part: Draft): Promise<Answer<'draft.save'>> =>
    save({ path, draft: part, expected, force: false, over });
  let answer = await send(draft);
  let left: readonly LeftOut[] = [];
  let written = draft;
  if (!answer.ok) {
    const part = saveablePart(draft, saved);
    if (part !== null && part.left.length > 0) {
      answer = await send(part.draft);
      ({ left, draft: written } = part);
    }
  }
  if (!answer.ok) return { status: 'failed', message: answer.problems.map(({ message }) => message).join('；') };
  if (answer.value.status === 'changed') return { status: 'changed', found: answer.value };
  const { fingerprint, name, remark = '' } = answer.value;
  workspace.getState().markSaved({ path, name, fingerprint, readOnly: false, openElsewhere: false }, written);
  workspace.getState().setLeftOut(left);
  // What was typed while the file was written, or is not valid yet, is still unsaved and still needs its copy.
  if (!isUnsaved(workspace.getState())) await ask('recovery.discard', { key: recoveryKey }).catch(() => undefined);
  return { status: 'saved', remark, left };
}

/** A program that does not answer is trouble like any other: the person has to hear that nothing was saved. */
async function save(question: Parameters<typeof ask<'draft.save'>>[1]): Promise<Answer<'draft.save'>> {
  try {
    return await ask('draft.save', question);
  } catch {
    const message = '程序没有回应；屏幕上的内容还在，请先不要关闭窗口，稍后再保存一次，或用“下载草稿”留一份';
    return { ok: false, problems: [{ place: '', message }] };
  }
}

/** Hands the draft to the browser as a download, where there is no folder to save into. */
export function downloadDraft(workspace: UseWorkspace): void {
  const { draft, file, saved } = workspace.getState();
  // A file that does not open would be no copy at all.
  const part = saveablePart(draft, saved);
  workspace.getState().setLeftOut(part?.left ?? []);
  const url = URL.createObjectURL(new Blob([writeDraft(part?.draft ?? draft)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}

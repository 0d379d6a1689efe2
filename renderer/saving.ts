import { writeDraft } from '../shared/draft/write.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { Todo } from '../shared/draft/todo.ts';
import { countUnfinished, withinBounds, type Unfinished } from '../shared/draft/unfinished.ts';
import { ask } from './api.ts';
import { unfinishedIn } from './unfinished.ts';
import { isUnsaved, type UseWorkspace } from './workspace.ts';

/** Saving: on request into the file, and all the time into a recovery copy. */

/** What became of saving. `changed`: somebody else changed the file meanwhile, and nothing was written. */
export type SaveResult =
  | { readonly status: 'saved' }
  | { readonly status: 'changed'; readonly modifiedAt: string }
  | { readonly status: 'failed'; readonly message: string };

/** Saves to a path; `force` overwrites what somebody else changed. */
export async function saveTo(workspace: UseWorkspace, path: string, force: boolean): Promise<SaveResult> {
  const { draft, file, recoveryKey } = workspace.getState();
  const expected = path === file.path ? file.fingerprint : null;
  const answer = await ask('draft.save', { path, draft, expected, force });
  if (!answer.ok) return { status: 'failed', message: answer.problems.map(({ message }) => message).join('；') };
  if (answer.value.status === 'changed') return { status: 'changed', modifiedAt: answer.value.modifiedAt };
  const { fingerprint, name } = answer.value;
  workspace.getState().markSaved({ path, name, fingerprint, readOnly: false, openElsewhere: false }, draft);
  // What was typed while the file was written, or is not valid yet, is still unsaved and still needs its copy.
  if (!isUnsaved(workspace.getState())) await ask('recovery.discard', { key: recoveryKey });
  return { status: 'saved' };
}

/** Milliseconds after the last edit at which the recovery copy is written; a crash loses at most this much typing. */
const QUIET = 300;
/** While somebody types without a pause, the copy is written at least this often, in milliseconds. */
const AT_LEAST = 800;

/** Keeps a recovery copy of everything typed and not saved, valid or not yet; returns how to stop. */
export function keepRecovery(workspace: UseWorkspace, onTrouble: (message: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let writing = Promise.resolve();
  let written: readonly [Draft, Unfinished, Todo] | null = null;

  const write = (): void => {
    waitingSince = undefined;
    const { draft, file, todo, recoveryKey: key } = workspace.getState();
    if (!isUnsaved(workspace.getState())) {
      // Undone, or finished and saved: nothing is to be offered again.
      written = null;
      writing = writing.then(() => ask('recovery.discard', { key })).then(nothing, nothing);
      return;
    }
    const unfinished = unfinishedIn(workspace.getState());
    if (written?.[0] === draft && written[1] === unfinished && written[2] === todo) return;
    written = [draft, unfinished, todo];
    const bounded = withinBounds(unfinished);
    writing = writing.then(async () => {
      const beside = todo.length === 0 ? {} : { todo };
      const question = { key, path: file.path, draft, unfinished: bounded, ...beside };
      const answer = await ask('recovery.write', question).catch(() => null);
      if (answer?.ok !== true) onTrouble('恢复副本没有写成，请尽快保存文件');
      else if (countUnfinished(bounded) < countUnfinished(unfinished)) {
        onTrouble('没填完的内容太多，恢复副本只能留下一部分，请尽快填完或删除');
      }
    });
  };
  const stop = workspace.subscribe((state, before) => {
    if (state.draft === before.draft && state.unfinished === before.unfinished && state.todo === before.todo) return;
    waitingSince ??= performance.now();
    clearTimeout(timer);
    const left = AT_LEAST - (performance.now() - waitingSince);
    timer = setTimeout(write, Math.max(0, Math.min(QUIET, left)));
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

const nothing = (): void => undefined;

/** Hands the draft to the browser as a download, where there is no folder to save into. */
export function downloadDraft(workspace: UseWorkspace): void {
  const { draft, file } = workspace.getState();
  const url = URL.createObjectURL(new Blob([writeDraft(draft)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}

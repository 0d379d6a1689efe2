import { writeDraft } from '../shared/draft/write.ts';
import { ask } from './api.ts';
import { isUnsaved, type UseWorkspace } from './workspace.ts';

/** Saving on request: into the file, or as a download. */

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

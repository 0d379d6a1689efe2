import { fail, type Located, type Result } from '../../../shared/base/result.ts';
import { ask } from '../../api.ts';
import { openUnsaved } from '../../opening.ts';
import type { UseWorkspace } from '../../workspace.ts';

/** Opens a bundled example as a draft of one's own that has no file yet. */
export async function openExample(path: string): Promise<Result<UseWorkspace, readonly Located[]>> {
  const answer = await ask('draft.open', { path });
  if (!answer.ok) return fail(answer.problems);
  await ask('draft.close', { path: answer.value.path });
  return openUnsaved(answer.value.draft);
}

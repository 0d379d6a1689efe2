import { fail } from '../../../shared/base/result.ts';
import { ask } from '../../api.ts';
import { openUnsaved, type Opened } from '../../opening.ts';

/** Opens a bundled example as a draft of one's own that has no file yet. */
export async function openExample(path: string): Promise<Opened> {
  const answer = await ask('draft.open', { path });
  if (!answer.ok) return fail(answer.problems);
  await ask('draft.close', { path: answer.value.path });
  return openUnsaved(answer.value.draft);
}

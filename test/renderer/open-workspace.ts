import { PackShelf } from '../../host/pack-files.ts';
import { createWorkspace, type UseWorkspace } from '../../renderer/workspace.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';

/** An example open in the window, not saved anywhere. */
export function openWorkspace(): UseWorkspace {
  const draft = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
  const pack = new PackShelf().open(draft.pack);
  if (!pack.ok) throw new Error(pack.problem.message);
  return createWorkspace({
    draft,
    pack: pack.value,
    codes: classificationOfTests(),
    file: { path: null, name: '草稿', fingerprint: null, readOnly: false, openElsewhere: false },
    saved: null,
    unfinished: NOTHING_UNFINISHED,
    recoveryKey: 'key',
  });
}

import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks } from '../shared/check/run.ts';
import { basisContext } from './basis.ts';
import { markFindings } from './finding-marks.ts';
import { linkedContext } from './linked-units.ts';
import type { UseWorkspace } from './workspace.ts';

/**
 * Checks again after every change, once what was typed stands on the screen: the findings come a frame after the
 * figures, and several keystrokes within one frame are checked once. Returns how to stop.
 */
export function keepChecked(store: UseWorkspace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    timer = undefined;
    const { draft, document, pack, codes, basis, marks } = store.getState();
    const context = {
      ...draftContext(draft, document, pack, codes),
      ...basisContext(basis),
      ...linkedContext(store.getState()),
    };
    const report = runChecks(context);
    store.setState({ report, reported: document, marks: markFindings(report.findings, marks) });
  };
  const stop = store.subscribe((now, before) => {
    const isSame = now.document === before.document && now.draft.waivers === before.draft.waivers;
    if (isSame && now.basis === before.basis && now.linked === before.linked) return;
    timer ??= setTimeout(check, 0);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

import { draftContext } from '../shared/check/draft-context.ts';
import { checkInSteps } from '../shared/check/run.ts';
import { basisContext } from './basis.ts';
import { markFindings } from './finding-marks.ts';
import type { UseWorkspace } from './workspace.ts';

/** How long the checks go on at a stretch, in ms: half a frame, so that what is typed meanwhile shows in the next. */
const SLICE = 8;

/**
 * Checks again after every change, once what was typed stands on the screen, in slices between which the screen is free;
 * a change meanwhile begins the checks anew, so that several keystrokes are checked once. Returns how to stop.
 */
export function keepChecked(store: UseWorkspace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, 0);
  };
  const check = (): void => {
    const { draft, document, pack, codes, basis, linked } = store.getState();
    const evidence = { units: linked.documents, ...basisContext(basis) };
    const steps = checkInSteps(draftContext(draft, document, pack, codes, evidence));
    const slice = (): void => {
      const end = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done === true) {
          const marks = markFindings(step.value.findings, store.getState().marks);
          store.setState({ report: step.value, reported: document, marks });
          return;
        }
      } while (performance.now() < end);
      later(slice);
    };
    slice();
  };
  const stop = store.subscribe((now, before) => {
    const isSame = now.document === before.document && now.draft.waivers === before.draft.waivers;
    if (isSame && now.basis === before.basis && now.linked === before.linked) return;
    later(check);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

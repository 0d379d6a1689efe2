import type { StoreApi } from 'zustand';
import { writeReviewFile, type UnkeptReview } from './components/review/use-review-file.ts';
import type { Workspace } from './workspace.ts';

/** Answers to a review that did not come into its file: held by the workspace, whichever part is looked at. */

/** How long a saving that is under way is waited for, in ms; a folder on a network may never answer. */
const PATIENCE = 5000;

/** The part of the workspace that holds them. */
type Holder = Pick<StoreApi<Pick<Workspace, 'unkeptReview' | 'holdReview'>>, 'getState' | 'subscribe'>;

/** Follows the savings of a review: what is not in the file is held, what has come into it is let go. */
export function followSaving(store: Holder): (state: UnkeptReview) => void {
  return (state) => {
    const { unkeptReview, holdReview } = store.getState();
    if (state.saving.status === 'saving') holdReview(state);
    // A saving may end after the review was gone on with elsewhere: that is not the newest state any more.
    else if (unkeptReview?.review === state.review) holdReview(state.saving.status === 'saved' ? null : state);
  };
}

/** What is held once no saving is under way any more; null for nothing. */
export async function heldReview(store: Holder): Promise<UnkeptReview | null> {
  const isSettled = (held: UnkeptReview | null): boolean => held?.saving.status !== 'saving';
  if (!isSettled(store.getState().unkeptReview)) {
    await new Promise<void>((done) => {
      const timer = setTimeout(end, PATIENCE);
      const stop = store.subscribe(({ unkeptReview }) => {
        if (isSettled(unkeptReview)) end();
      });
      function end(): void {
        clearTimeout(timer);
        stop();
        done();
      }
    });
  }
  return store.getState().unkeptReview;
}

/** Tries once more to write what is held, with `force` over what somebody else has written; true when nothing is held any more. */
export async function writeHeld(store: Holder, force: boolean): Promise<boolean> {
  const held = store.getState().unkeptReview;
  if (held === null) return true;
  const { path, fingerprint: expected } = held.file;
  const { fingerprint = expected, ...saving } = await writeReviewFile(path, held.review, expected, force);
  store.getState().holdReview(saving.status === 'saved' ? null : { ...held, file: { path, fingerprint }, saving });
  return saving.status === 'saved';
}

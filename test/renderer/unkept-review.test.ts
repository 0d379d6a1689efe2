import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import type { ReviewSaving, UnkeptReview } from '../../renderer/components/review/use-review-file.ts';
import { followSaving, heldReview } from '../../renderer/unkept-review.ts';
import type { Workspace } from '../../renderer/workspace.ts';
import type { Review } from '../../shared/review/round/review.ts';
import { openReview, returnedReview } from '../review/round/review-of-tests.ts';

type Holding = Pick<Workspace, 'unkeptReview' | 'holdReview'>;

function holding() {
  return create<Holding>((set) => ({
    unkeptReview: null,
    holdReview: (unkeptReview) => {
      set({ unkeptReview });
    },
  }));
}

function state(review: Review, status: ReviewSaving['status']): UnkeptReview {
  return { review, file: { path: '/稿/外办.ysgk-review', fingerprint: null }, saving: { status, message: '' } };
}

const [EARLIER, LATER] = [openReview(), returnedReview()];

describe('answers that are not in the review file', () => {
  it('are held from the moment they are given until the file has them', () => {
    const store = holding();
    const follow = followSaving(store);
    follow(state(EARLIER, 'saving'));
    expect(store.getState().unkeptReview?.review).toBe(EARLIER);
    follow(state(EARLIER, 'saved'));
    expect(store.getState().unkeptReview).toBeNull();
  });

  it.each(['failed', 'changed'] as const)('stay held when the saving ends as %s', (status) => {
    const store = holding();
    const follow = followSaving(store);
    follow(state(EARLIER, 'saving'));
    follow(state(EARLIER, status));
    expect(store.getState().unkeptReview).toEqual(state(EARLIER, status));
  });

  it('stay held when an earlier saving ends after they were gone on with', () => {
    const store = holding();
    followSaving(store)(state(EARLIER, 'saving'));
    followSaving(store)(state(LATER, 'saving'));
    followSaving(store)(state(EARLIER, 'saved'));
    expect(store.getState().unkeptReview?.review).toBe(LATER);
    followSaving(store)(state(EARLIER, 'failed'));
    expect(store.getState().unkeptReview).toEqual(state(LATER, 'saving'));
  });

  it('are asked about only when a saving under way has ended', async () => {
    const store = holding();
    const follow = followSaving(store);
    follow(state(EARLIER, 'saving'));
    const held = heldReview(store);
    follow(state(EARLIER, 'saved'));
    expect(await held).toBeNull();

    follow(state(LATER, 'saving'));
    const failing = heldReview(store);
    follow(state(LATER, 'failed'));
    expect((await failing)?.saving.status).toBe('failed');
  });
});

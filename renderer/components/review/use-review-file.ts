import { useCallback, useEffect, useRef, useState } from 'react';
import type { Review } from '../../../shared/review/round/review.ts';
import { ask } from '../../api.ts';

/** A review as it is opened, and the file it is kept in. */
export interface KeptReview {
  readonly review: Review;
  readonly file: { readonly path: string; readonly fingerprint: string | null };
}

/** How the last change came into the file. `changed`: somebody else wrote the file meanwhile, nothing was overwritten. */
export interface ReviewSaving {
  readonly status: 'unchanged' | 'saving' | 'saved' | 'changed' | 'failed';
  readonly message: string;
}

/** A review with changes that are not in its file, or not known to be. */
export interface UnkeptReview extends KeptReview {
  readonly saving: ReviewSaving;
}

/** A change of a review. */
export type ReviewChange = (review: Review) => Review;

/** A review that is being worked on; every change goes into its file at once. */
export interface ReviewEditing {
  readonly review: Review;
  readonly saving: ReviewSaving;
  readonly change: (change: ReviewChange) => void;
  /** Null when there is nothing to undo. */
  readonly undo: (() => void) | null;
  /** Writes this state over what somebody else wrote. */
  readonly overwrite: () => void;
}

const UNCHANGED: ReviewSaving = { status: 'unchanged', message: '' };
const nobodyListens = (): void => undefined;

/** Steps that can be undone. */
const DEPTH = 100;

/**
 * Works on a review, saving each change; changes are written one after another. `before` is how
 * an earlier saving of this state ended. `onSaving` hears how each saving goes, also when its screen is gone by then.
 */
export function useReviewFile(
  kept: KeptReview,
  before: ReviewSaving = UNCHANGED,
  onSaving: (state: UnkeptReview) => void = nobodyListens,
): ReviewEditing {
  const [review, setReview] = useState(kept.review);
  const [past, setPast] = useState<readonly Review[]>([]);
  const [saving, setSaving] = useState<ReviewSaving>(before);
  const known = useRef(kept.file.fingerprint);
  const queue = useRef(Promise.resolve());
  const latest = useRef(review);
  const { path } = kept.file;

  const save = useCallback(
    (next: Review, force: boolean): void => {
      latest.current = next;
      setReview(next);
      const follow = (saving: ReviewSaving): void => {
        if (latest.current !== next) return;
        setSaving(saving);
        onSaving({ review: next, file: { path, fingerprint: known.current }, saving });
      };
      follow({ status: 'saving', message: '' });
      queue.current = queue.current.then(async () => {
        const { fingerprint, ...result } = await writeReviewFile(path, next, known.current, force);
        if (fingerprint !== undefined) known.current = fingerprint;
        follow(result);
      });
    },
    [path, onSaving],
  );
  const change = useCallback(
    (step: ReviewChange): void => {
      const before = latest.current;
      const next = step(before);
      if (next === before) return;
      setPast((steps) => [...steps, before].slice(-DEPTH));
      save(next, false);
    },
    [save],
  );
  const previous = past.at(-1);
  const undo = useCallback((): void => {
    if (previous === undefined) return;
    setPast((steps) => steps.slice(0, -1));
    save(previous, false);
  }, [previous, save]);
  const overwrite = useCallback((): void => {
    save(latest.current, true);
  }, [save]);
  useWarningBeforeLeaving(saving.status);
  return { review, saving, change, undo: previous === undefined ? null : undo, overwrite };
}

type Written = ReviewSaving & { readonly fingerprint?: string };

/** Writes a review file, over a state that is not the `expected` one only with `force`. */
export async function writeReviewFile(
  path: string,
  review: Review,
  expected: string | null,
  force: boolean,
): Promise<Written> {
  try {
    const answer = await ask('review.save', { path, review, expected, force });
    if (!answer.ok) return { status: 'failed', message: answer.problems.map(({ message }) => message).join('；') };
    if (answer.value.status === 'changed') return { status: 'changed', message: '审核文件已被别人改过，没有覆盖它' };
    return { status: 'saved', message: '', fingerprint: answer.value.fingerprint };
  } catch {
    return { status: 'failed', message: '与程序的连接断了，请重新打开本窗口' };
  }
}

/** What is not in the file yet would be lost with the window. */
function useWarningBeforeLeaving(status: ReviewSaving['status']): void {
  useEffect(() => {
    if (status === 'unchanged' || status === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [status]);
}

import type { ReviewNote } from '../../shared/check/finding.ts';
import { reviewNotes } from '../../shared/review/round/decisions.ts';
import { reviewerNames } from '../../shared/review/round/reviewer.ts';
import { reviewPathOf, ReviewFiles } from './review-file.ts';

/**
 * What reviewers made of the findings of a draft, out of the review file beside it. A review file that cannot be read
 * costs only that: the draft is checked all the same.
 */
export async function reviewNotesBeside(draftPath: string): Promise<readonly ReviewNote[]> {
  const kept = await new ReviewFiles().read(reviewPathOf(draftPath));
  if (!kept.ok || kept.value.review === null) return [];
  return reviewNotes(kept.value.review, reviewerNames(kept.value.review));
}

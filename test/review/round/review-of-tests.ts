/** Reviews that tests begin with. */
import type { Comment, Reviewer } from '../../../shared/review/round/opinion.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import {
  addComment,
  changeRound,
  giveVerdict,
  says,
  submitRound,
  type OpinionChange,
} from '../../../shared/review/round/rounds.ts';

export const [FIRST, SECOND] = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string];
export const AT = '2025-02-20T01:30:00.000Z';

/** The reviewer most tests have. */
export const LI: Reviewer = { id: 'reviewer-li', name: '李四' };

/** A comment on the first cell of table 5. */
export function commentOf(id: string, text = `意见 ${id}`): Comment {
  const place = { block: 't05', row: 0, column: 3 };
  return { id: `comment-${id}`, place, placeName: '表5，第 1 行', quote: '合计', text, at: AT };
}

/** A review in which a reviewer says something more in the round under way. */
export function said(review: Review, change: OpinionChange, reviewer = LI, at = AT): Review {
  return changeRound(review, says(reviewer, at, change));
}

/** A review in its first round with two comments by 李四 and no verdict. */
export function openReview(draftSha256 = FIRST): Review {
  const begun = submitRound(null, '外办', draftSha256, AT);
  return said(said(begun, addComment(commentOf('1'))), addComment(commentOf('2')));
}

/** The same, returned. */
export function returnedReview(draftSha256 = FIRST): Review {
  return said(openReview(draftSha256), giveVerdict({ decision: 'return', on: '2025-02-21', opinion: '请改后再报' }));
}

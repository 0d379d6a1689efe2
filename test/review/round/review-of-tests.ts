/** Reviews that tests begin with. */
import type { Comment, Review } from '../../../shared/review/round/review.ts';
import { addComment, changeRound, giveVerdict, submitRound } from '../../../shared/review/round/rounds.ts';

export const [FIRST, SECOND] = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string];
export const AT = '2025-02-20T01:30:00.000Z';

/** A comment by 李四 on the first cell of table 5. */
export function commentOf(id: string, text = `意见 ${id}`): Comment {
  const place = { block: 't05', row: 0, column: 3 };
  return { id: `comment-${id}`, place, placeName: '表5，第 1 行', quote: '合计', text, by: '李四', at: AT };
}

/** A review in its first round with two comments and no verdict. */
export function openReview(draftSha256 = FIRST): Review {
  const begun = submitRound(null, '外办', draftSha256, AT);
  return changeRound(changeRound(begun, addComment(commentOf('1'))), addComment(commentOf('2')));
}

/** The same, returned. */
export function returnedReview(draftSha256 = FIRST): Review {
  return changeRound(
    openReview(draftSha256),
    giveVerdict({ decision: 'return', by: '李四', on: '2025-02-21', opinion: '请改后再报' }),
  );
}

import { Input } from 'antd';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { Place } from '../../../shared/review/round/opinion.ts';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { nameIn, reviewerNames } from '../../../shared/review/round/reviewer.ts';
import {
  answerComment,
  changeRound,
  commentsOf,
  currentRound,
  isJudged,
  unanswered,
  type SaidComment,
} from '../../../shared/review/round/rounds.ts';
import { CommentCard } from '../../components/review/comment-card.tsx';
import { DecidedFindings } from '../../components/review/decided-findings.tsx';
import { OpinionLines } from '../../components/review/opinion-lines.tsx';
import { usePersonName } from '../../components/review/person-name.ts';
import { roundInWords, RoundView } from '../../components/review/round-view.tsx';
import { SavingLine } from '../../components/review/saving-line.tsx';
import { useReviewFile, type KeptReview, type ReviewSaving } from '../../components/review/use-review-file.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { placeOfBlock } from '../../finding-place.ts';
import { followSaving } from '../../unkept-review.ts';
import { AnswerForm } from './answer-form.tsx';

/** The comments of the last round to be answered one by one, and the rounds before. */
export function AnswerPanel({
  kept,
  before,
  isWaiting,
  onReview,
}: {
  readonly kept: KeptReview;
  /** How the last saving ended, if these answers are not in the file. */
  readonly before: ReviewSaving | undefined;
  readonly isWaiting: boolean;
  /** Hears the review with every answer. */
  readonly onReview: (review: Review) => void;
}) {
  const store = useWorkspaceStore();
  // Whoever leaves this part before the file is written finds the answers again.
  const follow = useMemo(() => followSaving(store), [store]);
  const editing = useReviewFile(kept, before, follow);
  const { review, change } = editing;
  useEffect(() => {
    onReview(review);
  }, [review, onReview]);
  const [by, setBy] = usePersonName('author');
  const names = reviewerNames(review);
  const round = currentRound(review);
  const comments = commentsOf(round);
  const past = review.rounds.slice(0, -1);
  // Another reviewer's package may come after the draft was handed in again: its comments are answered all the same.
  const isLate = past.some((one) => isJudged(one) && unanswered(one).length > 0);
  const goTo = ({ block, row }: Place): void => {
    const { document, pack, goTo: go, showPlace } = store.getState();
    if (!document.blocks.some(({ id }) => id === block)) return;
    const { part, ...place } = placeOfBlock(block, document.blocks, pack);
    go(part, place);
    if (row !== undefined) showPlace(block, row);
  };
  const formFor = (number: number, comment: SaidComment, label: string): ReactNode => (
    <AnswerForm
      comment={comment}
      label={label}
      by={by}
      onAnswer={(text, done) => {
        const answer = { text, by: by.trim(), at: new Date().toISOString(), done };
        change((now) => changeRound(now, answerComment(comment.id, answer), number));
      }}
      onTakeBack={() => {
        change((now) => changeRound(now, answerComment(comment.id, null), number));
      }}
    />
  );
  return (
    <>
      {(isWaiting || comments.length === 0) && !isLate ? null : (
        <p>
          <label htmlFor="answer-by">答复人 </label>
          <Input
            id="answer-by"
            style={{ width: 180 }}
            maxLength={200}
            value={by}
            onChange={({ target }) => {
              setBy(target.value);
            }}
          />{' '}
          <SavingLine editing={editing} />
        </p>
      )}
      {isWaiting ? null : (
        <section className="panel" aria-label="退回的意见">
          <h3>{roundInWords(review, round)}</h3>
          <OpinionLines review={review} round={round} />
          {comments.length === 0 ? <p className="soft">没有逐条意见。</p> : null}
          <ol className="comment-list" aria-label="退回的意见">
            {comments.map((comment, index) => (
              <CommentCard
                key={comment.id}
                comment={comment}
                who={nameIn(names, comment.reviewer)}
                number={index + 1}
                onPlace={() => {
                  goTo(comment.place);
                }}
              >
                {formFor(round.number, comment, `第 ${String(index + 1)} 条意见`)}
              </CommentCard>
            ))}
          </ol>
          <DecidedFindings review={review} round={round} />
        </section>
      )}
      {past.length === 0 ? null : (
        <details className="panel" open={isWaiting || isLate}>
          <summary>以前各轮</summary>
          {[...past].reverse().map((one) => (
            <RoundView
              key={one.number}
              review={review}
              round={one}
              onPlace={(comment) => {
                goTo(comment.place);
              }}
              below={(comment, place) =>
                isJudged(one) && isOpen(comment, review.rounds[one.number])
                  ? formFor(one.number, comment, `第 ${String(one.number)} 轮第 ${String(place)} 条意见`)
                  : null
              }
            />
          ))}
        </details>
      )}
    </>
  );
}

/** Whether a comment of an earlier round can be answered: nobody has, or only after the draft was handed in again. */
function isOpen({ answer }: SaidComment, next: Round | undefined): boolean {
  return answer === undefined || (next !== undefined && Date.parse(answer.at) > Date.parse(next.submittedAt));
}

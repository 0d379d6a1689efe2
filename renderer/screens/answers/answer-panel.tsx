import { Input } from 'antd';
import { useEffect, useMemo } from 'react';
import type { Place, Review } from '../../../shared/review/round/review.ts';
import { answerComment, currentRound } from '../../../shared/review/round/rounds.ts';
import { CommentCard } from '../../components/review/comment-card.tsx';
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
  const round = currentRound(review);
  const past = review.rounds.slice(0, -1);
  const goTo = ({ block, row }: Place): void => {
    const { document, goTo: go, showPlace } = store.getState();
    if (!document.blocks.some(({ id }) => id === block)) return;
    const { part, ...place } = placeOfBlock(block, document.blocks);
    go(part, place);
    if (row !== undefined) showPlace(block, row);
  };
  return (
    <>
      {isWaiting ? null : (
        <section className="panel" aria-label="退回的意见">
          <h3>{roundInWords(round)}</h3>
          {round.verdict === undefined || round.verdict.opinion.trim() === '' ? null : (
            <p className="comment-text">总体意见：{round.verdict.opinion}</p>
          )}
          {round.comments.length === 0 ? <p className="soft">没有逐条意见。</p> : null}
          {round.comments.length === 0 ? null : (
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
          <ol className="comment-list" aria-label="退回的意见">
            {round.comments.map((comment, index) => (
              <CommentCard
                key={comment.id}
                comment={comment}
                number={index + 1}
                onPlace={() => {
                  goTo(comment.place);
                }}
              >
                <AnswerForm
                  comment={comment}
                  number={index + 1}
                  by={by}
                  onAnswer={(text, done) => {
                    const at = new Date().toISOString();
                    change(answerComment(comment.id, { text, by: by.trim(), at, done }));
                  }}
                  onTakeBack={() => {
                    change(answerComment(comment.id, null));
                  }}
                />
              </CommentCard>
            ))}
          </ol>
        </section>
      )}
      {past.length === 0 ? null : (
        <details className="panel" open={isWaiting}>
          <summary>以前各轮</summary>
          {[...past].reverse().map((one) => (
            <RoundView
              key={one.number}
              round={one}
              onPlace={(comment) => {
                goTo(comment.place);
              }}
            />
          ))}
        </details>
      )}
    </>
  );
}

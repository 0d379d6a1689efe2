import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Comment, Place, Review } from '../../../shared/review/round/review.ts';
import { answerComment, currentRound } from '../../../shared/review/round/rounds.ts';
import { CommentCard } from '../../components/review/comment-card.tsx';
import { usePersonName } from '../../components/review/person-name.ts';
import { roundInWords, RoundView } from '../../components/review/round-view.tsx';
import { SavingLine } from '../../components/review/saving-line.tsx';
import { useReviewFile, type KeptReview, type ReviewSaving } from '../../components/review/use-review-file.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { placeOfBlock } from '../../finding-place.ts';

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
  const editing = useReviewFile(kept, before);
  const { review, saving, change, current } = editing;
  useEffect(() => {
    // Whoever leaves this part before the file is written finds the answers again.
    if (saving.status !== 'unchanged') store.getState().holdReview(saving.status === 'saved' ? null : current());
  }, [saving, store, current]);
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

function AnswerForm({
  comment,
  number,
  by,
  onAnswer,
  onTakeBack,
}: {
  readonly comment: Comment;
  readonly number: number;
  readonly by: string;
  readonly onAnswer: (text: string, done: boolean) => void;
  readonly onTakeBack: () => void;
}) {
  const [text, setText] = useState('');
  if (comment.answer !== undefined) {
    return (
      <Button size="small" type="link" aria-label={`重新答复第 ${String(number)} 条意见`} onClick={onTakeBack}>
        重新答复
      </Button>
    );
  }
  const isNamed = by.trim() !== '';
  return (
    <div className="answer-form">
      <Input.TextArea
        aria-label={`答复第 ${String(number)} 条意见`}
        placeholder="怎样改的；不改就说明原因"
        rows={2}
        maxLength={4000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Button
        size="small"
        disabled={!isNamed}
        title={isNamed ? undefined : '先写答复人'}
        onClick={() => {
          onAnswer(text.trim(), true);
        }}
      >
        已改
      </Button>{' '}
      <Button
        size="small"
        disabled={!isNamed || text.trim() === ''}
        title={isNamed ? '不改的要写原因' : '先写答复人'}
        onClick={() => {
          onAnswer(text.trim(), false);
        }}
      >
        说明原因，不改
      </Button>
    </div>
  );
}

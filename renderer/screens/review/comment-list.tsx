import { Button, Empty, Input } from 'antd';
import { useState } from 'react';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { nameIn, reviewerNames } from '../../../shared/review/round/reviewer.ts';
import {
  commentsOf,
  editComment,
  removeComment,
  type OpinionChange,
  type SaidComment,
} from '../../../shared/review/round/rounds.ts';
import { CommentCard } from '../../components/review/comment-card.tsx';

/** The comments of the round under way, whoever made them: each leads to its place; one's own can be changed until the verdict. */
export function CommentList({
  review,
  round,
  ownId,
  isLocked,
  onPlace,
  onChange,
}: {
  readonly review: Review;
  readonly round: Round;
  /** Whose comments can be changed here. */
  readonly ownId: string | undefined;
  readonly isLocked: boolean;
  readonly onPlace: (comment: SaidComment) => void;
  readonly onChange: (change: OpinionChange) => void;
}) {
  const [editing, setEditing] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const names = reviewerNames(review);
  const comments = commentsOf(round);
  if (comments.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="soft">这一轮还没有意见</span>} />;
  }
  return (
    <ol className="comment-list" aria-label="本轮意见">
      {comments.map((comment, index) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          who={nameIn(names, comment.reviewer)}
          number={index + 1}
          onPlace={() => {
            onPlace(comment);
          }}
        >
          {isLocked || comment.reviewer.id !== ownId ? null : editing?.id === comment.id ? (
            <>
              <Input.TextArea
                aria-label={`改第 ${String(index + 1)} 条意见`}
                autoFocus
                rows={3}
                maxLength={4000}
                value={editing.text}
                onChange={({ target }) => {
                  setEditing({ id: comment.id, text: target.value });
                }}
              />
              <Button
                size="small"
                type="link"
                disabled={editing.text.trim() === ''}
                onClick={() => {
                  onChange(editComment(comment.id, editing.text.trim()));
                  setEditing(null);
                }}
              >
                改好了
              </Button>
              <Button
                size="small"
                type="link"
                onClick={() => {
                  setEditing(null);
                }}
              >
                不改
              </Button>
            </>
          ) : (
            <>
              <Button
                size="small"
                type="link"
                aria-label={`修改第 ${String(index + 1)} 条意见`}
                onClick={() => {
                  setEditing({ id: comment.id, text: comment.text });
                }}
              >
                修改
              </Button>
              <Button
                size="small"
                type="link"
                aria-label={`删除第 ${String(index + 1)} 条意见`}
                onClick={() => {
                  onChange(removeComment(comment.id));
                }}
              >
                删除
              </Button>
            </>
          )}
        </CommentCard>
      ))}
    </ol>
  );
}

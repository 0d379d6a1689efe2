import { Button, Empty, Input } from 'antd';
import { useState } from 'react';
import type { Comment } from '../../../shared/review/round/review.ts';
import { editComment, removeComment, type RoundChange } from '../../../shared/review/round/rounds.ts';
import { CommentCard } from '../../components/review/comment-card.tsx';

/** The comments of the round under way: each leads to its place, and can be written anew or taken back until the verdict. */
export function CommentList({
  comments,
  isLocked,
  onPlace,
  onChange,
}: {
  readonly comments: readonly Comment[];
  readonly isLocked: boolean;
  readonly onPlace: (comment: Comment) => void;
  readonly onChange: (change: RoundChange) => void;
}) {
  const [editing, setEditing] = useState<{ readonly id: string; readonly text: string } | null>(null);
  if (comments.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="soft">这一轮还没有意见</span>} />;
  }
  return (
    <ol className="comment-list" aria-label="本轮意见">
      {comments.map((comment, index) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          number={index + 1}
          onPlace={() => {
            onPlace(comment);
          }}
        >
          {isLocked ? null : editing?.id === comment.id ? (
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

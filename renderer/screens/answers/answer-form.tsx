import { Button, Input } from 'antd';
import type { SaidComment } from '../../../shared/review/round/rounds.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { answerPointer, useDialogText } from '../../dialog-text.ts';

interface AnswerFormProps {
  readonly comment: SaidComment;
  /** Which comment it is, in words: `第 2 条意见`. */
  readonly label: string;
  /** Who answers; nobody yet while it is blank. */
  readonly by: string;
  readonly onAnswer: (text: string, done: boolean) => void;
  readonly onTakeBack: () => void;
}

/** Where a comment is answered; an answer that was given can be taken back to be written anew. */
export function AnswerForm(props: AnswerFormProps) {
  const { comment, label, onTakeBack } = props;
  const { id, answer } = comment;
  const store = useWorkspaceStore();
  if (answer === undefined) return <AnswerEntry {...props} />;
  return (
    <Button
      size="small"
      type="link"
      aria-label={`重新答复${label}`}
      onClick={() => {
        if (answer.text !== '') store.getState().refuse(answerPointer(id), answer.text);
        onTakeBack();
      }}
    >
      重新答复
    </Button>
  );
}

/** The text is kept while it is written: it is not in the review file before one of the buttons is pressed. */
function AnswerEntry({ comment, label, by, onAnswer }: AnswerFormProps) {
  const [text, setText, done] = useDialogText(answerPointer(comment.id), '');
  const isNamed = by.trim() !== '';
  const answer = (isDone: boolean): void => {
    onAnswer(text.trim(), isDone);
    done();
  };
  return (
    <div className="answer-form">
      <Input.TextArea
        aria-label={`答复${label}`}
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
          answer(true);
        }}
      >
        已改
      </Button>{' '}
      <Button
        size="small"
        disabled={!isNamed || text.trim() === ''}
        title={isNamed ? '不改的要写原因' : '先写答复人'}
        onClick={() => {
          answer(false);
        }}
      >
        说明原因，不改
      </Button>
    </div>
  );
}

import type { ReactNode } from 'react';
import { answerInWords } from '../../../shared/review/round/opinion-document.ts';
import type { SaidComment } from '../../../shared/review/round/rounds.ts';
import './review.css';

/** One comment with its place, what stood there then, who said it, and what was answered. */
export function CommentCard({
  comment,
  who,
  number,
  onPlace,
  children,
}: {
  readonly comment: SaidComment;
  /** What its reviewer is called here. */
  readonly who: string;
  readonly number: number;
  /** Leads to the place. */
  readonly onPlace: () => void;
  /** What can be done with it here. */
  readonly children?: ReactNode;
}) {
  const { placeName, quote, text, at, fromFinding, answer } = comment;
  return (
    <li className="comment-card">
      <div className="comment-head">
        <span className="soft">{number}</span>
        <button type="button" className="link" onClick={onPlace}>
          {placeName}
        </button>
      </div>
      {quote === '' ? null : <blockquote title="提意见时的原文">{quote}</blockquote>}
      <p className="comment-text">{text}</p>
      <p className="soft">
        {who}，{dayOf(at)}
        {fromFinding === undefined ? '' : `，由校验问题 ${fromFinding.rule} 转来`}
      </p>
      {answer === undefined ? null : <p className="comment-answer">答复：{answerInWords(answer)}</p>}
      {children}
    </li>
  );
}

/** `2025-02-20` on this machine's calendar, of a moment in ISO. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

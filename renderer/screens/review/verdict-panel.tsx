import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { codeInWords } from '../../../shared/base/listed-file.ts';
import type { Opinion, ReviewVerdict } from '../../../shared/review/round/opinion.ts';
import {
  giveVerdict,
  VERDICT_NAMES,
  verdictTrouble,
  withdrawVerdict,
  type OpinionChange,
} from '../../../shared/review/round/rounds.ts';
import { readDate } from '../../components/form/typed-date.ts';
import { dayOf } from '../../components/review/comment-card.tsx';

/** 同意公开 or 退回修改, with name, date and opinion; a verdict that was given can be taken back. */
export function VerdictPanel({
  own,
  unnamed,
  draftSha256,
  isSent,
  errors,
  opinion,
  isCommentBegun,
  onOpinion,
  onChange,
}: {
  /** What he has said so far in this round. */
  readonly own: Opinion | undefined;
  /** What to do before it is known who gives it; empty when it is. */
  readonly unnamed: string;
  readonly draftSha256: string;
  /** It came with a 退回包: the verdict is out of the house. */
  readonly isSent: boolean;
  /** How many findings stand in the way of publication. */
  readonly errors: number;
  /** What is being written; it outlives this panel, which is away while another tab is looked at. */
  readonly opinion: string;
  /** A comment was begun and not added: it would stay outside the round. */
  readonly isCommentBegun: boolean;
  readonly onOpinion: (opinion: string) => void;
  readonly onChange: (change: OpinionChange) => void;
}) {
  const comments = own?.comments ?? [];
  const [decision, setDecision] = useState<ReviewVerdict['decision']>(
    comments.length > 0 || errors > 0 ? 'return' : 'approve',
  );
  const [on, setOn] = useState(() => dayOf(new Date().toISOString()));
  const verdict = own?.verdict;
  if (verdict !== undefined) {
    return (
      <section className="panel" aria-label="审核结论">
        <h3>{VERDICT_NAMES[verdict.decision]}</h3>
        <p>
          审核人：{own?.reviewer.name}，{verdict.on}
        </p>
        <p>草稿校验码 {codeInWords(own?.draftSha256 ?? draftSha256)}</p>
        <p className="comment-text">总体意见：{verdict.opinion.trim() === '' ? '无' : verdict.opinion}</p>
        {isSent ? null : (
          <Button
            size="small"
            onClick={() => {
              onOpinion(verdict.opinion);
              onChange(withdrawVerdict());
            }}
          >
            收回结论，接着审
          </Button>
        )}
      </section>
    );
  }
  const day = readDate(on);
  const trouble =
    unnamed !== ''
      ? unnamed
      : day !== undefined && z.iso.date().safeParse(day).success
        ? isCommentBegun
          ? '“意见”里有一条写了还没有加上，先加上或删掉'
          : verdictTrouble(comments, { decision, opinion })
        : '日期要写成“2025-02-20”这样';
  return (
    <section className="panel verdict-form" aria-label="审核结论">
      <Radio.Group
        aria-label="结论"
        value={decision}
        options={[
          { value: 'approve', label: VERDICT_NAMES.approve },
          { value: 'return', label: VERDICT_NAMES.return },
        ]}
        onChange={({ target }) => {
          setDecision(target.value as ReviewVerdict['decision']);
        }}
      />
      {decision === 'approve' && errors > 0 ? (
        <p className="negative">校验还有 {errors} 个必须改的问题，请确认都处理过了。</p>
      ) : null}
      <label htmlFor="verdict-opinion">总体意见</label>
      <Input.TextArea
        id="verdict-opinion"
        rows={4}
        maxLength={4000}
        value={opinion}
        onChange={({ target }) => {
          onOpinion(target.value);
        }}
      />
      <label htmlFor="verdict-on">日期</label>
      <Input
        id="verdict-on"
        placeholder="例如 2025-02-20"
        inputMode="numeric"
        maxLength={40}
        value={on}
        onChange={({ target }) => {
          setOn(target.value);
        }}
        onBlur={() => {
          if (day !== undefined) setOn(day);
        }}
      />
      <Button
        type="primary"
        disabled={trouble !== ''}
        onClick={() => {
          if (day !== undefined) onChange(giveVerdict({ decision, on: day, opinion }));
        }}
      >
        给出结论
      </Button>
      {trouble === '' ? null : <p className="soft">{trouble}</p>}
    </section>
  );
}

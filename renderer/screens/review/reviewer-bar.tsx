import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Review } from '../../../shared/review/round/review.ts';
import { nameIn, reviewerNames } from '../../../shared/review/round/reviewer.ts';
import { lastVerdicts } from '../../../shared/review/round/standing.ts';
import { VERDICT_NAMES } from '../../../shared/review/round/rounds.ts';
import type { ReviewerHere } from './use-reviewer.ts';

/** Whose opinion is being written: typed by whoever is new, chosen where others have said something already. */
export function ReviewerBar({
  review,
  here,
  isLocked,
}: {
  readonly review: Review;
  readonly here: ReviewerHere;
  /** His verdict is given: the name belongs to it. */
  readonly isLocked: boolean;
}) {
  const { reviewer, others, isAsked } = here;
  const [name, setName] = useState<string | null>(null);
  const names = reviewerNames(review);
  if (isAsked) {
    return (
      <section className="reviewer-bar" aria-label="您是哪一位审核人">
        <p>这里已有审核人的意见。您是哪一位？各人的意见分开记。</p>
        <div className="reviewer-choices">
          {others.map((one) => (
            <Button
              key={one.id}
              size="small"
              onClick={() => {
                here.choose(one);
              }}
            >
              {nameIn(names, one)}
              {lastWords(review, one.id)}
            </Button>
          ))}
          <Button
            size="small"
            onClick={() => {
              here.choose(null);
            }}
          >
            另一位审核人
          </Button>
        </div>
      </section>
    );
  }
  const again =
    others.length === 0 ? null : (
      <Button size="small" type="link" onClick={here.ask}>
        换一位…
      </Button>
    );
  if (!here.isKnown || reviewer === null) {
    return (
      <section className="reviewer-bar" aria-label="审核人是谁">
        <label htmlFor="reviewer-name">审核人</label>
        <Input
          id="reviewer-name"
          placeholder="您的姓名"
          maxLength={200}
          value={here.name}
          onChange={({ target }) => {
            here.setName(target.value);
          }}
        />
        {again}
      </section>
    );
  }
  const trimmed = name?.trim() ?? '';
  return (
    <section className="reviewer-bar" aria-label="审核人是谁">
      {name === null ? (
        <>
          <span>
            审核人：<strong>{nameIn(names, reviewer)}</strong>
          </span>
          {isLocked ? null : (
            <Button
              size="small"
              type="link"
              onClick={() => {
                setName(reviewer.name);
              }}
            >
              改名…
            </Button>
          )}
          {again}
        </>
      ) : (
        <>
          <Input
            aria-label="审核人改名为"
            autoFocus
            maxLength={200}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
          <Button
            size="small"
            disabled={trimmed === ''}
            onClick={() => {
              here.rename(trimmed);
              setName(null);
            }}
          >
            改好了
          </Button>
          <Button
            size="small"
            type="link"
            onClick={() => {
              setName(null);
            }}
          >
            不改
          </Button>
        </>
      )}
    </section>
  );
}

/** What a reviewer said last, so that everybody finds himself: `（第 1 轮退回修改）`. */
function lastWords(review: Review, id: string): string {
  const last = lastVerdicts(review).find(({ opinion }) => opinion.reviewer.id === id);
  return last === undefined ? '' : `（第 ${String(last.round)} 轮${VERDICT_NAMES[last.verdict.decision]}）`;
}

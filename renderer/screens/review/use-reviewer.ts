import { useCallback, useState } from 'react';
import type { Reviewer } from '../../../shared/review/round/opinion.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { reviewersOf } from '../../../shared/review/round/reviewer.ts';
import {
  changeRound,
  currentRound,
  opinionOf,
  rename,
  says,
  type OpinionChange,
} from '../../../shared/review/round/rounds.ts';
import { usePersonName } from '../../components/review/person-name.ts';
import type { ReviewEditing } from '../../components/review/use-review-file.ts';

/** Who reviews here, and how what he says comes into the review. */
export interface ReviewerHere {
  /** Null while it is not known which of several people sits here, or the name is blank. */
  readonly reviewer: Reviewer | null;
  /** What to do before anything can be said here; empty when it can. */
  readonly trouble: string;
  /** Whether he has said something already: then his name is written anew, not typed. */
  readonly isKnown: boolean;
  /** Those who have said something in this review: whoever sits here may be one of them. */
  readonly others: readonly Reviewer[];
  /** The question which of them sits here is open. */
  readonly isAsked: boolean;
  readonly name: string;
  readonly setName: (name: string) => void;
  /** One of those known; null for somebody who is not among them. */
  readonly choose: (reviewer: Reviewer | null) => void;
  /** Opens the question again. */
  readonly ask: () => void;
  readonly rename: (name: string) => void;
  readonly say: (change: OpinionChange) => void;
}

/**
 * Nobody becomes another reviewer by the name alone: two people may have one name. Whoever wrote into this file last goes
 * on as himself where the name remembered on this machine is his; else it is asked.
 */
export function useReviewer({ review, change }: ReviewEditing): ReviewerHere {
  const [remembered, remember] = usePersonName('supervisor');
  const people = reviewersOf(review);
  const writer = people.find(({ id }) => id === review.writer);
  const isWriter = writer !== undefined && (remembered.trim() === '' || remembered.trim() === writer.name);
  const [chosen, setChosen] = useState<string | null>(() => {
    if (isWriter) return writer.id;
    return people.length === 0 ? crypto.randomUUID() : null;
  });
  const known = people.find(({ id }) => id === chosen);
  const isAsked = chosen === null;
  const typed = remembered.trim();
  const reviewer = known ?? (chosen === null || typed === '' ? null : { id: chosen, name: typed });
  const say = useCallback(
    (step: OpinionChange): void => {
      if (reviewer === null) return;
      const at = new Date().toISOString();
      change((now) => withWriter(changeRound(now, says(reviewer, at, step)), now, reviewer));
    },
    [change, reviewer],
  );
  return {
    reviewer,
    trouble: isAsked ? '先在上面选您是哪一位审核人' : reviewer === null ? '先在上面写审核人' : '',
    isKnown: known !== undefined,
    others: people,
    isAsked,
    name: remembered,
    setName: remember,
    choose: (next) => {
      setChosen(next?.id ?? crypto.randomUUID());
      if (next !== null) remember(next.name);
    },
    ask: () => {
      setChosen(null);
    },
    rename: (name) => {
      remember(name);
      if (opinionOf(currentRound(review), reviewer?.id) !== undefined) say(rename(name));
    },
    say,
  };
}

function withWriter(next: Review, before: Review, { id }: Reviewer): Review {
  return next === before || next.writer === id ? next : { ...next, writer: id };
}

import type { Decision, FindingKey, Reviewer } from './opinion.ts';
import type { Review, Round, Settlement } from './review.ts';
import { findingName, isSameFinding } from './rounds.ts';

/** What several reviewers make of the findings of the checks. */

/** What one reviewer makes of a finding; making it a comment asks the author for a change. */
export interface Vote {
  readonly reviewer: Reviewer;
  readonly decision: Decision['decision'] | 'comment';
  readonly reason: string;
}

/** What becomes of a finding. */
export interface FindingStand {
  readonly finding: FindingKey;
  readonly votes: readonly Vote[];
  /** Some set it aside and others do not. */
  readonly isContested: boolean;
  /** How the contest was settled, if it was and nobody has voted since. */
  readonly settlement: Settlement | undefined;
  /** What holds: the settlement, else the strictest. */
  readonly holds: Decision['decision'];
}

/** Where each finding stands on which somebody has said something in a round. */
export function findingStands(round: Round): readonly FindingStand[] {
  const named = new Map<string, FindingKey>();
  for (const { findings, comments } of round.opinions) {
    for (const { rule, where, message } of [
      ...findings,
      ...comments.flatMap(({ fromFinding }) => (fromFinding === undefined ? [] : [fromFinding])),
    ]) {
      const finding = { rule, where, message };
      named.set(findingName(finding), finding);
    }
  }
  return [...named.values()].map((finding) => findingStand(round, finding));
}

/** Where one finding stands. */
export function findingStand({ opinions, settled }: Round, finding: FindingKey): FindingStand {
  const votes = opinions.flatMap(({ reviewer, findings, comments }): Vote[] => {
    const decision = findings.find((one) => isSameFinding(one, finding));
    const comment = comments.find(
      ({ fromFinding }) => fromFinding !== undefined && isSameFinding(fromFinding, finding),
    );
    return [
      ...(decision === undefined ? [] : [{ reviewer, decision: decision.decision, reason: decision.reason ?? '' }]),
      ...(comment === undefined ? [] : [{ reviewer, decision: 'comment' as const, reason: comment.text }]),
    ];
  });
  const setAside = votes.filter(({ decision }) => decision === 'waived');
  const isContested = setAside.length > 0 && setAside.length < votes.length;
  const found = settled.find((one) => isSameFinding(one, finding));
  const settlement =
    found !== undefined && votes.every(({ reviewer }) => found.over.includes(reviewer.id)) ? found : undefined;
  const strictest = votes.some(({ decision }) => decision !== 'waived') ? 'accepted' : 'waived';
  return { finding, votes, isContested, settlement, holds: settlement?.decision ?? strictest };
}

/** Findings on which the reviewers of a round do not agree and that nobody has settled. */
export function contested(round: Round): readonly FindingStand[] {
  return findingStands(round).filter(({ isContested, settlement }) => isContested && settlement === undefined);
}

/** What a reviewer set aside or asks to be mended, for whoever checks the draft. */
export interface ReviewNote extends FindingKey {
  readonly by: string;
  readonly round: number;
  readonly decision: Decision['decision'];
  readonly reason: string;
}

/** The last word of each reviewer on each finding, and what was settled; nothing of it is the office's own. */
export function reviewNotes({ rounds }: Review, names: ReadonlyMap<string, string>): readonly ReviewNote[] {
  const last = new Map<string, ReviewNote>();
  for (const round of rounds) {
    for (const { finding, votes, settlement } of findingStands(round)) {
      for (const { reviewer, decision, reason } of votes) {
        const note = { ...finding, by: names.get(reviewer.id) ?? reviewer.name, round: round.number, reason };
        const says = decision === 'waived' ? 'waived' : 'accepted';
        last.set([findingName(finding), reviewer.id].join('\n'), { ...note, decision: says });
      }
      if (settlement !== undefined) {
        const { by, decision, reason = '' } = settlement;
        const note = { ...finding, by: `${by}（定）`, round: round.number, decision, reason };
        last.set(findingName(finding), note);
      }
    }
  }
  return [...last.values()];
}

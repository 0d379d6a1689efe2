import type { Fen } from '../base/money/fen.ts';
import type { RuleNumber } from './rule.ts';

/** How much a finding weighs: an `error` must be mended before publication, a `warning` looked into, a `hint` known of. */
export type Severity = 'error' | 'warning' | 'hint';

/** Where a finding stands; what is not known is missing. */
export interface Where {
  /** Id of the block; empty for the document as a whole. */
  readonly block: string;
  /** Row and column of a table or sheet, from 0 within its `rows`. */
  readonly row?: number;
  readonly column?: number;
  /** Page of the file a document was read from, from 1. */
  readonly page?: number;
}

/** Something a rule found. */
export interface Finding {
  readonly rule: RuleNumber;
  readonly severity: Severity;
  readonly where: Where;
  /** What is wrong, in the user's words, with both values as printed where it is about values. */
  readonly message: string;
  /** Both values as printed. */
  readonly expected?: string;
  readonly actual?: string;
  /** Both exact values in fen, where they are known. */
  readonly exactExpected?: Fen;
  readonly exactActual?: Fen;
  /** What to do about it. */
  readonly fix: string;
  /** What reviewers made of it: theirs, it changes nothing about how much the finding weighs. */
  readonly reviewed?: readonly ReviewNote[];
  /** JSON pointer to where it is mended in the draft, where that is known. */
  readonly pointer?: string;
  /** Id of what is to be completed (`toComplete`): it is done or waived there, and by no waiver of the rule. */
  readonly item?: string;
  /** How a waiver names the place, where the row it is about stands elsewhere, or nowhere, while lines are missing. */
  readonly lasting?: Where;
}

/** What one reviewer made of a finding, as a review file says it. */
export interface ReviewNote {
  /** The finding: `R20`, its place (`placeKey`) and what it says. */
  readonly rule: string;
  readonly where: string;
  readonly message: string;
  /** Who, in which round. */
  readonly by: string;
  readonly round: number;
  /** `waived` 不适用, `accepted` to be mended. */
  readonly decision: 'accepted' | 'waived';
  readonly reason: string;
}

/** A rule that could not run, and why: never counted as passed. */
export interface NotRun {
  readonly rule: RuleNumber;
  readonly because: string;
}

/** What one check comes to. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Why the check could not run, or not all of it. */
  readonly notRun?: string | undefined;
}

/** A check that found nothing to object to. */
export const CLEAN: CheckResult = { findings: [] };

/** A check whose context is missing. */
export function couldNotRun(because: string): CheckResult {
  return { findings: [], notRun: because };
}

/** How a waiver names the place of a finding. */
export function waiverKey({ where, lasting }: Pick<Finding, 'where' | 'lasting'>): string {
  return placeKey(lasting ?? where);
}

/** How a waiver and a comment name a place: `t05/3/4`, `s5.general.item.2010301`; empty for the document as a whole. */
export function placeKey({ block, row, column }: Where): string {
  return [block, row, column].filter((step) => step !== undefined).join('/');
}

/** `审核甲（第 1 轮）认为不适用：尾差`. */
export function reviewNoteInWords({ by, round, decision, reason }: ReviewNote): string {
  const what = decision === 'waived' ? '认为不适用' : '要求改';
  return `${by}（第 ${String(round)} 轮）${what}${reason === '' ? '' : `：${reason}`}`;
}

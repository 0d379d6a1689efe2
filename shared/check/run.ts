import { baselineFindings } from './table/baseline.ts';
import type { CheckKind, CheckSpec } from '../pack/check-spec.ts';
import type { Check, Checks } from './check-kind.ts';
import type { CheckContext } from './context.ts';
import { DOCUMENT_KINDS } from './document/kinds.ts';
import {
  placeKey,
  waiverKey,
  type CheckResult,
  type Finding,
  type NotRun,
  type ReviewNote,
  type Severity,
} from './finding.ts';
import { withGaps } from './gap-findings.ts';
import { PROSE_KINDS } from './prose/kinds.ts';
import { ruleName, ruleOf, type RuleNumber } from './rule.ts';
import { TABLE_KINDS } from './table/kinds.ts';

/** Every kind of check. */
const KINDS: Checks<CheckKind> = { ...TABLE_KINDS, ...PROSE_KINDS, ...DOCUMENT_KINDS };

/** A finding a person has set aside, with the reason. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** What all checks of a pack come to. */
export interface CheckReport {
  /** In order of weight, then of place in the document. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly notRun: readonly NotRun[];
}

/** Whether a document may be published. */
export type Verdict = 'publishable' | 'must-fix';

/** Runs every check of the pack on a document. */
export function runChecks(context: CheckContext): CheckReport {
  const steps = checkInSteps(context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, one check a step: for whoever has other things to do in between. */
export function* checkInSteps(context: CheckContext): Generator<undefined, CheckReport, undefined> {
  const found: Finding[] = [];
  const notRun = new Map<RuleNumber, NotRun>();
  for (const spec of context.pack.checks.values()) {
    const result = checked(spec, context);
    for (const finding of result.findings) found.push(finding);
    const rule = ruleOf(spec);
    if (result.notRun !== undefined && !notRun.has(rule)) notRun.set(rule, { rule, because: result.notRun });
    yield undefined;
  }
  found.push(...baselineFindings(context));
  const { findings, waived } = setAside(
    reviewed(onceEach(inOrder(located(withGaps(found, context), context), context)), context),
    context,
  );
  return { findings, waived, notRun: [...notRun.values()].sort((one, other) => one.rule - other.rule) };
}

/** Two checks of one rule may meet the same two figures at the same place: the heavier says it. */
function onceEach(ordered: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return ordered.filter((finding) => {
    const { rule, expected, actual } = finding;
    if (expected === undefined || actual === undefined) return true;
    const key = [String(rule), waiverKey(finding), expected, actual].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A fault in one check is said, and costs that check alone. */
function checked(spec: CheckSpec, context: CheckContext): CheckResult {
  try {
    return (KINDS[spec.kind] as Check<CheckKind>)(spec, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { findings: [], notRun: `校验程序出错：${why}。请把文件交给维护人员` };
  }
}

/** Adds what reviewers made of each finding; it weighs what it weighed, for a review file is nobody's signature. */
function reviewed(findings: readonly Finding[], { reviewNotes = [] }: CheckContext): readonly Finding[] {
  if (reviewNotes.length === 0) return findings;
  const nameOf = (rule: string, where: string, message: string): string => [rule, where, message].join('\n');
  const byFinding = new Map<string, ReviewNote[]>();
  for (const note of reviewNotes) {
    const name = nameOf(note.rule, note.where, note.message);
    byFinding.set(name, [...(byFinding.get(name) ?? []), note]);
  }
  return findings.map((finding) => {
    const notes = byFinding.get(nameOf(ruleName(finding.rule), placeKey(finding.where), finding.message));
    return notes === undefined ? finding : { ...finding, reviewed: notes };
  });
}

/** A document with an error in it may not be published. */
export function verdictOf(report: Pick<CheckReport, 'findings'>): Verdict {
  return report.findings.some(({ severity }) => severity === 'error') ? 'must-fix' : 'publishable';
}

/** Adds the page, where the document was read from a file with pages. */
function located(findings: readonly Finding[], { frame }: CheckContext): readonly Finding[] {
  if (frame === undefined) return findings;
  return findings.map((finding) => {
    const { block, row } = finding.where;
    const page = (row === undefined ? undefined : frame.pageOf(`${block}/${String(row)}`)) ?? frame.pageOf(block);
    return page === undefined ? finding : { ...finding, where: { ...finding.where, page } };
  });
}

const WEIGHT = { error: 0, warning: 1, hint: 2 } as const satisfies Record<Severity, number>;

function inOrder(findings: readonly Finding[], { document }: CheckContext): readonly Finding[] {
  const position = new Map(document.blocks.map((block, index) => [block.id, index]));
  const at = ({ where }: Finding): number => position.get(where.block) ?? -1;
  return [...findings].sort(
    (one, other) =>
      WEIGHT[one.severity] - WEIGHT[other.severity] ||
      at(one) - at(other) ||
      (one.where.row ?? -1) - (other.where.row ?? -1) ||
      (one.where.column ?? -1) - (other.where.column ?? -1) ||
      one.rule - other.rule,
  );
}

/** A waiver names the rule and the place: the block, or the comparison its id ends in. */
function setAside(findings: readonly Finding[], { draft }: CheckContext): Pick<CheckReport, 'findings' | 'waived'> {
  const waivers = draft?.waivers ?? [];
  const reasonFor = (finding: Finding): string | undefined =>
    waivers.find(
      ({ rule, where }) =>
        Number(rule.slice(1)) === finding.rule &&
        finding.item === undefined &&
        (where === waiverKey(finding) || where === finding.where.block || finding.where.block.endsWith(`.${where}`)),
    )?.reason;
  const waived = findings.flatMap((finding): readonly WaivedFinding[] => {
    const reason = reasonFor(finding);
    return reason === undefined ? [] : [{ finding, reason }];
  });
  const gone = new Set(waived.map(({ finding }) => finding));
  return { findings: findings.filter((finding) => !gone.has(finding)), waived };
}

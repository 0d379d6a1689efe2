import type { BasisRole } from './basis.ts';
import type { Finding, NotRun } from './finding.ts';
import { ruleName } from './rule.ts';
import { verdictOf, type CheckReport } from './run.ts';

/** A file that another was held against. */
interface UsedFile {
  readonly role: BasisRole;
  readonly path: string;
  readonly sha256: string | null;
}

/** The findings of one file as `check --json` prints them (draft format, "Command line"), and what it was held against. */
export function findingsJson(
  file: string,
  report: CheckReport,
  basis: readonly UsedFile[] = [],
): Readonly<Record<string, unknown>> {
  return {
    format: 'ysgk-findings',
    version: 1,
    file,
    verdict: verdictOf(report),
    findings: report.findings.map(findingJson),
    notRun: report.notRun.map(({ rule, because }: NotRun) => ({ rule: ruleName(rule), because })),
    ...(basis.length === 0 ? {} : { basis: basis.map(({ role, path, sha256 }) => ({ role, file: path, sha256 })) }),
  };
}

function findingJson({ rule, severity, where, message, expected, actual, ...rest }: Finding): Record<string, unknown> {
  const { exactExpected, exactActual, fix, reviewed } = rest;
  const shown = { rule: ruleName(rule), severity, where, message, expected, actual, exactExpected, exactActual, fix };
  if (reviewed === undefined) return shown;
  return { ...shown, reviewed: reviewed.map(({ by, round, decision, reason }) => ({ by, round, decision, reason })) };
}

import type { Finding, NotRun } from './finding.ts';
import { ruleName } from './rule.ts';
import { verdictOf, type CheckReport } from './run.ts';

/** The findings of one file as `check --json` prints them (draft format, "Command line"). */
export function findingsJson(file: string, report: CheckReport): Readonly<Record<string, unknown>> {
  return {
    format: 'ysgk-findings',
    version: 1,
    file,
    verdict: verdictOf(report),
    findings: report.findings.map(findingJson),
    notRun: report.notRun.map(({ rule, because }: NotRun) => ({ rule: ruleName(rule), because })),
  };
}

function findingJson({ rule, severity, where, message, expected, actual, ...rest }: Finding): Record<string, unknown> {
  const { exactExpected, exactActual, fix, reviewed } = rest;
  const shown = { rule: ruleName(rule), severity, where, message, expected, actual, exactExpected, exactActual, fix };
  if (reviewed === undefined) return shown;
  return { ...shown, reviewed: reviewed.map(({ by, round, decision, reason }) => ({ by, round, decision, reason })) };
}

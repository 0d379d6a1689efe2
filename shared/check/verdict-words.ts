import type { Severity } from './finding.ts';
import { verdictOf, type CheckReport } from './run.ts';

/** The verdict as it stands on top: `可以公开 · 3 个提示`, `2 个必须改 · 1 个建议核对 · 1 项没有检查`. */
export function verdictInWords(report: CheckReport): string {
  const count = (wanted: Severity): number => report.findings.filter(({ severity }) => severity === wanted).length;
  const parts = [
    verdictOf(report) === 'publishable' ? '可以公开' : `${String(count('error'))} 个必须改`,
    ...counted(count('warning'), '个建议核对'),
    ...counted(count('hint'), '个提示'),
    ...counted(report.waived.length, '个不适用'),
    ...counted(report.notRun.length, '项没有检查'),
  ];
  return parts.join(' · ');
}

function counted(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${String(count)} ${words}`];
}

/** What each weight is called. */
export const SEVERITY_NAMES = {
  error: '必须改',
  warning: '建议核对',
  hint: '提示',
} as const satisfies Record<Severity, string>;

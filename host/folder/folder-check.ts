import { basename } from 'node:path';
import { printLocated } from '../../shared/base/result.ts';
import { reviewNoteInWords, type Severity } from '../../shared/check/finding.ts';
import { ruleName } from '../../shared/check/rule.ts';
import { runChecks, verdictOf } from '../../shared/check/run.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { MOST_FINDINGS, type CheckedDraft, type CheckOutcome } from '../../shared/review/summary/checked-draft.ts';
import { Checker } from '../check/checker.ts';
import { readDraftFile } from '../draft/draft-file.ts';
import { unitsWrittenAt, writtenAt } from './linked-units.ts';

/** Checks the drafts of a folder one at a time, keeping packs and the classification open between them. */
export class FolderChecker {
  private readonly checker = new Checker();

  /** Checks one draft file; whatever is wrong with it is told in its place and never thrown. */
  async check(path: string): Promise<CheckedDraft> {
    const file = { path, name: basename(path), modifiedAt: (await writtenAt(path)) ?? new Date(0).toISOString() };
    const draft = await readDraftFile(path);
    if (!draft.ok) return { ...file, units: [], outcome: unusable(path, draft.problem.map(printLocated)) };
    // Before they are read: what is written meanwhile is newer than what was checked.
    const units = await unitsWrittenAt(path, draft.value.units ?? []);
    return { ...file, units, outcome: await this.outcomeOf(path, draft.value) };
  }

  private async outcomeOf(path: string, draft: Draft): Promise<CheckOutcome> {
    try {
      const context = await this.checker.contextAt(draft, path);
      if (!context.ok) return unusable(path, [printLocated(context.problem)]);
      const report = runChecks(context.value);
      const count = (wanted: Severity): number => report.findings.filter(({ severity }) => severity === wanted).length;
      const { organization, fiscalYear, kind } = draft;
      return {
        ok: true,
        organization: organization.name,
        fiscalYear,
        kind,
        verdict: verdictOf(report),
        errors: count('error'),
        warnings: count('warning'),
        hints: count('hint'),
        waived: report.waived.length,
        notRun: report.notRun.length,
        ...totals(context.value.document),
        findings: report.findings.slice(0, MOST_FINDINGS).map(({ rule, severity, message, fix, reviewed = [] }) => ({
          rule: ruleName(rule),
          severity,
          message,
          fix,
          ...(reviewed.length === 0 ? {} : { reviewed: reviewed.map(reviewNoteInWords).join('；') }),
        })),
      };
    } catch (error) {
      // A fault of ours in one draft must not keep the others of a folder from being checked.
      const cause = error instanceof Error ? error.message : String(error);
      return unusable(path, [`程序内部错误（${cause}），请把草稿交给维护人员`]);
    }
  }
}

/** The first problem, without the path that stands beside it anyway, and how many more there are. */
function unusable(path: string, problems: readonly string[]): CheckOutcome {
  const first = (problems[0] ?? '').replace(`${path}：`, '');
  const more = problems.length > 1 ? `（另有 ${String(problems.length - 1)} 处问题）` : '';
  return { ok: false, problem: `${first}${more}` };
}

/** The last row of table 1 holds both totals: income first, then what is spent in all. */
function totals({ blocks }: BudgetDocument): { readonly income: number | null; readonly expenditure: number | null } {
  const table = blocks.find((block) => block.type === 'table' && block.id === 't01');
  const last = table?.type === 'table' ? table.rows.at(-1) : undefined;
  const figures = (last?.cells ?? []).flatMap(({ exact }) => (exact === undefined ? [] : [exact]));
  return { income: figures[0] ?? null, expenditure: figures[1] ?? null };
}

import { basename } from 'node:path';
import { tableWithRole } from '../../shared/pack/with-role.ts';
import { printLocated } from '../../shared/base/result.ts';
import { reviewNoteInWords, type Severity } from '../../shared/check/finding.ts';
import { ruleName } from '../../shared/check/rule.ts';
import { runChecks, verdictOf } from '../../shared/check/run.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { MOST_FINDINGS, type CheckedDraft, type CheckOutcome } from '../../shared/review/summary/checked-draft.ts';
import { NO_PATHS, type BasisPaths } from '../check/basis-paths.ts';
import { basisWords, BasisReader, type ReadBasis } from '../check/basis-reader.ts';
import { ContextMaker } from '../check/context-for.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import { PackShelf } from '../pack-files.ts';
import { sha256Of } from './checked-state.ts';
import { unitPath, writtenAt } from './linked-units.ts';

/** Checks the drafts of a folder one at a time, keeping packs and the classification open between them. */
export class FolderChecker {
  private readonly contexts: ContextMaker;
  private readonly basis: BasisReader;

  constructor(shelf: PackShelf = new PackShelf()) {
    this.contexts = new ContextMaker(shelf);
    this.basis = new BasisReader(shelf.ownCodes);
  }

  /** Checks one draft file against these others; whatever is wrong with it is told in its place and never thrown. */
  async check(path: string, against: BasisPaths = NO_PATHS): Promise<CheckedDraft> {
    const file = {
      path,
      name: basename(path),
      modifiedAt: (await writtenAt(path)) ?? new Date(0).toISOString(),
      checkedAt: new Date().toISOString(),
    };
    const nothing = { sha256: null, units: [], basis: [] };
    const bytes = await readDraftBytes(path);
    if (!bytes.ok) return { ...file, ...nothing, outcome: unusable(path, [printLocated(bytes.problem)]) };
    const sha256 = fingerprintOf(bytes.value);
    const draft = parseDraftBytes(path, bytes.value);
    if (!draft.ok) {
      return { ...file, ...nothing, sha256, outcome: unusable(path, draft.problem.map(printLocated)) };
    }
    // Before they are read: what is written meanwhile is newer than what was checked.
    const units = await unitStates(path, draft.value.units ?? []);
    const basis = await this.basis.read(against);
    const outcome = await this.outcomeOf(path, draft.value, basis);
    return { ...file, sha256, units, basis: [...basis.files], outcome };
  }

  private async outcomeOf(path: string, draft: Draft, basis: ReadBasis): Promise<CheckOutcome> {
    try {
      const context = await this.contexts.contextFor(draft, path, basis.sides);
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
        ...totals(context.value),
        against: [...basisWords(basis)],
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

/** The drafts of the units as they lie there now. */
function unitStates(path: string, links: readonly { readonly file: string }[]): Promise<CheckedDraft['units']> {
  return Promise.all(
    links.map(async ({ file }) => {
      const unit = await unitPath(path, file);
      return { file, sha256: unit === undefined ? null : await sha256Of(unit) };
    }),
  );
}

/** The first problem, without the path that stands beside it anyway, and how many more there are. */
function unusable(path: string, problems: readonly string[]): CheckOutcome {
  const first = (problems[0] ?? '').replace(`${path}：`, '');
  const more = problems.length > 1 ? `（另有 ${String(problems.length - 1)} 处问题）` : '';
  return { ok: false, problem: `${first}${more}` };
}

/** The last row of the balance holds both totals: income first, then what is spent in all. Null where the pack has no such table. */
function totals({ document, pack }: CheckContext): {
  readonly income: number | null;
  readonly expenditure: number | null;
} {
  const balance = tableWithRole(pack, 'balance');
  const table = document.blocks.find((block) => block.type === 'table' && block.id === balance);
  const { columns, rows } = table?.type === 'table' ? table : { columns: [], rows: [] };
  const figures = (rows.at(-1)?.cells ?? []).flatMap(({ exact }, column) =>
    exact === undefined || columns[column]?.of !== undefined ? [] : [exact],
  );
  return { income: figures[0] ?? null, expenditure: figures[1] ?? null };
}

import type { Fen } from '../../../shared/base/money/fen.ts';
import type { SheetName } from '../../../shared/draft/edit-performance.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { fundedProjects } from '../../../shared/prose/context.ts';

/** The places of a draft where a 绩效目标 sheet stands, is missing, or has no business to be. */
export interface SheetPlace {
  readonly sheet: SheetName;
  /** The block's id in the document. */
  readonly block: string;
  /** Where it is entered in the draft. */
  readonly pointer: string;
  readonly name: string;
  /** Exact money behind the sheet; null for the overall one. */
  readonly budget: Fen | null;
  /** `withheld`: there is no sheet, and `reason` says why. */
  readonly status: 'there' | 'missing' | 'withheld';
  readonly reason: string;
}

/** The overall sheet first, then every project in the draft's order. */
export function sheetPlaces(draft: Draft, kindWord: string): readonly SheetPlace[] {
  const money = new Map(fundedProjects(draft, indexLedger(draft.ledger)).map((project) => [project.id, project]));
  const overall: SheetPlace = {
    sheet: { kind: 'overall' },
    block: 'overall-performance',
    pointer: '/overallPerformance',
    name: `${kindWord}整体绩效目标表`,
    budget: null,
    status: draft.overallPerformance === undefined ? 'missing' : 'there',
    reason: '',
  };
  const projects = draft.projects.map((project, index): SheetPlace => {
    const funds = money.get(project.id);
    const reason = project.classified
      ? '涉密项目，只公开名称和金额，没有绩效目标表'
      : funds === undefined
        ? '本年没有安排金额，不印绩效目标表'
        : '';
    return {
      sheet: { kind: 'project', id: project.id },
      block: `project-performance.${project.id}`,
      pointer: `/projects/${String(index)}/performance`,
      name: project.name.trim() === '' ? '（还没有名称的项目）' : project.name,
      budget: (funds?.fiscal ?? 0) + (funds?.other ?? 0),
      status: reason !== '' ? 'withheld' : project.performance === undefined ? 'missing' : 'there',
      reason,
    };
  });
  return [overall, ...projects];
}

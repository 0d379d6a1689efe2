import type { Draft } from './schema.ts';
import type { Edit } from './edit.ts';

/** Pure edits of the 绩效目标 sheets: the overall one and one per project. */

/** 部门（单位）整体绩效目标表 as a person enters it. */
export type OverallSheet = NonNullable<Draft['overallPerformance']>;
/** 项目支出绩效目标表 as a person enters it. */
export type ProjectSheet = NonNullable<Draft['projects'][number]['performance']>;

type OverallIndicator = OverallSheet['indicators'][number];
type ProjectIndicator = ProjectSheet['indicators'][number];

/** An indicator of either kind of sheet; the overall sheet has no 上年完成值, 赋分规则 and 佐证资料. */
export type Indicator = OverallIndicator & Partial<Omit<ProjectIndicator, keyof OverallIndicator>>;

/** Which sheet an edit is about: `overall`, or a project by its id. */
export type SheetName = { readonly kind: 'overall' } | { readonly kind: 'project'; readonly id: string };

/** Writes the overall sheet; undefined removes it. */
export function setOverallSheet(sheet: OverallSheet | undefined): Edit {
  return (draft) => {
    const { overallPerformance: _old, ...rest } = draft;
    return sheet === undefined ? rest : { ...rest, overallPerformance: sheet };
  };
}

/** Writes a project's sheet; undefined removes it. A project that does not exist, or is classified, stays as it is. */
export function setProjectSheet(id: string, sheet: ProjectSheet | undefined): Edit {
  return (draft) => {
    const index = draft.projects.findIndex((project) => project.id === id);
    const project = draft.projects[index];
    if (project === undefined || project.classified) return draft;
    const { performance: _old, ...rest } = project;
    const next = sheet === undefined ? rest : { ...rest, performance: sheet };
    return { ...draft, projects: draft.projects.with(index, next) };
  };
}

/** Changes the indicators of a sheet that exists; columns the sheet does not have are left out, missing ones are empty. */
export function changeIndicators(sheet: SheetName, change: (rows: readonly Indicator[]) => readonly Indicator[]): Edit {
  return (draft) => {
    if (sheet.kind === 'overall') {
      const overall = draft.overallPerformance;
      if (overall === undefined) return draft;
      const rows = change(overall.indicators);
      if (rows === overall.indicators) return draft;
      return setOverallSheet({ ...overall, indicators: rows.map(asOverall) })(draft);
    }
    const performance = draft.projects.find(({ id }) => id === sheet.id)?.performance;
    if (performance === undefined) return draft;
    const rows = change(performance.indicators);
    if (rows === performance.indicators) return draft;
    return setProjectSheet(sheet.id, { ...performance, indicators: rows.map(asProject) })(draft);
  };
}

function asOverall({ level1, level2, name, target, basis, weight }: Indicator): OverallIndicator {
  return { level1, level2, name, target, basis, weight };
}

function asProject(row: Indicator): ProjectIndicator {
  const { level1, level2, name, target, basis, lastYear = '', weight, scoring = '', evidence = '' } = row;
  return { level1, level2, name, target, basis, lastYear, weight, scoring, evidence };
}

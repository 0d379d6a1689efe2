import { sumsStayExact } from '../base/money/fen.ts';
import { quoted } from '../base/text.ts';
import type { Located } from '../base/result.ts';
import { WITHHELD_FIELDS, type Draft, type LedgerLine } from './schema.ts';
import { placeOf } from './place.ts';
import { projectFieldOf } from './project-paragraph.ts';

/** What the parts of a draft must agree on besides their own shape (draft format); empty when they do. */
export function crossCheck(draft: Draft): readonly Located[] {
  return [
    ...duplicateProjects(draft),
    ...classifiedDetail(draft),
    ...classifiedOverrides(draft),
    ...ledgerReferences(draft),
    ...ledgerSums(draft),
    ...duplicateItems(draft),
  ];
}

/** What is to be completed is ticked off by its id. */
function duplicateItems({ toComplete = [] }: Draft): readonly Located[] {
  const seen = new Map<string, number>();
  return toComplete.flatMap(({ id }, index) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, index);
      return [];
    }
    const message = `编号${quoted(id)}与第 ${String(first + 1)} 条重复，请改成不同的编号`;
    return [{ place: `待补清单第 ${String(index + 1)} 条`, message }];
  });
}

function duplicateProjects(draft: Draft): readonly Located[] {
  const seen = new Map<string, number>();
  return draft.projects.flatMap((project, index) => {
    const first = seen.get(project.id);
    if (first === undefined) {
      seen.set(project.id, index);
      return [];
    }
    const message = `编号${quoted(project.id)}与第 ${String(first + 1)} 个项目重复，请改成不同的编号`;
    return [{ place: `项目第 ${String(index + 1)} 个`, message }];
  });
}

/** Of a classified project only the name and the amounts are public; its detail is refused, so it can never be printed. */
function classifiedDetail(draft: Draft): readonly Located[] {
  return draft.projects.flatMap((project, index) => {
    if (!project.classified) return [];
    return WITHHELD_FIELDS.filter((field) => project[field] !== undefined).map((field) => ({
      place: `项目第 ${String(index + 1)} 个`,
      message: `是涉密项目，不能填写${placeOf(['projects', index, field]).field}，请删除`,
    }));
  });
}

/** Nor can the detail come in through a paragraph that somebody rewrote. */
function classifiedOverrides(draft: Draft): readonly Located[] {
  return draft.projects
    .filter((project) => project.classified)
    .flatMap((project) => withheldOverrides(draft, project.id))
    .map((id) => ({ place: `改写的段落${quoted(id)}`, message: '属于涉密项目不公开的内容，不能改写，请删除' }));
}

/** Ids of overrides that rewrite what is withheld of a project when it is classified. */
export function withheldOverrides(draft: Pick<Draft, 'overrides'>, project: string): readonly string[] {
  return Object.keys(draft.overrides).filter((id) => {
    const field = projectFieldOf(id, project);
    return field !== undefined && (WITHHELD_FIELDS as readonly string[]).includes(field);
  });
}

function ledgerReferences(draft: Draft): readonly Located[] {
  const projects = new Map(draft.projects.map((project) => [project.id, project]));
  return draft.ledger.flatMap((line, index) => {
    if (line.project === undefined) return [];
    const place = `预算明细第 ${String(index + 1)} 行`;
    const project = projects.get(line.project);
    if (project === undefined) {
      return [{ place, message: `项目${quoted(line.project)}不在项目列表中，请先建立这个项目或更正编号` }];
    }
    if (project.classified && line.note !== undefined)
      return [{ place, message: '是涉密项目的明细，不能填写备注，请删除' }];
    return [];
  });
}

function ledgerSums(draft: Draft): readonly Located[] {
  const check = (place: string, lines: readonly LedgerLine[]): readonly Located[] =>
    sumsStayExact(lines.map((line) => line.amount))
      ? []
      : [{ place, message: '金额合计超出可精确计算的范围，请检查金额单位' }];
  return [...check('预算明细', draft.ledger), ...check('上年预算明细', draft.priorLedger)];
}

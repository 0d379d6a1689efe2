import { chineseNumeral, isBlank } from '../../base/text.ts';
import { PROJECT_FIELDS } from '../../draft/project-paragraph.ts';
import { WITHHELD_FIELDS, type Project } from '../../draft/schema.ts';
import { projectRows } from '../../ledger/project.ts';
import { yearFilters } from '../../pack/year-filters.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import type { Run } from '../block.ts';
import { paragraph, type Generated, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { counted, ledgerAmount, typed, words } from '../run.ts';

/** Section 七: the projects of the table, each once, where it first stands there (forms.md §2, 七). */
export function projects(context: ProseContext, id: string, spec: SpecOf<'projects'>): readonly ProseItem[] {
  const table = context.pack.tables.get(spec.table);
  if (table === undefined || !context.filled.has(spec.table)) return [paragraph(id, fill(context, spec.empty))];
  const { scope } = table.body;
  const columns = yearFilters(Object.values(table.columns)).sums;
  const funded = new Set(context.funded.map((project) => project.id));
  const rows = projectRows(context.years.current, scope, columns).filter((row) => funded.has(row.project));
  const ids = new Set(rows.map((row) => row.project));
  return [...ids].flatMap((projectId, index) => {
    const place = context.draft.projects.findIndex((candidate) => candidate.id === projectId);
    const project = context.draft.projects[place];
    if (project === undefined) return [];
    const filter = { ...scope, project: projectId };
    const amount = ledgerAmount(context, context.years.current.sum(filter), filter);
    return projectParagraphs(context, spec, {
      project,
      pointer: `/projects/${String(place)}`,
      number: index + 1,
      amount,
    });
  });
}

const WITHHELD: ReadonlySet<string> = new Set(WITHHELD_FIELDS);

interface Entry {
  readonly project: Project;
  readonly pointer: string;
  readonly number: number;
  readonly amount: Run;
}

/** Of a classified project the name, the amount and who undertakes it stay; the rest is withheld. */
function projectParagraphs(context: ProseContext, spec: SpecOf<'projects'>, entry: Entry): readonly Generated[] {
  const { project, pointer, number, amount } = entry;
  const detail = (field: 'basis' | 'allocation' | 'period', label: string): Run =>
    project.classified
      ? words(spec.withheld)
      : typed(project[field], `${pointer}/${field}`, `项目“${project.name}”的${label}`);
  const values = {
    name: typed(project.name, `${pointer}/name`, '项目名称'),
    basis: detail('basis', '设立的政策依据'),
    scale: amount,
    undertaker:
      isBlank(project.undertaker) || project.undertaker === undefined
        ? words(context.words.org)
        : typed(project.undertaker, `${pointer}/undertaker`, `项目“${project.name}”的承担单位`),
    allocation: detail('allocation', '资金分配情况'),
    period: detail('period', '资金执行时间'),
  } as const;
  const numbers = {
    number: counted(number, { kind: 'count', of: 'projects' }),
    chineseNumber: words(chineseNumeral(number)),
  };
  return PROJECT_FIELDS.map((field) => {
    const runs = fill(context, spec[field], { ...numbers, value: values[field] });
    const printed = paragraph(`${spec.prefix}.${project.id}.${field}`, runs);
    return project.classified && WITHHELD.has(field) ? { ...printed, withheld: true } : printed;
  });
}

import { MAX_LINE_AMOUNT, toSteps, type Fen } from '../../base/money/fen.ts';
import { stepOf } from '../../base/money/number-style.ts';
import type { LedgerLine } from '../../draft/schema.ts';
import { needsEconomic, SOURCE_GROUPS, type Source } from '../../draft/source.ts';
import { expandSources } from '../../ledger/ledger.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { BudgetDocument } from '../../document/document.ts';
import { absentFigures } from './absence.ts';
import type { Figure } from './figure.ts';
import { pendingOf, type PendingAmount } from './pending.ts';
import type { ProjectBook } from './project-book.ts';
import { codedRows } from './coded-row.ts';
import { solve } from './solve.ts';
import { UNNAMED, unknownsOf, type Universe, type Unknown } from './unknown.ts';

/** The ledger as far as a document determines it. */
export interface RebuiltLedger {
  readonly lines: readonly LedgerLine[];
  /** Amounts the document gives in total only. */
  readonly pending: readonly PendingAmount[];
  /** Why nothing, or not everything, could be determined; empty where the figures were used as they should be. */
  readonly obstacle: string;
}

/** What a document counts of projects, as far as it says so. */
export interface ProjectCounts {
  readonly all: number | undefined;
  readonly fiscal: number | undefined;
  readonly other: number | undefined;
}

/** How many steps the rounding of two figures can leave between them; not money that anybody has to look for. */
const TAIL = 2;

/**
 * Determines ledger lines from the figures a document prints. A line is taken where its place in the classification is the
 * only one its money can stand in and its amount the only one that all figures allow; printed amounts count as exact to
 * their last digit, and no line as negative.
 */
export function rebuildLedger(
  document: BudgetDocument,
  pack: Pack,
  printed: readonly Figure[],
  projects: ProjectBook,
  counts: ProjectCounts,
  sections: readonly string[],
): RebuiltLedger {
  const nothing = (obstacle: string): RebuiltLedger => ({ lines: [], pending: [], obstacle });
  const items = itemsOf(document, pack);
  if (typeof items === 'string') return nothing(items);
  if (printed.some(({ high }) => high < 0))
    return nothing('文件里印有负数，明细之间可能互相抵消，金额一律没有推算，请按表填写预算明细');
  const universe: Universe = {
    items,
    sections,
    projects: [...inPrintOrder(projects, document, pack), UNNAMED],
    mayHave: fundedBy(projects, printed, counts),
  };
  const figures = [...printed, ...absentFigures(document, pack, universe, projects)];
  const unknowns = unknownsOf(universe, figures);
  if (unknowns === undefined) return nothing('可能的明细太多，金额没有推算，请按表填写预算明细');
  const members = figures.map((): number[] => []);
  unknowns.forEach(({ figures: own }, unknown) => {
    for (const figure of own) members[figure]?.push(unknown);
  });
  const solution = solve(figures, members, unknowns.length);
  if (!solution.ok) {
    const figure = figures[solution.problem.figure];
    const place = figure === undefined ? '' : `（在“${figure.place}”的 ${figure.text || '空白'} 处发现）`;
    return nothing(`表里的数互相矛盾${place}，金额一律没有推算，请核对后填写预算明细`);
  }
  const step = finestStep(pack);
  const lines: LedgerLine[] = [];
  const open = new Map<number, Unknown>();
  const filled = new Set<number>();
  unknowns.forEach((unknown, index) => {
    const { low, high } = solution.bounds[index] ?? { low: 0, high: 0 };
    const value = toSteps(low, step) === toSteps(high, step) ? toSteps(low, step) : undefined;
    const line = value === undefined ? undefined : lineOf(unknown, low === high ? low : value * step);
    if (value === 0 || (low === 0 && high <= TAIL * step)) return;
    if (line === undefined) open.set(index, unknown);
    else {
      lines.push(line);
      filled.add(index);
    }
  });
  return { lines, pending: pendingOf(figures, members, open, filled), obstacle: '' };
}

/** The last step of the table that prints the most exactly: a line is known when it is known to that. */
function finestStep({ manifest, tables }: Pack): Fen {
  return Math.min(...[...tables.values()].map(({ numbers }) => stepOf(styleOf(manifest, numbers, 'table'))));
}

/** The line an unknown is, where only one can be it. */
function lineOf({ item, source, project, sections, open, sectionless }: Unknown, amount: Fen): LedgerLine | undefined {
  if (project === UNNAMED || amount > MAX_LINE_AMOUNT) return undefined;
  const common = { function: item, source, amount, ...(project === undefined ? {} : { project }) };
  if (sectionless && !needsEconomic(source)) return common;
  const [economic] = sections;
  return open || sections.length !== 1 || economic === undefined ? undefined : { ...common, economic };
}

/** The 项 that have money: those of the table of all income or all expenditure. A text says why they are not known. */
function itemsOf(document: BudgetDocument, pack: Pack): readonly string[] | string {
  const whole = document.blocks.flatMap((block) => {
    const body = block.type === 'table' ? pack.tables.get(block.id)?.body : undefined;
    return block.type === 'table' && body?.kind === 'function-tree' && Object.keys(body.scope).length === 0
      ? [block]
      : [];
  });
  const codes = whole.map((table) => codedRows(table).map(({ code }) => code));
  const [first] = codes;
  if (first === undefined) return '文件里没有按功能分类列全部收入或支出的表，金额没有推算，请按表填写预算明细';
  const all = [...new Set(codes.flat())];
  const bare = all.find((code) => code !== '' && code.length < 7 && !all.some((other) => isUnder(other, code)));
  if (bare !== undefined) return `功能分类 ${bare} 没有列到项，金额没有推算，请按表填写预算明细`;
  return all.filter((code) => code.length === 7).sort();
}

function isUnder(code: string, parent: string): boolean {
  return code !== parent && code.startsWith(parent);
}

/** Ids of the projects in the order in which the table of projects prints them: the order of the new ledger. */
function inPrintOrder(projects: ProjectBook, document: BudgetDocument, pack: Pack): readonly string[] {
  const printed = document.blocks.flatMap((block) =>
    block.type === 'table' && pack.tables.get(block.id)?.body.kind === 'project-tree'
      ? codedRows(block).flatMap(({ project }) => projects.firstNamed(project)?.id ?? [])
      : [],
  );
  return [...new Set([...printed, ...projects.projects.map(({ id }) => id)])];
}

/**
 * Which projects may have money of which sources. Where as many projects are known to have money of a kind as the document
 * counts, no other has any: neither one it names nor one it does not.
 */
function fundedBy(
  projects: ProjectBook,
  figures: readonly Figure[],
  counts: ProjectCounts,
): (project: string, source: Source) => boolean {
  if (projects.shared.size > 0) return () => true;
  const isComplete = counts.all === projects.projects.length;
  const groups = [
    ['fiscal-and-carry', counts.fiscal],
    ['non-fiscal', counts.other],
  ] as const;
  const known = groups.map(([group, count]) => {
    const sources = new Set<Source>(SOURCE_GROUPS[group]);
    const funded = new Set(
      figures.flatMap(({ filter: { project, sources: named }, low }) => {
        const own = project !== undefined && low > 0 && named !== undefined ? [...expandSources(named)] : [];
        return own.length > 0 && own.every((source) => sources.has(source)) ? [project] : [];
      }),
    );
    return { sources, funded, isAll: funded.size === count };
  });
  return (project, source) => {
    if (project === UNNAMED && isComplete) return false;
    const group = known.find(({ sources }) => sources.has(source));
    return group?.isAll !== true || group.funded.has(project);
  };
}

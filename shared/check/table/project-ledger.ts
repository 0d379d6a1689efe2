import { folded } from '../../base/fold.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { PrintedAmount } from '../../base/money/printed-amount.ts';
import type { BudgetDocument, SheetBlock } from '../../document/document.ts';
import type { Pack } from '../../pack/pack.ts';
import { textOf } from '../../prose/block.ts';
import { amountAt, type PlacedAmount } from './comparison.ts';
import { fieldOf, moneyOf, unitOf } from './sheet-money.ts';
import type { TableFigures } from './table-figures.ts';

/** What a project sheet says about its project. */
export interface ProjectSheet {
  readonly block: SheetBlock;
  /** As printed, and folded for comparing. */
  readonly name: string;
  readonly key: string;
  readonly unit: AmountUnit;
  readonly total: PrintedAmount | undefined;
  readonly fiscal: PrintedAmount | undefined;
  readonly other: PrintedAmount | undefined;
}

/** A project of table 7, in all its rows. */
export interface ProjectRows {
  readonly name: string;
  readonly amounts: readonly PlacedAmount[];
}

/** The 项目支出绩效目标表 of a document, whoever made it: the sheets with a field of that label. */
export function projectSheets(document: BudgetDocument, pack: Pack, nameLabel: string): readonly ProjectSheet[] {
  const { funds } = pack.sheets.project;
  return document.blocks.flatMap((block) => {
    if (block.type !== 'sheet') return [];
    const name = fieldOf(block.fields, nameLabel)?.value;
    if (name === undefined) return [];
    const money = (fund: string): PrintedAmount | undefined => moneyOf(block, funds[fund]?.label ?? '', pack);
    const [total, fiscal, other] = [money('total'), money('fiscal'), money('other')];
    return [{ block, name, key: projectKey(name), unit: unitOf(block, pack), total, fiscal, other }];
  });
}

const known = new WeakMap<
  TableFigures,
  { readonly column: number; readonly projects: ReadonlyMap<string, ProjectRows> }
>();

/** The projects of table 7 by their folded names, with their amounts in a column. */
export function projectRows(figures: TableFigures, column: number): ReadonlyMap<string, ProjectRows> {
  const before = known.get(figures);
  if (before?.column === column) return before.projects;
  const projects = readProjects(figures, column);
  known.set(figures, { column, projects });
  return projects;
}

function readProjects(figures: TableFigures, column: number): ReadonlyMap<string, ProjectRows> {
  const projects = new Map<string, { name: string; amounts: PlacedAmount[] }>();
  for (const { index, kind, project } of figures.rows) {
    const amount = kind === 'code' && project !== '' ? amountAt(figures, index, column) : undefined;
    if (amount === undefined) continue;
    const rows = projects.get(projectKey(project));
    if (rows === undefined) projects.set(projectKey(project), { name: project, amounts: [amount] });
    else rows.amounts.push(amount);
  }
  return projects;
}

/** The projects whose detail a section withholds: its name after the label, and in its own lines the mark; undefined without the section. */
export function withheldProjects(
  document: BudgetDocument,
  section: string,
  nameLabel: string,
  mark: string,
): ReadonlySet<string> | undefined {
  const start = document.blocks.findIndex(({ type, id }) => type === 'heading' && id === section);
  if (start < 0) return undefined;
  const withheld = new Set<string>();
  let project = '';
  for (const block of document.blocks.slice(start + 1)) {
    if (block.type === 'heading' && block.level <= 2) break;
    if (block.type !== 'paragraph') continue;
    const text = folded(textOf(block.runs));
    const [before, name] = text.split(`${nameLabel}:`);
    if (before !== undefined && name !== undefined) project = projectKey(name);
    if (text.includes(folded(mark))) withheld.add(project);
  }
  return withheld;
}

/** A project's name for comparing. */
export function projectKey(name: string): string {
  return folded(name).replace(/[\p{P}\p{S}]+/gu, '');
}

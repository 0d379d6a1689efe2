import type { BudgetDocument } from '../../document/document.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import type { Pack } from '../../pack/pack.ts';
import { folded } from '../../base/fold.ts';
import { codedRows } from './coded-row.ts';

/** A project a document names. */
export interface NamedProject {
  /** The id it gets in the new draft. */
  readonly id: string;
  readonly name: string;
}

/** The projects of a document: from sheets, from the table of projects, from 第七部分 and from the carry-over table. */
export class ProjectBook {
  /** In the order of the new draft: as the sheets stand, then those without a sheet. */
  readonly projects: readonly NamedProject[];
  /** Folded names of more than one project: rows with such a name say nothing for sure. */
  readonly shared: ReadonlySet<string>;
  private readonly sheets: ReadonlyMap<string, NamedProject>;
  private readonly byName: ReadonlyMap<string, NamedProject>;
  private readonly items: ReadonlyMap<string, readonly string[]>;
  private readonly carried: ReadonlyMap<string, number>;

  constructor(document: BudgetDocument, pack: Pack, described: readonly string[]) {
    const { sheetNames, rowNames, carriedLabels, items } = namesIn(document, pack);
    this.items = items;
    this.carried = countsOf(carriedLabels.map(folded));
    const inItems = carriedLabels.filter((label) => !items.has(folded(label)));
    const lists = [[...sheetNames.values()], described, inItems];
    this.shared = new Set([
      ...lists.flatMap((names) => repeated(names.map(folded))),
      ...repeated(rowNames.map(({ item, name }) => `${item} ${folded(name)}`)).map((key) => key.slice(8)),
    ]);
    const names = [...sheetNames.values(), ...rowNames.map(({ name }) => name), ...described, ...inItems];
    const all: NamedProject[] = [];
    const byName = new Map<string, NamedProject>();
    const sheets = new Map<string, NamedProject>();
    const add = (name: string): NamedProject => {
      const project = { id: `p${String(all.length + 1)}`, name };
      all.push(project);
      return project;
    };
    // Two sheets with one name are two projects.
    for (const [id, name] of sheetNames) {
      const project = add(name);
      sheets.set(id, project);
      if (!byName.has(folded(name))) byName.set(folded(name), project);
    }
    for (const name of names) {
      if (name === '' || byName.has(folded(name))) continue;
      byName.set(folded(name), add(name));
    }
    this.projects = all;
    this.sheets = sheets;
    this.byName = byName;
  }

  /** The only project of a name. */
  named(name: string): NamedProject | undefined {
    return this.shared.has(folded(name)) ? undefined : this.byName.get(folded(name));
  }

  /** The first project of a name, whether or not another has the same. */
  firstNamed(name: string): NamedProject | undefined {
    return this.byName.get(folded(name));
  }

  ofSheet(id: string): NamedProject | undefined {
    return this.sheets.get(id);
  }

  /** The lines of a row of the carry-over table, which prints the name of a project or of an 项. */
  ofCarryOver(label: string): LedgerFilter | undefined {
    const name = folded(label);
    const items = this.items.get(name) ?? [];
    const project = this.named(label);
    if ((this.carried.get(name) ?? 0) > 1) return undefined;
    if (project !== undefined) return items.length === 0 ? { project: project.id } : undefined;
    const [item] = items;
    return item === undefined || items.length > 1 ? undefined : { function: item, nature: 'basic' };
  }
}

interface Names {
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly rowNames: readonly { readonly item: string; readonly name: string }[];
  readonly carriedLabels: readonly string[];
  /** Codes of the 项 by folded name. */
  readonly items: ReadonlyMap<string, readonly string[]>;
}

function namesIn(document: BudgetDocument, pack: Pack): Names {
  const sheetNames = new Map<string, string>();
  const rowNames: { item: string; name: string }[] = [];
  const carriedLabels: string[] = [];
  const items = new Map<string, readonly string[]>();
  const label = folded(pack.sheets.project.fields['project']?.label.source ?? '项目名称');
  for (const block of document.blocks) {
    if (block.type === 'sheet' && block.id !== 'overall-performance') {
      sheetNames.set(block.id, block.fields.find((field) => folded(field.label) === label)?.value ?? '');
    }
    const kind = block.type === 'table' ? pack.tables.get(block.id)?.body.kind : undefined;
    if (block.type !== 'table') continue;
    if (kind === 'carry-over') {
      carriedLabels.push(...block.rows.filter(({ role }) => role !== 'total').map(({ cells }) => cells[0]?.text ?? ''));
    }
    if (kind !== 'function-tree' && kind !== 'project-tree') continue;
    for (const { code, name, project } of codedRows(block)) {
      if (code.length !== 7) continue;
      const known = items.get(folded(name)) ?? [];
      if (name !== '' && !known.includes(code)) items.set(folded(name), [...known, code]);
      if (project !== '') rowNames.push({ item: code, name: project });
    }
  }
  return { sheetNames, rowNames, carriedLabels, items };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function repeated(names: readonly string[]): readonly string[] {
  return [...countsOf(names)].flatMap(([name, count]) => (count > 1 ? [name] : []));
}

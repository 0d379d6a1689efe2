import type { BudgetDocument } from '../../document/document.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { intersect } from '../../ledger/intersect.ts';
import type { Pack } from '../../pack/pack.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import { shortTitle, type TableBlock } from '../../table/block.ts';
import type { Figure } from './figure.ts';
import type { ProjectBook } from './project-book.ts';
import { codedRows } from './coded-row.ts';
import { OTHER_SECTION, type Universe } from './unknown.ts';

/**
 * What a table says by what it leaves out. Every code and every project with money has its row, so one without a row has
 * none; these are figures of nothing that nobody printed.
 */
export function absentFigures(
  document: BudgetDocument,
  pack: Pack,
  universe: Universe,
  projects: ProjectBook,
): readonly Figure[] {
  return document.blocks.flatMap((block) => {
    const spec = block.type === 'table' ? pack.tables.get(block.id) : undefined;
    if (block.type !== 'table' || spec === undefined) return [];
    const columns = block.columns.flatMap(({ filter, of: part }) =>
      filter === undefined || part !== undefined ? [] : [filter],
    );
    return absentRows(block, spec, universe, projects).flatMap((row) =>
      columns.map((column): Figure => {
        const place = `${shortTitle(block)} 没有列出的行`;
        return { filter: intersect(column, row), low: 0, high: 0, text: '', place, block: block.id };
      }),
    );
  });
}

function absentRows(
  table: TableBlock,
  { body }: TableSpec,
  universe: Universe,
  projects: ProjectBook,
): readonly LedgerFilter[] {
  const rows = codedRows(table);
  const codes = new Set(rows.map(({ code }) => code));
  if (body.kind === 'economic-tree') return [{ economic: absentSections(codes, universe.sections) }];
  const absentItems = universe.items.filter((item) => !codes.has(item)).map((item) => ({ function: item }));
  if (body.kind === 'function-tree') return absentItems;
  if (body.kind === 'carry-over') return table.rows.every(({ role }) => role === 'total') ? [{}] : [];
  if (body.kind !== 'project-tree') return [];
  const named = rows.filter(({ code }) => code.length === 7).map(({ project }) => projects.named(project)?.id);
  if (named.includes(undefined)) return absentItems;
  const printed = new Set(rows.map(({ code, project }) => `${code} ${projects.named(project)?.id ?? ''}`));
  const absentProjects = universe.items
    .filter((item) => codes.has(item))
    .flatMap((item) =>
      universe.projects.flatMap((project) => (printed.has(`${item} ${project}`) ? [] : [{ function: item, project }])),
    );
  return [...absentItems, ...absentProjects];
}

/** Sections without a row; those of a class that prints no sections at all may have money. */
function absentSections(codes: ReadonlySet<string>, known: readonly string[]): readonly string[] {
  const open = new Set([...codes].filter((code) => code.length === 3));
  for (const code of codes) if (code.length === 5) open.delete(code.slice(0, 3));
  const classes = new Set([...known, ...codes].flatMap((code) => (code.length >= 3 ? [code.slice(0, 3)] : [])));
  return [
    ...known.filter((code) => !codes.has(code) && !open.has(code.slice(0, 3))),
    ...[...classes].filter((code) => !open.has(code)).map((code) => code + OTHER_SECTION),
    OTHER_SECTION,
  ];
}

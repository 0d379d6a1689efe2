import { unitNamed } from '../../base/money/unit.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { BudgetDocument, SheetBlock } from '../../document/document.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { intersect } from '../../ledger/intersect.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { TableSpec } from '../../pack/table-spec.ts';
import { shortTitle, type TableBlock } from '../../table/block.ts';
import { folded } from '../../base/fold.ts';
import { boundsOf, type Bounds } from '../../base/money/bounds.ts';
import type { ProjectBook } from './project-book.ts';
import { labelledRows, type LabelledRow } from './row-label.ts';

/** A figure a document prints, and which ledger lines it adds up. */
export interface Figure extends Bounds {
  readonly filter: LedgerFilter;
  readonly text: string;
  /** Where it is printed, in the reader's words: `表5 2010350 事业运行·基本支出`. */
  readonly place: string;
  /** The same as the block and, of a table, its row; no row where nobody printed it. */
  readonly block: string;
  readonly row?: number;
}

/** Every figure of tables and sheets that says for sure which lines it adds up; the others are left out. */
export function figuresOf(
  document: BudgetDocument,
  pack: Pack,
  units: ReadonlyMap<string, AmountUnit>,
  projects: ProjectBook,
): readonly Figure[] {
  return document.blocks.flatMap((block) => {
    if (block.type === 'sheet') return sheetFigures(block, pack, projects);
    const spec = block.type === 'table' ? pack.tables.get(block.id) : undefined;
    if (block.type !== 'table' || spec === undefined) return [];
    const unit = units.get(block.id) ?? styleOf(pack.manifest, spec.numbers, 'table').unit;
    return tableFigures(block, spec, unit, projects);
  });
}

function tableFigures(table: TableBlock, spec: TableSpec, unit: AmountUnit, projects: ProjectBook): readonly Figure[] {
  if (spec.body.kind === 'balance') return balanceFigures(table, spec, unit);
  return labelledRows(table, spec, projects).flatMap((row) => rowFigures(table, row, unit));
}

function rowFigures(
  table: TableBlock,
  { cells, filter, label, row }: LabelledRow,
  unit: AmountUnit,
): readonly Figure[] {
  if (filter === undefined) return [];
  return table.columns.flatMap((column, index) => {
    const text = cells[index] ?? '';
    const bounds = boundsOf(text, unit);
    // What stands for last year says nothing of this year's lines.
    if (column.filter === undefined || column.of !== undefined || bounds === undefined) return [];
    const place = `${shortTitle(table)} ${label}·${column.path.at(-1) ?? ''}`;
    return [{ ...bounds, text, place, block: table.id, row, filter: intersect(column.filter, filter) }];
  });
}

/** Tables 1 and 4: fixed kinds of income on the left, functional classes on the right. */
function balanceFigures(table: TableBlock, spec: TableSpec, unit: AmountUnit): readonly Figure[] {
  const { body } = spec;
  if (body.kind !== 'balance') return [];
  const word = (label: string): string =>
    folded(label.replace(/\{([^{}]*)\}/gu, (slot, name: string) => spec.words?.[name] ?? slot));
  const income = [
    ...Object.values(body.rows).map((row) => ({ label: word(row.label), filter: row.sum })),
    { label: word(body.incomeTotal), filter: {} },
  ];
  let next = 0;
  return table.rows.flatMap((row, at) => {
    const cells = row.cells.map(({ text }) => text);
    const figures: Figure[] = [];
    const add = (label: string, filter: LedgerFilter, columns: readonly number[]): void => {
      const part = columns.map((column) => table.columns[column]);
      const own = { cells: columns.map((column) => cells[column] ?? ''), filter, label, row: at };
      const side = { ...table, columns: part.filter((column) => column !== undefined) };
      figures.push(...rowFigures(side, own, unit));
    };
    const left = cells[0] ?? '';
    const known = income.findIndex(({ label }, index) => index >= next && label === folded(left));
    const columns = table.columns.map((_, column) => column);
    if (left !== '' && known >= 0) {
      next = known + 1;
      add(left, income[known]?.filter ?? {}, columns.slice(1, body.incomeColumns));
    }
    const right = cells[body.incomeColumns] ?? '';
    const code = row.classCode ?? /^\s*(2\d{2})(?!\d)/u.exec(right)?.[1];
    if (code !== undefined) add(right, { function: code }, columns.slice(body.incomeColumns + 1));
    else if (folded(right) === word(body.expenditureTotal)) add(right, {}, columns.slice(body.incomeColumns + 1));
    return figures;
  });
}

/** The money on a performance sheet; sheets print 0.00 for nothing. */
function sheetFigures(sheet: SheetBlock, pack: Pack, projects: ProjectBook): readonly Figure[] {
  const overall = sheet.id === 'overall-performance';
  const spec = overall ? pack.sheets.overall : pack.sheets.project;
  const project = projects.ofSheet(sheet.id);
  if (!overall && project === undefined) return [];
  const scope: LedgerFilter = project === undefined ? {} : { project: project.id };
  const { unit: usual } = styleOf(pack.manifest, spec.number, 'prose');
  const unit = unitNamed(/[(（]\s*([千万亿]?元)\s*[)）]/u.exec(sheet.fundsLabel)?.[1] ?? '');
  return sheet.funds.flatMap(({ label, value }) => {
    const fund = Object.values(spec.funds).find((known) => folded(known.label) === folded(label));
    const bounds = boundsOf(value, unit ?? usual);
    if (fund === undefined || bounds === undefined || value.trim() === '') return [];
    const place = `${sheet.title}${project === undefined ? '' : `“${project.name}”`}·${label}`;
    const block = project === undefined ? sheet.id : `project-performance.${project.id}`;
    return [{ ...bounds, text: value, place, block, filter: intersect(scope, fund.sum) }];
  });
}

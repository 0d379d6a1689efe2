import type { Pack } from '../pack.ts';
import type { ColumnSpec, TableSpec } from '../table-spec.ts';

/** Something of its pack that a check names. */
export type Reference =
  | {
      readonly table: string;
      /** Names of columns, and of rows: `total`, a code, a row of `tables/<id>.json`. */
      readonly columns?: readonly string[];
      readonly rows?: readonly string[];
      /** Rows that may be named by the words of their label as well. */
      readonly labelled?: readonly string[];
      /** It has columns that say what changed. */
      readonly changes?: true;
    }
  /** A heading, whose section the check looks at. */
  | { readonly heading: string }
  /** A line of money on the 整体 sheet. */
  | { readonly fund: string };

/** A cell as a check names it. */
export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A kind that names nothing of its pack: it looks at every text, or at what the form itself says. */
export const nothing = (): readonly Reference[] => [];

/** Cells. */
export const cells = (...names: readonly CellName[]): readonly Reference[] =>
  names.map(({ table, row, column }) => ({ table, columns: [column], rows: [row] }));

/** Tables as wholes. */
export const tables = ({ tables: ids }: { readonly tables: readonly string[] }): readonly Reference[] =>
  ids.map((table) => ({ table }));

/** One column of a table. */
export const column = (spec: { readonly table: string; readonly column: string }): readonly Reference[] => [
  { table: spec.table, columns: [spec.column] },
];

/** A section, by its heading. */
export const section = ({ section: heading }: { readonly section: string }): readonly Reference[] => [{ heading }];

/** A cell as prose checks write it, `<table>:<row>:<column>`. */
export function address(text: string): Reference {
  const [table = '', row = '', column = ''] = text.split(':');
  return { table, columns: [column], labelled: [row] };
}

/** What of a reference the pack does not have, in words; undefined if it has all of it. */
export function missingIn(reference: Reference, pack: Pick<Pack, 'tables' | 'prose' | 'sheets'>): string | undefined {
  if ('heading' in reference) {
    const isHeading = pack.prose.get(reference.heading)?.kind === 'heading';
    return isHeading ? undefined : `文字里没有编号为“${reference.heading}”的标题`;
  }
  if ('fund' in reference) {
    return Object.hasOwn(pack.sheets.overall.funds, reference.fund)
      ? undefined
      : `整体绩效目标表没有“${reference.fund}”这一项资金`;
  }
  const { table, columns = [], rows = [], labelled = [], changes = false } = reference;
  const spec = pack.tables.get(table);
  if (spec === undefined) return `没有表“${table}”`;
  const noColumn = columns.find((name) => !Object.hasOwn(spec.columns, name));
  if (noColumn !== undefined) return `表 ${table} 没有“${noColumn}”这一栏`;
  const rate = columns.find((name) => isRate(spec.columns[name]));
  if (rate !== undefined) return `表 ${table} 的“${rate}”这一栏是增减率，不是金额，不能相加、比较`;
  if (changes && !Object.values(spec.columns).some(saysChange)) return `表 ${table} 没有增减额、增减率的栏`;
  const noRow =
    rows.find((name) => !hasRow(spec, name)) ??
    labelled.find((name) => name !== 'total' && !hasRow(spec, name) && !hasLabel(spec, name));
  return noRow === undefined ? undefined : `表 ${table} 没有“${noRow}”这一行`;
}

function isRate(column: ColumnSpec | undefined): boolean {
  return column !== undefined && 'sum' in column && column.of === 'rate';
}

function saysChange(column: ColumnSpec): boolean {
  return 'sum' in column && (column.of === 'difference' || column.of === 'rate');
}

function hasRow({ body }: TableSpec, name: string): boolean {
  if ('rows' in body && Object.hasOwn(body.rows, name)) return true;
  if (body.kind === 'balance') return name === 'incomeTotal' || name === 'expenditureTotal' || /^\d{3}$/.test(name);
  if (body.kind === 'fixed') return false;
  if (body.kind === 'one-row') return name === 'total';
  return name === 'total' || /^\d{3}(\d{2}){0,2}$/.test(name);
}

function hasLabel({ body }: TableSpec, words: string): boolean {
  return 'rows' in body && Object.values(body.rows).some(({ label }) => plain(label) === plain(words));
}

function plain(label: string): string {
  return label
    .replace(/\s+/gu, '')
    .replace(/^其中[：:]/u, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

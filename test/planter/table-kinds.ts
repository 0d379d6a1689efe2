/** Errors in tables. */
import type { ExportedDocument, ExportedTable } from '../e2e/reading/exported-document.ts';
import type { Chance } from './chance.ts';
import type { Edit } from './edit.ts';
import { AMOUNT, CODE_COLUMNS, fiscalYear, isEmpty, organization, sheets, tables, type Kind } from './kind.ts';
import { otherDigit } from './text-change.ts';

/** What one cell takes part in: sums of its own table, agreement with other tables, with sheets and with the prose. */
const CELL_RULES = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 20, 22, 25, 26, 28] as const;

/** Where a row of a coded table stands. */
type Level = 'leaf' | 'parent' | 'total';

/** The kinds, by name. */
export const TABLE_KINDS = {
  'cell-leaf': {
    title: '明细行的数字改一位',
    rules: CELL_RULES,
    edits: (tree, chance) => digits(tree, chance, 'leaf'),
  },
  'cell-parent': {
    title: '类、款行的数字改一位',
    rules: CELL_RULES,
    edits: (tree, chance) => digits(tree, chance, 'parent'),
  },
  'cell-total': {
    title: '合计行的数字改一位',
    rules: CELL_RULES,
    edits: (tree, chance) => digits(tree, chance, 'total'),
  },
  'cell-uncoded': {
    title: '表1、表4、表10 的数字改一位',
    rules: CELL_RULES,
    edits: (tree, chance) =>
      tables(tree).flatMap((table) => (isCoded(table) ? [] : amounts(table, () => true, chance))),
  },
  'row-removed': {
    title: '少一行',
    rules: [4, 5, 10, 11, 13, 14, 17, 20, 24],
    edits: (tree) =>
      codedTables(tree).flatMap((table) =>
        rowsAt(table, 'leaf').map((row): Edit => ({ at: 'row', block: table.id, row })),
      ),
  },
  'code-zero': {
    title: '科目编码丢了前面的零',
    rules: [4, 8],
    edits: (tree) =>
      codedTables(tree).flatMap((table) =>
        cells(table, (text, column) => column < codeColumns(table) && /^0\d$/.test(text)).map(
          ({ row, column, text }): Edit => ({ at: 'cell', block: table.id, row, column, after: text.slice(1) }),
        ),
      ),
  },
  'unit-missing': {
    title: '表上没有金额单位',
    rules: [41],
    edits: (tree) => tables(tree).map(({ id }): Edit => ({ at: 'unit', block: id, after: '' })),
  },
  'note-missing': {
    title: '空表没有说明',
    rules: [38],
    edits: (tree) => noted(tree).map(({ id }): Edit => ({ at: 'note', block: id, after: '' })),
  },
  'note-wrong': {
    title: '空表的说明写的是别的资金',
    rules: [38],
    edits: (tree) =>
      noted(tree).flatMap(({ id, note }, index, all) => {
        const other = all[(index + 1) % all.length]?.note ?? note;
        return other === note ? [] : [{ at: 'note', block: id, after: other }];
      }),
  },
  'note-on-filled': {
    title: '有数的表写了空表说明',
    rules: [38],
    edits: (tree) =>
      tables(tree)
        .filter((table) => !isEmpty(table))
        .map(({ id, title }): Edit => {
          const sentence = `${organization(tree)}${fiscalYear(tree)}年没有安排此项支出，${title}为空表。`;
          return { at: 'note', block: id, after: sentence };
        }),
  },
  'table-missing': {
    title: '少一张表',
    rules: [37],
    edits: (tree) => tables(tree).map(({ id }): Edit => ({ at: 'block', block: id })),
  },
  'sheet-amount': {
    title: '绩效目标表的金额改一位',
    rules: [17, 20, 22, 23],
    edits: (tree, chance) =>
      sheets(tree).flatMap(({ id, funds }) =>
        funds.map(([, amount], row): Edit => ({ at: 'fund', block: id, row, after: otherDigit(amount, chance) })),
      ),
  },
  'sheet-weight': {
    title: '指标权重改一位',
    rules: [49],
    edits: (tree, chance) =>
      sheets(tree).flatMap(({ id, header, rows }) => {
        const column = header.findIndex((text) => text.includes('权重'));
        return rows.map((cells, row): Edit => {
          return { at: 'cell', block: id, row, column, after: otherDigit(cells[column] ?? '', chance) };
        });
      }),
  },
  'cost-operator': {
    title: '成本指标的 ≤ 写成 ≥',
    rules: [51, 52],
    edits: (tree) =>
      sheets(tree).flatMap(({ id, header, rows }) => {
        const column = header.indexOf('指标值');
        return rows.flatMap((cells, row): readonly Edit[] => {
          const target = cells[column] ?? '';
          if (cells[0]?.includes('成本') !== true || !/^[<＜≤]/u.test(target)) return [];
          const after = target.replace(/^[<＜≤]/u, (sign) => (sign === '<' ? '>' : sign === '＜' ? '＞' : '≥'));
          return [{ at: 'cell', block: id, row, column, after }];
        });
      }),
  },
} as const satisfies Record<string, Kind>;

function isCoded({ number }: ExportedTable): boolean {
  return CODE_COLUMNS[number] !== undefined;
}

function codeColumns({ number }: ExportedTable): number {
  return CODE_COLUMNS[number] ?? 0;
}

function codedTables(tree: ExportedDocument): readonly ExportedTable[] {
  return tables(tree).filter(isCoded);
}

/** Empty tables that say so. */
function noted(tree: ExportedDocument): readonly ExportedTable[] {
  return tables(tree).filter((table) => isEmpty(table) && table.note !== '');
}

function digits(tree: ExportedDocument, chance: Chance, level: Level): readonly Edit[] {
  return codedTables(tree).flatMap((table) => {
    const rows = rowsAt(table, level);
    return amounts(table, (row) => rows.includes(row), chance);
  });
}

function amounts(table: ExportedTable, wanted: (row: number) => boolean, chance: Chance): readonly Edit[] {
  return cells(table, (text) => AMOUNT.test(text))
    .filter(({ row }) => wanted(row))
    .map(({ row, column, text }) => ({ at: 'cell', block: table.id, row, column, after: otherDigit(text, chance) }));
}

/** The rows of a coded table at a level: leaves have every part of the code, totals none. */
function rowsAt(table: ExportedTable, level: Level): readonly number[] {
  const columns = codeColumns(table);
  return table.rows.flatMap((row, index) => {
    const parts = row.slice(0, columns).filter((text) => text !== '').length;
    const own: Level = parts === 0 ? 'total' : parts === columns ? 'leaf' : 'parent';
    return own === level ? [index] : [];
  });
}

/** A cell with its place. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function cells(table: ExportedTable, wanted: (text: string, column: number) => boolean): readonly Cell[] {
  return table.rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => (wanted(text, column) ? [{ row, column, text }] : [])),
  );
}

import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { TypedUnit } from '../../base/money/typed-amount.ts';
import type { Source } from '../../draft/source.ts';
import type { ColumnMeaning } from '../table-file/column-meaning.ts';
import type { TableFile } from '../table-file/table-file.ts';
import type { LedgerTable, TableQuestion } from './read-ledger-table.ts';
import type { TableChoices } from './table-choices.ts';
import type { Doubt } from './unclear-column.ts';

/** What became of a table, for programs: one JSON value (draft-format.md, version 2). Amounts in fen, rows from 1. */
export interface ImportReport {
  readonly format: 'ysgk-import';
  readonly version: 1;
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly meaning: ColumnMeaning }[];
  readonly lines: readonly ImportedLine[];
  readonly sentBack: readonly { readonly row: number; readonly text: string; readonly because: string }[];
  readonly doubts: readonly Doubt[];
  readonly totals: readonly {
    readonly row: number;
    readonly printed?: Fen;
    readonly recognised: Fen;
    readonly agrees: boolean | null;
  }[];
}

/** A line as it would go into the ledgers: `amount` into this year's, `prior` into last year's. */
interface ImportedLine {
  readonly row: number;
  readonly function: string;
  readonly economic?: string;
  readonly source: Source;
  readonly project?: string;
  readonly amount?: Fen;
  readonly prior?: Fen;
}

/** The report of a table that was read with these choices. While something has to be answered first, it has no lines. */
export function importReport(file: string, table: TableFile, choices: TableChoices, read: LedgerTable): ImportReport {
  const isOpen = read.questions.length > 0;
  const { columns } = choices.meaning;
  // Columns that nobody knows leave every row without something; that says nothing about the rows.
  const asksColumns = read.questions.some(({ step }) => step === 'columns');
  return {
    format: 'ysgk-import',
    version: 1,
    file,
    sheet: table.sheets[choices.sheet]?.name ?? '',
    columns: columns.map((meaning, column) => ({ heading: read.words[column] ?? '', meaning })),
    lines: isOpen
      ? []
      : read.placed.map(({ row, function: item, economic, source, project, current, prior }) => ({
          row,
          function: item,
          ...(economic === undefined ? {} : { economic }),
          source,
          ...(project === undefined ? {} : { project }),
          ...(current === null ? {} : { amount: current }),
          ...(prior === null ? {} : { prior }),
        })),
    sentBack: asksColumns
      ? []
      : read.lines.rejected.map(({ row, reason, cells }) => ({
          row,
          text: cells.join('\t').trimEnd(),
          because: reason,
        })),
    doubts: [...read.questions.map(toldWithoutScreen), ...unitDoubt(choices), ...read.doubts],
    totals: read.totals.map(({ row, printed, recognised, agrees }) => ({
      row,
      ...(printed === null || isOpen ? {} : { printed }),
      recognised: isOpen ? 0 : recognised,
      agrees: isOpen ? null : agrees,
    })),
  };
}

/** A question of the window in words for the command line, where nothing can be clicked. */
function toldWithoutScreen({ step, what, because }: TableQuestion): Doubt {
  if (what === '金额单位') return { what, because: '表里没有写明，请加 --unit yuan（元）或 --unit wan（万元）' };
  if (what === '资金来源') return { what, because: '表里没有这一栏，请在表里加上，或在界面里导入' };
  const words = because.replace('在上方', '');
  return step === 'columns'
    ? { what, because: `${words}（在界面里导入一次、记住栏目，再用 --profile）` }
    : { what, because };
}

/** A unit that was told although the table says another one: an error of ten thousand times. */
function unitDoubt({ unit, meaning }: TableChoices): readonly Doubt[] {
  if (unit === null || meaning.unit === null || unit === meaning.unit) return [];
  return [{ what: '金额单位', because: conflict(meaning.unit, unit) }];
}

function conflict(stated: TypedUnit, told: TypedUnit): string {
  return `表头写着“${UNIT_NAMES[stated]}”，--unit 说是${UNIT_NAMES[told]}，相差一万倍，请核对`;
}

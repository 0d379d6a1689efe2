import type { TypedUnit } from '../../base/money/typed-amount.ts';
import type { ColumnMeaning } from '../table-file/column-meaning.ts';
import type { TableFile } from '../table-file/table-file.ts';
import { readBlock, type BlockLines } from './block-lines.ts';
import { blanksBelow, fillDown, type FillKind } from './fill-down.ts';
import { filledBlock } from './filled-block.ts';
import { flawsOf, NO_FLAWS, withHiddenRows } from './flaws.ts';
import type { Block } from './heading-rows.ts';
import { destinations, placedLines, yearsOf, type Destination } from './import-target.ts';
import { headingKeys } from './profile-fit.ts';
import type { ReadLine } from './read-line.ts';
import { comparedTotals, type ComparedTotal } from './compared-total.ts';
import { wordsOf, type TableChoices } from './table-choices.ts';
import type { TableContext } from './table-context.ts';
import { doubtsOf } from './table-doubts.ts';
import { unclearColumns, type Doubt } from './unclear-column.ts';

/** Something that has to be answered before any line is taken, and in which step of the import. */
export interface TableQuestion extends Doubt {
  readonly step: 'columns' | 'choices';
}

/** A table as it was understood with what was chosen: the window shows it, the command line prints it. */
export interface LedgerTable {
  /** The worksheet as it is, hidden rows at their place. */
  readonly written: Block;
  /** The same with what repeats filled in. */
  readonly block: Block;
  /** The words above each column, and what profiles compare them by. */
  readonly words: readonly string[];
  readonly keys: readonly string[];
  /** Rows that leave blank what stands above them, by kind. */
  readonly blanks: ReadonlyMap<FillKind, number>;
  readonly lines: BlockLines;
  /** The unit the lines were read in: the chosen one, or until one is chosen the one that reads most of them. */
  readonly readIn: TypedUnit;
  /** Neither a column nor the headings say the source: it has to be chosen for all lines. */
  readonly asksSource: boolean;
  readonly destinations: readonly Destination[];
  readonly chosen: Destination;
  /** The lines with their amounts under the year of the ledger they go to. */
  readonly placed: readonly ReadLine[];
  /** What has to be answered first; while there is one, no line is taken. */
  readonly questions: readonly TableQuestion[];
  /** What does not keep lines from being taken and has to be looked at. */
  readonly doubts: readonly Doubt[];
  readonly totals: readonly ComparedTotal[];
}

const NOWHERE: Destination = { label: '', current: null, prior: null };

/** Reads the chosen worksheet of a table as lines of the ledger. The one way from a spreadsheet to lines. */
export function readLedgerTable(table: TableFile, choices: TableChoices, context: TableContext): LedgerTable {
  const sheet = table.sheets[choices.sheet];
  const { meaning, fill } = choices;
  const written = sheet === undefined ? [] : withHiddenRows(sheet);
  const flaws = sheet === undefined ? NO_FLAWS : flawsOf(sheet);
  const merged = filledBlock({ rows: written, merges: sheet?.merges ?? [] }, meaning);
  const block = fillDown(merged, meaning, fill);
  const words = wordsOf(block, meaning.headings);
  const read = (unit: TypedUnit): BlockLines =>
    readBlock(block, meaning, { ...choices, unit }, context.codes, context.projects, flaws);
  const [lines, readIn] = inUnit(choices.unit, read);
  const allowed = destinations(meaning.columns);
  const chosen = allowed[choices.destination] ?? NOWHERE;
  const totals = comparedTotals(lines, chosen);
  const asksSource = needsSource(meaning.columns);
  return {
    written,
    block,
    words,
    keys: headingKeys(words, context.fiscalYear),
    blanks: blanksBelow(merged, meaning),
    lines,
    readIn,
    asksSource,
    destinations: allowed,
    chosen,
    placed: placedLines(lines.lines, chosen),
    questions: questionsOf(block, choices, asksSource),
    doubts: doubtsOf(table, choices, context, { words, lines, totals, readIn }),
    totals,
  };
}

/** Until a unit is chosen, the one in which most rows can be read, so that there is something to look at. */
function inUnit(unit: TypedUnit | null, read: (unit: TypedUnit) => BlockLines): readonly [BlockLines, TypedUnit] {
  if (unit !== null) return [read(unit), unit];
  const [wan, yuan] = [read('wan'), read('yuan')];
  return yuan.rejected.length < wan.rejected.length ? [yuan, 'yuan'] : [wan, 'wan'];
}

/** Whether the source of some amounts is said by no column. */
function needsSource(columns: readonly ColumnMeaning[]): boolean {
  const hasPlain = columns.some((meaning) => meaning === 'current' || meaning === 'prior');
  return hasPlain && !columns.includes('source');
}

function questionsOf(block: Block, choices: TableChoices, asksSource: boolean): readonly TableQuestion[] {
  const { columns } = choices.meaning;
  const questions: TableQuestion[] = unclearColumns(block, choices.meaning).map((doubt) => ({
    ...doubt,
    step: 'columns',
  }));
  if (!columns.some((meaning) => meaning.startsWith('function')))
    questions.push({ step: 'columns', what: '功能科目', because: '还没有功能科目栏，请在那一栏上方选择' });
  if (yearsOf(columns).size === 0 && !columns.includes('unclear'))
    questions.push({ step: 'columns', what: '金额', because: '还没有金额栏，请在那一栏上方选择' });
  if (choices.unit === null) questions.push({ step: 'choices', what: '金额单位', because: '请选择金额单位' });
  if (asksSource && choices.source === null)
    questions.push({ step: 'choices', what: '资金来源', because: '请选择资金来源' });
  return questions;
}

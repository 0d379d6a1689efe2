import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { Finding, Severity, Where } from '../finding.ts';
import { isRoundedOnce, printIn, tailTolerance, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellName, columnName, rowName, tableName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';

/** An amount at its place. A row that is not there, in a table that is, holds nothing. */
export interface PlacedAmount {
  readonly figures: TableFigures;
  readonly row: number | undefined;
  /** What the row would be called. */
  readonly rowWords: string;
  readonly column: number;
  readonly amount: PrintedAmount;
}

/** How the left side of a comparison must stand to the right. */
export type Relation = 'equal' | 'at-most' | 'at-least';

/** What to do about a difference, and what the right side is called where its cells' own names would not say. */
export interface ComparisonWords {
  readonly fix: string;
  readonly right?: string;
}

/** What every check of amounts says about its findings. */
interface Weight {
  readonly rule: number;
  readonly severity: Severity;
}

const RELATION_WORDS = {
  equal: ' 不等',
  'at-most': '，前者不应大于后者',
  'at-least': '，前者不应小于后者',
} as const satisfies Record<Relation, string>;

const TAIL_FIX = '这是四舍五入尾差，不用改';

/** The amount of a cell; undefined if the cell is no number. */
export function amountAt(figures: TableFigures, row: number, column: number): PlacedAmount | undefined {
  const amount = figures.amountAt(row, column);
  return amount === undefined ? undefined : { figures, row, rowWords: '', column, amount };
}

/** Nothing, in place of a row that does not print because it holds no money. */
export function nothingAt(figures: TableFigures, rowWords: string, column: number): PlacedAmount {
  return {
    figures,
    row: undefined,
    rowWords,
    column,
    amount: { text: '', printed: 0, step: figures.stepAt(column), exact: 0 },
  };
}

/**
 * Compares what both sides add up to. What rounding explains is a hint where the sides must be equal, and nothing at all
 * where one may be larger; undefined if there is nothing to say.
 */
export function compareSums(
  weight: Weight,
  left: readonly PlacedAmount[],
  right: readonly PlacedAmount[],
  relation: Relation,
  words: ComparisonWords,
): Finding | undefined {
  const [actual, expected] = [sumOf(left), sumOf(right)];
  const difference = actual.printed - expected.printed;
  if (difference === 0) return undefined;
  // Beside an adjustment downwards the part may well be more than the whole.
  if (relation !== 'equal' && [...left, ...right].some(({ amount }) => amount.printed < 0)) return undefined;
  if (relation === 'at-most' && difference < 0) return undefined;
  if (relation === 'at-least' && difference > 0) return undefined;
  if (relation === 'equal' && isRoundedOnce(left.map(asPrinted), right.map(asPrinted))) return undefined;
  const step = Math.max(...[...left, ...right].map(({ figures, column }) => figures.stepAt(column)));
  // The tail of a total and n parts is that of n parts; with several on both sides one of them plays the total.
  const rounded = Math.max(1, actual.rounded) + Math.max(1, expected.rounded) - 1;
  const tail = Math.abs(difference) <= tailTolerance(step, rounded);
  if (tail && relation !== 'equal') return undefined;
  const unit = (left[0] ?? right[0])?.figures.unit ?? 'wan';
  const say = (amount: Fen): string => printIn(amount, unit, step);
  const other =
    words.right === undefined ? sideInWords(right, say, left[0]) : `${words.right} ${say(expected.printed)}`;
  const miss = `相差 ${say(Math.abs(difference))} ${UNIT_NAMES[unit]}${tailInWords(tail, actual, expected)}`;
  return {
    rule: ruleOf(weight),
    severity: tail ? 'hint' : weight.severity,
    where: placeOf(left) ?? placeOf(right) ?? { block: left[0]?.figures.block.id ?? '' },
    message: `${sideInWords(left, say)} 与${other}${RELATION_WORDS[relation]}，${miss}`,
    expected: say(expected.printed),
    actual: say(actual.printed),
    ...(expected.exact === undefined ? {} : { exactExpected: expected.exact }),
    ...(actual.exact === undefined ? {} : { exactActual: actual.exact }),
    fix: tail ? TAIL_FIX : words.fix,
  };
}

/** An amount with the step that its column prints in: a blank cell says nothing of it. */
function asPrinted({ figures, column, amount }: PlacedAmount): PrintedAmount {
  return { ...amount, step: figures.stepAt(column) };
}

interface Sum {
  readonly printed: Fen;
  readonly exact: Fen | undefined;
  readonly rounded: number;
}

function sumOf(parts: readonly PlacedAmount[]): Sum {
  let printed = 0;
  let exact: Fen | undefined = 0;
  let rounded = 0;
  for (const { figures, amount } of parts) {
    printed += amount.printed;
    exact = exact === undefined || amount.exact === undefined ? undefined : exact + amount.exact;
    if (figures.isRounded(amount)) rounded += 1;
  }
  return { printed, exact, rounded };
}

function placeOf(parts: readonly PlacedAmount[]): Where | undefined {
  const there = parts.find(({ row }) => row !== undefined);
  if (there?.row === undefined) return undefined;
  return { block: there.figures.block.id, row: there.row, column: there.column };
}

function tailInWords(tail: boolean, actual: Sum, expected: Sum): string {
  if (!tail) return '';
  const known = actual.exact !== undefined && actual.exact === expected.exact;
  return known ? '，是四舍五入尾差：按分相加正好相等' : '，在四舍五入尾差之内';
}

/** One cell by its name and amount, several by what they have in common and their sum; `beside` has been named already. */
function sideInWords(parts: readonly PlacedAmount[], say: (amount: Fen) => string, beside?: PlacedAmount): string {
  const [first] = parts;
  if (first === undefined) return `各项之和 ${say(0)}`;
  if (parts.length > 1) return `${severalInWords(first, parts, beside)}之和 ${say(sumOf(parts).printed)}`;
  const { text } = first.amount;
  return `${nameOf(first)} ${text.trim() === '' ? say(0) : text.replace(/\s+/gu, '')}`;
}

function severalInWords(first: PlacedAmount, parts: readonly PlacedAmount[], beside?: PlacedAmount): string {
  const { figures, row, column } = first;
  const oneTable = parts.every((part) => part.figures === figures);
  if (oneTable && row !== undefined && parts.every((part) => part.row === row)) {
    const columns = listed(parts, (part) => columnName(figures, part.column));
    const here = beside?.figures === figures && beside.row === row;
    return here ? columns : `${tableName(figures)} ${rowName(figures, row, column)} 的${columns}`;
  }
  if (oneTable && parts.every((part) => part.column === column)) {
    const rows = listed(parts, rowWordsOf);
    const here = beside?.figures === figures && beside.column === column;
    return here ? ` ${rows} ` : `${tableName(figures)} ${rows} 的${columnName(figures, column)}`;
  }
  return listed(parts, nameOf);
}

function listed(parts: readonly PlacedAmount[], name: (part: PlacedAmount) => string): string {
  if (parts.length <= 4) return parts.map(name).join('、');
  return `${parts.slice(0, 2).map(name).join('、')}等 ${String(parts.length)} 项`;
}

function nameOf({ figures, row, rowWords, column }: PlacedAmount): string {
  if (row !== undefined) return cellName(figures, row, column);
  return `${tableName(figures)} ${rowWords}（没有这一行）的${columnName(figures, column)}`;
}

function rowWordsOf({ figures, row, rowWords, column }: PlacedAmount): string {
  return row === undefined ? rowWords : rowName(figures, row, column);
}

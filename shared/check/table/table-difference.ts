import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding, type Severity } from '../finding.ts';
import { amountAt, compareSums, nothingAt, type PlacedAmount } from './comparison.ts';
import type { TableFigures } from './table-figures.ts';
import { addsUp } from './table-layout.ts';

/** What a table is held against: the same table of one document or of several together. */
interface Against {
  readonly rule: number;
  readonly severity: Severity;
  readonly fix: string;
  /** What the others are called. */
  readonly right: string;
}

/** Every cell of a table that differs from what others have in the same row and column, added up. */
export function tableDifference(
  against: Against,
  context: CheckContext,
  others: readonly CheckContext['document'][],
  id: string,
): CheckResult {
  const own = figuresOf(context, id);
  const theirs = others.map((document) => figuresOf({ document, pack: context.pack }, id));
  // A table that some of them do not have says nothing about the rest.
  const known = theirs.filter((figures) => figures !== undefined);
  if (own === undefined || known.length < theirs.length || known.length === 0) return CLEAN;
  const keys = new Set([own, ...known].flatMap(keysOf));
  const findings = own.moneyColumns
    .filter((column) => addsUp(column, own.spec))
    .flatMap(({ name }) => {
      const wrong = [...keys].flatMap((key) => {
        const left = placed(own, key, name);
        const right = known.map((figures) => placed(figures, key, name));
        if (left === undefined || right.includes(undefined)) return [];
        const sides = [[left], right.filter((part) => part !== undefined)] as const;
        const found = compareSums(against, ...sides, 'equal', against);
        return found === undefined ? [] : [{ key, found }];
      });
      return causesOf(wrong);
    });
  return { findings };
}

interface Wrong {
  readonly key: string;
  readonly found: Finding;
}

/** A parent that differs because a row under it does is not said again. */
function causesOf(wrong: readonly Wrong[]): readonly Finding[] {
  const codes = wrong.map(({ key }) => key).filter((key) => /^\d/u.test(key));
  return wrong
    .filter(({ key }) => {
      if (key === 'total' || key === 'expenditureTotal') return codes.length === 0;
      return !codes.some((code) => code !== key && code.startsWith(key));
    })
    .map(({ found }) => found);
}

/** The rows of a table by name: its codes, its form's rows, its totals. */
function keysOf(figures: TableFigures): readonly string[] {
  const { body } = figures.spec;
  if (body.kind === 'fixed') return Object.keys(body.rows);
  if (body.kind === 'balance')
    return [...Object.keys(body.rows), ...figures.codes(), 'incomeTotal', 'expenditureTotal'];
  return [...figures.codes(), 'total'];
}

/** The amount of a row by name: the first row of its code, in table 7 only where the row is no project's. */
function placed(figures: TableFigures, key: string, columnName: string): PlacedAmount | undefined {
  const column = figures.column(columnName);
  if (column === undefined) return undefined;
  const row = figures.named(key);
  const isCode = /^\d/u.test(key);
  if (row === undefined)
    return isCode || figures.isEmpty() ? nothingAt(figures, isCode ? key : '合计', column) : undefined;
  // In tables 1 and 4 the rows of the income have their money on the left, the classes theirs on the right.
  const onRight = key === 'expenditureTotal' || isCode;
  if (figures.spec.body.kind === 'balance' && onRight !== figures.isOnRight(column)) return undefined;
  if (row.project !== '') return undefined;
  return amountAt(figures, row.index, column);
}

import type { Finding, Severity } from '../shared/check/finding.ts';
import { SEVERITY_NAMES } from '../shared/check/verdict-words.ts';

/**
 * Findings by the block they stand in, for the places to show them. A block whose findings say what they said before
 * keeps its list, so that it is not drawn anew when the checks have run again.
 */
export type FindingMarks = ReadonlyMap<string, readonly Finding[]>;

/** Groups findings; lists that did not change are those of `before`. */
export function markFindings(findings: readonly Finding[], before: FindingMarks = new Map()): FindingMarks {
  const marks = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { block } = finding.where;
    const own = marks.get(block);
    if (own === undefined) marks.set(block, [finding]);
    else own.push(finding);
  }
  return new Map(
    [...marks].map(([block, own]) => {
      const old = before.get(block);
      return [block, old !== undefined && isSame(old, own) ? old : own] as const;
    }),
  );
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && one.every((finding, index) => sameFinding(finding, other[index]));
}

function sameFinding(one: Finding, other: Finding | undefined): boolean {
  return (
    other !== undefined &&
    (one === other ||
      (one.rule === other.rule &&
        one.severity === other.severity &&
        one.message === other.message &&
        one.fix === other.fix &&
        one.pointer === other.pointer &&
        one.where.row === other.where.row &&
        one.where.column === other.where.column))
  );
}

/** Nothing found: one and the same list. */
export const NO_FINDINGS: readonly Finding[] = [];

const WEIGHT = { error: 2, warning: 1, hint: 0 } as const satisfies Record<Severity, number>;

/** The most serious of some findings; undefined for none. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return findings.reduce<Severity | undefined>(
    (worst, { severity }) => (worst === undefined || WEIGHT[severity] > WEIGHT[worst] ? severity : worst),
    undefined,
  );
}

/** Findings as one text, for a description that is read out: `必须改：…；请…`. */
export function findingsInWords(findings: readonly Finding[]): string {
  return findings.map(({ severity, message, fix }) => `${SEVERITY_NAMES[severity]}：${message}；${fix}`).join('\n');
}

/** Findings of one table or sheet by row and column. */
export interface GridMarks {
  /** About the whole of it. */
  readonly whole: readonly Finding[];
  readonly rows: ReadonlyMap<number, RowMarks>;
}

/** Findings of one row. */
export interface RowMarks {
  /** About the row as such, cells apart. */
  readonly row: readonly Finding[];
  readonly cells: ReadonlyMap<number, readonly Finding[]>;
}

const known = new WeakMap<readonly Finding[], GridMarks>();

/** The findings of a table or sheet by their places; the same object for the same list. */
export function gridMarks(findings: readonly Finding[]): GridMarks {
  let marks = known.get(findings);
  if (marks === undefined) {
    marks = arrange(findings);
    known.set(findings, marks);
  }
  return marks;
}

function arrange(findings: readonly Finding[]): GridMarks {
  const rows = new Map<number, { row: Finding[]; cells: Map<number, Finding[]> }>();
  for (const finding of findings) {
    const { row, column } = finding.where;
    if (row === undefined) continue;
    const own = rows.get(row) ?? { row: [], cells: new Map<number, Finding[]>() };
    rows.set(row, own);
    if (column === undefined) own.row.push(finding);
    else own.cells.set(column, [...(own.cells.get(column) ?? []), finding]);
  }
  return { whole: findings.filter(({ where }) => where.row === undefined), rows };
}

/** The findings of a cell: its own, and in the first column those of its row. */
export function findingsOfCell(marks: RowMarks | undefined, column: number): readonly Finding[] {
  if (marks === undefined) return NO_FINDINGS;
  const own = marks.cells.get(column) ?? NO_FINDINGS;
  return column === 0 && marks.row.length > 0 ? [...marks.row, ...own] : own;
}

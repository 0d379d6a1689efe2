import type { Line } from './draft-json.ts';
import type { Facts } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { cell } from './money.ts';
import { withTotal } from './table-coded.ts';

const columns: readonly Keep[] = [
  line.isAny,
  line.isFiscalCarry,
  line.both(line.isFiscalCarry, line.isPersonnel),
  line.both(line.isFiscalCarry, line.isOperating),
  line.both(line.isFiscalCarry, line.isProject),
  line.isOtherCarry,
  line.both(line.isOtherCarry, line.isPersonnel),
  line.both(line.isOtherCarry, line.isOperating),
  line.both(line.isOtherCarry, line.isProject),
];

/** What a row of table 11 stands for. */
interface CarryRow {
  readonly label: string;
  readonly keep: Keep;
}

/** One row an 项 for basic lines, one a project at its smallest 项; a project's lines in any 项 count in its one row. */
function carryRows(facts: Facts, lines: readonly Line[]): readonly CarryRow[] {
  const rows: CarryRow[] = [];
  const smallestItem = new Map<string, string>();
  for (const one of lines) {
    if (one.project === undefined) continue;
    const smallest = smallestItem.get(one.project);
    if (smallest === undefined || one.function < smallest) smallestItem.set(one.project, one.function);
  }
  for (const item of line.functionCodes(lines, 7)) {
    const basic = line.both(line.underFunction(item), line.isBasic);
    // No code stands beside the name here, so the code stands for a name that is missing.
    if (lines.some(basic)) rows.push({ label: facts.nameOf(item) ?? item, keep: basic });
    const seen = new Set<string>();
    for (const one of lines) {
      if (one.project === undefined || seen.has(one.project) || smallestItem.get(one.project) !== item) continue;
      seen.add(one.project);
      const name = facts.draft.projects.find((project) => project.id === one.project)?.name ?? '';
      rows.push({ label: name, keep: line.ofProject(one.project) });
    }
  }
  return rows;
}

/** 表11 上年结转结余情况明细表. */
export function carryOverTable(facts: Facts): { rows: readonly (readonly string[])[]; empty: boolean } {
  const lines = facts.draft.ledger.filter(line.isCarried);
  const sums = (keep: Keep): readonly bigint[] => columns.map((column) => line.total(lines, line.both(keep, column)));
  const body: string[][] = [];
  for (const row of carryRows(facts, lines)) {
    const values = sums(row.keep);
    if (values.some((value) => value !== 0n)) body.push([row.label, ...values.map(cell)]);
  }
  if (body.length === 0) {
    return { rows: facts.form === '2025' ? [] : [['合计', ...columns.map(() => '')]], empty: true };
  }
  return { rows: withTotal(facts, body, (label) => [label, ...sums(line.isAny).map(cell)]), empty: false };
}

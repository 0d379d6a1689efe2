import type { Draft, LedgerLine } from './schema.ts';

/** How two states of a draft differ, counted so that a person can choose between them. */
export interface DraftDifference {
  /** Lines of this year's 预算明细. */
  readonly ledger: LineDifference;
  /** Lines of last year's. */
  readonly priorLedger: LineDifference;
  /** Texts elsewhere that were added, removed or changed. */
  readonly texts: number;
  /** Numbers and choices elsewhere that were added, removed or changed. */
  readonly values: number;
}

/** Lines that only one state has; a changed line counts once, as changed. */
export interface LineDifference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Counts what `after` has otherwise than `before`. */
export function differenceOf(before: Draft, after: Draft): DraftDifference {
  const kinds = changedLeaves(leavesOf(before), leavesOf(after));
  return {
    ledger: lineDifference(before.ledger, after.ledger),
    priorLedger: lineDifference(before.priorLedger, after.priorLedger),
    texts: kinds.filter((kind) => kind === 'string').length,
    values: kinds.filter((kind) => kind !== 'string').length,
  };
}

/** The difference in words: `预算明细多 2 行、改动 1 行；文字改动 3 处`. */
export function differenceWords({ ledger, priorLedger, texts, values }: DraftDifference): string {
  const parts = [
    lineWords('预算明细', ledger),
    lineWords('上年预算明细', priorLedger),
    texts > 0 ? `文字改动 ${String(texts)} 处` : '',
    values > 0 ? `数字或选项改动 ${String(values)} 处` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '内容相同' : parts.join('；');
}

function lineWords(name: string, { added, removed, changed }: LineDifference): string {
  const parts = [
    added > 0 ? `多 ${String(added)} 行` : '',
    removed > 0 ? `少 ${String(removed)} 行` : '',
    changed > 0 ? `改动 ${String(changed)} 行` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : name + parts.join('、');
}

/** Lines have no identity of their own: equal ones pair up wherever they stand, of the rest as many as possible count as changed. */
function lineDifference(before: readonly LedgerLine[], after: readonly LedgerLine[]): LineDifference {
  const counts = new Map<string, number>();
  for (const line of before) count(counts, line, -1);
  for (const line of after) count(counts, line, 1);
  const surplus = [...counts.values()];
  const added = surplus.reduce((sum, times) => sum + Math.max(0, times), 0);
  const removed = surplus.reduce((sum, times) => sum + Math.max(0, -times), 0);
  const changed = Math.min(added, removed);
  return { added: added - changed, removed: removed - changed, changed };
}

function count(counts: Map<string, number>, line: LedgerLine, step: number): void {
  const key = JSON.stringify([line.function, line.economic, line.source, line.project, line.amount, line.note]);
  counts.set(key, (counts.get(key) ?? 0) + step);
}

type Leaf = string | number | boolean | null;

function leavesOf({ ledger: _ledger, priorLedger: _prior, ...rest }: Draft): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(rest, '', leaves);
  return leaves;
}

function collect(value: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, `${path}/${key}`, leaves);
  } else if (value !== undefined) {
    leaves.set(path, value as Leaf);
  }
}

function changedLeaves(before: ReadonlyMap<string, Leaf>, after: ReadonlyMap<string, Leaf>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].flatMap((path) => {
    const one = before.get(path);
    const other = after.get(path);
    if (one === other) return [];
    // What is chosen is no text, although it is written as one.
    return [path.startsWith('/settings/') ? 'choice' : typeof (other ?? one)];
  });
}

import type { Facts } from './facts.ts';
import * as line from './line.ts';

/** A project's money of this year in fen, 财政拨款 with its carry-over and the rest. */
export function projectMoney(facts: Facts, id: string): { fiscal: bigint; other: bigint } {
  const mine = facts.draft.ledger.filter(line.ofProject(id));
  const fiscal = line.total(mine, line.isFiscalWithCarry);
  return { fiscal, other: line.total(mine, line.isAny) - fiscal };
}

/** forms.md §3b: a project has money if its exact fiscal or non-fiscal sum is not 0. */
export function projectHasMoney(facts: Facts, id: string): boolean {
  const { fiscal, other } = projectMoney(facts, id);
  return fiscal !== 0n || other !== 0n;
}

import type { Draft, LedgerLine } from '../shared/draft/schema.ts';

/** Drafts to measure with: a bundled example, its ledger spread over many lines, another amount each run. */

/** A small repeatable stream of integers below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** The example with another amount on every line, so that no run can profit from the one before. */
export function withOtherAmounts(draft: Draft, run: number): Draft {
  const next = numbers(run + 1);
  return { ...draft, ledger: draft.ledger.map((line) => ({ ...line, amount: line.amount + next(900) * 10_000 })) };
}

/**
 * A large office: `lines` lines over 60 functional items, 70 economic sections, four kinds of money and 24 projects, as a
 * department with subordinate schools or hospitals enters them; last year's ledger is as long.
 */
export function largeOffice(
  base: Draft,
  lines: number,
  codes: { readonly items: readonly string[]; readonly sections: readonly string[] },
): Draft {
  const next = numbers(lines);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const projects = Array.from({ length: 24 }, (_, index) => ({
    id: `b${String(index)}`,
    name: `业务工作经费（${String(index + 1)}）`,
    classified: false,
  }));
  const sources = ['general.own', 'general.own', 'general.own', 'general.transfer', 'fund.own', 'unit.other'] as const;
  const line = (): LedgerLine => {
    const project = projects[next(projects.length * 2)];
    return {
      function: pick(codes.items),
      economic: pick(codes.sections),
      source: sources[next(sources.length)] ?? 'general.own',
      ...(project === undefined ? {} : { project: project.id }),
      amount: next(2_000_000) * 100,
    };
  };
  return {
    ...base,
    projects,
    ledger: Array.from({ length: lines }, line),
    priorLedger: Array.from({ length: lines }, line),
  };
}

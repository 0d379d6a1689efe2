import { toHundredths } from '../../../shared/base/money/fen.ts';
import { comparable } from '../../../shared/base/text.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

/** Lines of a draft that are not what the original has in the same place, as it would print them; none may be. */
export function falseLines(draft: Draft, original: Draft): readonly string[] {
  const nameOf = (projects: Draft['projects'], id: string | undefined): string =>
    id === undefined ? '' : comparable(projects.find((project) => project.id === id)?.name ?? '?');
  return draft.ledger.flatMap((line) => {
    const project = nameOf(draft.projects, line.project);
    // A line without a section stands for all sections of its place.
    const same = original.ledger.filter(
      (other) =>
        other.function === line.function &&
        other.source === line.source &&
        (line.project === undefined) === (other.project === undefined) &&
        nameOf(original.projects, other.project) === project &&
        (line.economic === undefined || line.economic === other.economic),
    );
    const sum = same.reduce((total, { amount }) => total + amount, 0);
    const place = [line.function, line.economic ?? '', line.source, project].join(' ');
    return toHundredths(sum) === toHundredths(line.amount) ? [] : [`${place}: ${String(line.amount)} ≠ ${String(sum)}`];
  });
}

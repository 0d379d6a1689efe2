import type { CheckContext } from '../context.ts';
import { figureAt, type Figure } from './figure.ts';
import type { PlacedStatement } from './section.ts';

/** The cell a statement speaks of, by the longest ending of its label that its section knows; undefined for any other words. */
export function figureOf(
  { label, under }: Pick<PlacedStatement, 'label' | 'under'>,
  source: Pick<CheckContext, 'document' | 'pack'>,
): Figure | undefined {
  const facts = under.flatMap((heading) => Object.entries(source.pack.facts[heading] ?? {}));
  const fitting = facts.filter(([words]) => label.endsWith(words));
  const longest = fitting.sort(([one], [other]) => other.length - one.length)[0];
  return longest === undefined ? undefined : figureAt(source, longest[1]);
}

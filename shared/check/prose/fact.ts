import type { CheckContext } from '../context.ts';
import { figureAt, type Figure } from './figure.ts';
import type { PlacedStatement } from './section.ts';

/** The cell a statement speaks of, by the longest ending of its label that its section knows; undefined for any other words. */
export function figureOf(
  statement: Pick<PlacedStatement, 'label' | 'under'>,
  source: Pick<CheckContext, 'document' | 'pack'>,
): Figure | undefined {
  const address = addressOf(statement, source);
  return address === undefined ? undefined : figureAt(source, address);
}

/** Where that cell should be, whether or not the document has it. */
export function addressOf(
  { label, under }: Pick<PlacedStatement, 'label' | 'under'>,
  { pack }: Pick<CheckContext, 'pack'>,
): string | undefined {
  const facts = under.flatMap((heading) => Object.entries(pack.facts[heading] ?? {}));
  const fitting = facts.filter(([words]) => label.endsWith(words));
  return fitting.sort(([one], [other]) => other.length - one.length)[0]?.[1];
}

import type { Located } from '../../base/result.ts';
import type { CheckKind, CheckSpec, SpecOf } from '../check-spec.ts';
import type { Pack } from '../pack.ts';
import { DOCUMENT_REFERENCES } from './document-references.ts';
import { PROSE_REFERENCES } from './prose-references.ts';
import { address, missingIn, type Reference } from './reference.ts';
import { TABLE_REFERENCES } from './table-references.ts';

/** What every kind of check names of its pack: a kind that is missing is a compile error. */
const REFERENCES: { readonly [Kind in CheckKind]: (spec: SpecOf<Kind>) => readonly Reference[] } = {
  ...TABLE_REFERENCES,
  ...PROSE_REFERENCES,
  ...DOCUMENT_REFERENCES,
};

/** What a check names of its pack. */
export function referencesOf(spec: CheckSpec): readonly Reference[] {
  return (REFERENCES[spec.kind] as (spec: CheckSpec) => readonly Reference[])(spec);
}

/** A check that names a table, row, column or section the pack does not have would silently never find anything. */
export function unknownReference(
  pack: Pick<Pack, 'tables' | 'prose' | 'sheets' | 'checks' | 'facts'>,
): Located | undefined {
  for (const [name, spec] of pack.checks) {
    const problem = firstMissing(`checks.${name}`, referencesOf(spec), pack);
    if (problem !== undefined) return problem;
  }
  for (const [heading, facts] of Object.entries(pack.facts)) {
    const place = `facts.${heading}`;
    const problem =
      firstMissing(place, [{ heading }], pack) ??
      Object.entries(facts)
        .map(([words, text]) => firstMissing(`${place}.${words}`, [address(text)], pack))
        .find((found) => found !== undefined);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function firstMissing(
  place: string,
  references: readonly Reference[],
  pack: Parameters<typeof missingIn>[1],
): Located | undefined {
  for (const reference of references) {
    const message = missingIn(reference, pack);
    if (message !== undefined) return { place, message };
  }
  return undefined;
}

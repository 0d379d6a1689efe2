import type { FieldContent, FieldContents } from '../../draft/field-content.ts';
import type { Draft } from '../../draft/schema.ts';
import { pointerStep } from '../../draft/value-at.ts';

/** How a field of a department comes out of those of its units: numbers add up, rows follow one another, texts are its own. */
export type HowAdded = 'count' | 'area' | 'amount' | 'rows' | 'text';

/** What the units' form asks that the program does not know. Packs stand above ledgers, so whoever adds up is told. */
export interface OwnFields {
  /** The fields that the department's form asks once, by id. */
  readonly askedOf: (department: Pick<Draft, 'kind' | 'organization' | 'settings'>) => ReadonlyMap<string, HowAdded>;
  /** A unit's number as its own document has it: the default where nobody typed it. */
  readonly numberOf: (unit: Draft, id: string) => number;
}

/** A form that asks nothing of its own. */
export const NO_OWN_FIELDS: OwnFields = { askedOf: () => new Map(), numberOf: () => 0 };

/**
 * The sums and the rows of all units. A number that no unit typed is left out: the default of the department's own draft
 * stands then; where some typed it, the others count with what their documents print.
 */
export function addedFields(
  units: readonly Draft[],
  asked: ReadonlyMap<string, HowAdded>,
  { numberOf }: OwnFields,
): FieldContents {
  const typed = (id: string): readonly FieldContent[] =>
    units.flatMap(({ fields }) => (fields !== undefined && Object.hasOwn(fields, id) ? [fields[id] ?? ''] : []));
  return Object.fromEntries(
    [...asked].flatMap(([id, how]): readonly (readonly [string, FieldContent])[] => {
      const contents = typed(id);
      if (how === 'text' || contents.length === 0) return [];
      if (how === 'rows') return [[id, contents.flatMap((rows) => (Array.isArray(rows) ? rows : []))]];
      // Square metres with two decimals: added as whole hundredths, so that no fraction creeps in.
      const step = how === 'area' ? 100 : 1;
      const total = units.reduce((sum, unit) => sum + Math.round(numberOf(unit, id) * step), 0);
      return [[id, total / step]];
    }),
  );
}

/** The texts of a draft that its department begins with, or keeps. */
export function textFields(
  { fields = {} }: Pick<Draft, 'fields'>,
  asked: ReadonlyMap<string, HowAdded>,
): FieldContents {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => asked.get(id) === 'text'));
}

/** Fields as a draft has them: none at all where nothing is said. */
export function withFields(fields: FieldContents): Pick<Draft, 'fields'> {
  return Object.keys(fields).length === 0 ? {} : { fields };
}

/** JSON pointers of texts that were written about a part. */
export function fieldMarks(fields: FieldContents): readonly string[] {
  return Object.entries(fields).flatMap(([id, content]) =>
    typeof content === 'string' ? [`/fields/${pointerStep(id)}`] : [],
  );
}

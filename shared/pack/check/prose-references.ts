import type { SpecOf } from '../check-spec.ts';
import type { PROSE_CHECKS } from './prose-checks.ts';
import { address, cells, column, nothing, section, type Reference } from './reference.ts';

/** The kinds of checks of the prose. */
type ProseKind = (typeof PROSE_CHECKS)[number]['shape']['kind']['value'];

interface InTable {
  readonly section: string;
  readonly table: string;
  readonly column: string;
}

const inTable = (spec: InTable): readonly Reference[] => [...section(spec), ...column(spec)];

/** What the checks of the prose name. */
export const PROSE_REFERENCES: { readonly [Kind in ProseKind]: (spec: SpecOf<Kind>) => readonly Reference[] } = {
  'prose-amounts': section,
  'unknown-amounts': ({ sections }) => sections.map((heading) => ({ heading })),
  'prose-classes': inTable,
  'prose-items': inTable,
  'worded-amounts': (spec) => [
    ...section(spec),
    ...Object.values(spec.amounts).flatMap(({ cells: names }) => cells(...names)),
  ],
  'classified-amount': (spec) => [...section(spec), ...cells(spec.spending)],
  'project-counts': section,
  'project-allocations': section,
  'project-amounts': inTable,
  'listed-names': (spec) => [...section(spec), { table: spec.table }],
  'prose-names': (spec) => [...section(spec), { table: spec.table }],
  'prose-rounding': section,
  'prose-sums': section,
  'same-figure': section,
  'prose-shares': (spec) => [...section(spec), address(spec.whole)],
  'prose-order': section,
  'change-rates': nothing,
  'change-from-nothing': nothing,
  'no-change': nothing,
  'change-sums': section,
  'nothing-grew': nothing,
  'form-leftovers': nothing,
  'reasons-given': nothing,
  'reasons-hollow': nothing,
  'reasons-contrary': nothing,
  'reasons-repeated': nothing,
  'comparison-base': nothing,
  'last-year-figures': section,
  'last-year-items': inTable,
  'stale-figures': section,
};

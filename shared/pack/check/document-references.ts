import type { SpecOf } from '../check-spec.ts';
import type { DOCUMENT_CHECKS } from './document-checks.ts';
import { cells, nothing, section, type Reference } from './reference.ts';

/** The kinds of checks of the document as a whole. */
type DocumentKind = (typeof DOCUMENT_CHECKS)[number]['shape']['kind']['value'];

/** What the checks of the document as a whole and of its sheets name. */
export const DOCUMENT_REFERENCES: { readonly [Kind in DocumentKind]: (spec: SpecOf<Kind>) => readonly Reference[] } = {
  outline: ({ emptyWithout = {} }) =>
    Object.entries(emptyWithout).flatMap(([heading, table]) => [{ heading }, { table }]),
  contents: nothing,
  'empty-tables': ({ tables }) => Object.entries(tables).flatMap(([table, spec]) => [{ table }, ...section(spec)]),
  years: ({ freeSections }) => freeSections.map((heading) => ({ heading })),
  'kind-words': nothing,
  names: nothing,
  'amount-units': nothing,
  magnitudes: ({ columns }) => Object.entries(columns).map(([table, column]) => ({ table, columns: [column] })),
  placeholders: nothing,
  'listed-counts': nothing,
  'worded-sums': nothing,
  'worded-limits': nothing,
  'glossary-terms': ({ part }) => [{ heading: part }],
  doubled: nothing,
  punctuation: nothing,
  secrecy: nothing,
  'classified-details': section,
  'publication-date': nothing,
  'planned-vehicles': ({ spending }) => cells(spending),
  'running-vehicles': ({ spending }) => cells(spending),
  'same-lines': nothing,
  'indicators-given': nothing,
  weights: nothing,
  'indicator-kinds': nothing,
  targets: nothing,
  'cost-targets': nothing,
  'indicator-conflicts': nothing,
  'lowered-targets': nothing,
};

import { styleOf } from '../pack/number-spec.ts';
import type { ProseBlockSpec, ProseKind, SpecOf } from '../pack/prose-spec.ts';
import { holds } from './condition.ts';
import type { ProseContext, ProseItem } from './context.ts';
import { classShares, itemComparisons, uses } from './kinds/classes.ts';
import { comparisons, comparisonSentence } from './kinds/comparisons.ts';
import { closingDate, closingName, glossary } from './kinds/ending.ts';
import { each, fieldList } from './kinds/fields.ts';
import { itemUses } from './kinds/item-uses.ts';
import { classNames, economicNames, incomeAmounts, incomeNames } from './kinds/names.ts';
import { numberedNames } from './kinds/numbered-names.ts';
import { organization } from './kinds/organization.ts';
import { projects } from './kinds/projects.ts';
import { functions, heading, oneOf, otherMatters, text } from './kinds/simple.ts';

type Builder<Kind extends ProseKind> = (context: ProseContext, id: string, spec: SpecOf<Kind>) => readonly ProseItem[];

const BUILDERS: { readonly [Kind in ProseKind]: Builder<Kind> } = {
  heading,
  text,
  'one-of': oneOf,
  functions,
  'other-matters': otherMatters,
  organization,
  'income-names': incomeNames,
  'income-amounts': incomeAmounts,
  'class-names': classNames,
  comparisons,
  'comparison-sentence': comparisonSentence,
  uses,
  'class-shares': classShares,
  'item-comparisons': itemComparisons,
  'item-uses': itemUses,
  'numbered-names': numberedNames,
  'field-list': fieldList,
  each,
  'economic-names': economicNames,
  projects,
  sheets: (_context, _id, spec) => [{ type: 'sheets', spec }],
  tables: (_context, _id, spec) => [{ type: 'tables', spec }],
  glossary,
  'closing-name': closingName,
  'closing-date': closingDate,
};

/** Builds the prose of a pack in print order, with marks where tables and sheets stand. */
export function buildProse(context: ProseContext): readonly ProseItem[] {
  return [...context.pack.prose].flatMap(([id, spec]) => {
    const own = blockContext(context, spec);
    // A text may have another sentence for where its condition does not hold; every other kind is silent then.
    if (spec.kind !== 'text' && 'when' in spec && !holds(own, spec.when)) return [];
    const builder = BUILDERS[spec.kind] as Builder<ProseKind>;
    return builder(own, id, spec);
  });
}

/** A block prints in the style it names, and compares with what it names. */
function blockContext(context: ProseContext, spec: ProseBlockSpec): ProseContext {
  const number = 'number' in spec ? spec.number : undefined;
  const base = 'base' in spec ? spec.base : undefined;
  if (number === undefined && base === undefined) return context;
  return { ...context, style: styleOf(context.pack.manifest, number, 'prose'), base: base ?? context.base };
}

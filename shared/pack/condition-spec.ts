import { z } from 'zod';
import { DraftSchema } from '../draft/schema.ts';
import { entryName } from './entry-name.ts';
import { MeasureSchema } from './filter-spec.ts';

/**
 * When something prints. One condition at a time: `not` and `all` are as far as it goes, and they do not nest deeper than
 * "not all of these"; what needs more is a named kind in code.
 */

const kind = z.strictObject({ kind: DraftSchema.shape.kind });
const setting = z.strictObject({ setting: z.string().min(1), is: z.string().min(1) });
const nature = z.strictObject({ nature: DraftSchema.shape.organization.shape.nature });

/** A comparison key: one that the draft can give a reason, which is checked once the whole pack is read. */
export const comparisonKey = entryName;

const EditionSimple = z.union([kind, setting, nature], '条件只能是 kind、setting、nature 中的一个');

const Simple = z.union(
  [
    z.strictObject({ filled: z.string() }),
    z.strictObject({ empty: z.string() }),
    z.strictObject({ nonzero: z.array(MeasureSchema).min(1) }),
    z.strictObject({ zero: z.array(MeasureSchema).min(1) }),
    z.strictObject({ fact: z.string().min(1) }),
    z.strictObject({ field: entryName }),
    z.strictObject({ written: z.literal('otherMatters') }),
    z.strictObject({ nothingElse: z.literal(true) }),
    z.strictObject({ unchanged: comparisonKey }),
    kind,
    setting,
    nature,
  ],
  '条件只能是 filled、empty、nonzero、zero、fact、field、written、nothingElse、unchanged、kind、setting、nature 中的一个',
);

const Negated = z.strictObject({ not: Simple });
const Every = z.strictObject({ all: z.array(z.union([...Simple.options, Negated], '条件写法不对')).min(1) });

/** A condition on anything the draft says. */
export const ConditionSchema = z.union(
  [...Simple.options, z.strictObject({ not: z.union([...Simple.options, Every], '条件写法不对') }), Every],
  '条件只能是 filled、empty、nonzero、zero、fact、field、written、nothingElse、unchanged、kind、setting、nature 中的一个，或 not、all',
);

const EditionNegated = z.strictObject({ not: EditionSimple });
const EditionEvery = z.strictObject({
  all: z.array(z.union([...EditionSimple.options, EditionNegated], '条件写法不对')).min(1),
});

/**
 * A condition that amounts have no say in. Which tables, columns and rows a form has is known before a figure is
 * entered: readers of published files and checks count on it.
 */
export const EditionConditionSchema = z.union(
  [
    ...EditionSimple.options,
    z.strictObject({ not: z.union([...EditionSimple.options, EditionEvery], '条件写法不对') }),
    EditionEvery,
  ],
  '表、栏和行的条件只能问 kind、setting、nature（或加 not、all）：印哪些栏不随金额变',
);

/** When a block prints. */
export type Condition = z.infer<typeof ConditionSchema>;
/** When a table, column or row belongs to the form. */
export type EditionCondition = z.infer<typeof EditionConditionSchema>;
/** A condition that asks one thing. */
export type SimpleCondition = z.infer<typeof Simple>;

/** Everything a condition asks, one by one. */
export function partsOf(condition: Condition): readonly SimpleCondition[] {
  return placedParts(condition, []).map(({ part }) => part);
}

/** The same with the steps that lead to each part within the condition. */
export function placedParts(
  condition: Condition,
  path: readonly string[],
): readonly { readonly part: SimpleCondition; readonly path: readonly string[] }[] {
  if ('not' in condition) return placedParts(condition.not, [...path, 'not']);
  if (!('all' in condition)) return [{ part: condition, path }];
  return condition.all.flatMap((part, index) => placedParts(part, [...path, 'all', String(index)]));
}

/** Whether a condition holds where `ask` answers its parts; an answer that is not known yet is undefined, and so may be the whole. */
export function weigh(condition: Condition, ask: (part: SimpleCondition) => boolean | undefined): boolean | undefined {
  if ('not' in condition) {
    const inner = weigh(condition.not, ask);
    return inner === undefined ? undefined : !inner;
  }
  if (!('all' in condition)) return ask(condition);
  const answers = condition.all.map((part) => weigh(part, ask));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

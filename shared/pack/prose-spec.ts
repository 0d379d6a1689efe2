import { z } from 'zod';
import { ConditionSchema, comparisonKey } from './condition-spec.ts';
import { entryName } from './entry-name.ts';
import { FilterSchema, MeasureSchema } from './filter-spec.ts';
import { wrongItemUses } from './item-uses.ts';
import { numberName } from './number-spec.ts';
import { BASES } from '../ledger/base.ts';
import { BlockRoleSchema } from './role.ts';
import { plain, rowSentence, sentence, type OwnSlot } from './slot.ts';

/**
 * Prose as a pack describes it (`prose/<part>.json`): blocks of named kinds in print order, keyed by the paragraph id they
 * print under or, where a block prints several paragraphs, by the beginning of their ids. Each kind is a function in `shared/prose/kinds/`; here stand its words and its parameters.
 */

const worded = sentence('difference', 'rate');

/**
 * The words of a change. `fromZero` and `unchanged` say what a base of 0 and a change of 0 read, where a region has its own
 * words; `fromZero` for either base, or for one of them.
 */
export const ChangeSchema = z.strictObject({
  increase: worded,
  decrease: worded,
  unchanged: worded.nullish(),
  fromZero: z
    .union(
      [worded, z.strictObject({ budget: worded.nullish(), executed: worded.nullish() })],
      '写成一句，或按比较的对象写 budget、executed 两句',
    )
    .nullish(),
});

/** The words of a change. */
export type ChangeWords = z.infer<typeof ChangeSchema>;

const change = ChangeSchema.partial().optional();

const ComparisonItem = z.strictObject({
  label: plain,
  /** The paragraph's id where it is not `<prefix>.<key>`. */
  id: entryName.optional(),
  /** What prints when both years are zero: the line all the same, the unarranged sentence, or nothing. */
  whenZero: z.enum(['line', 'unarranged', 'silent']),
});

const COMPARED = ['label', 'amount', 'prior', 'share', 'change', 'reason'] as const satisfies readonly OwnSlot[];

/** The two kinds of performance sheets. */
const SHEET_NAMES = ['overall', 'project'] as const;

const CODE_NAMES = ['number', 'class', 'section', 'item'] as const satisfies readonly OwnSlot[];
const ITEM_USED = [...CODE_NAMES, 'amount', 'use', 'prior', 'change', 'reason'] as const satisfies readonly OwnSlot[];

/** What every kind has but the place of the tables, which always stands somewhere. */
const when = { when: ConditionSchema.optional() };

/** What a kind that prints amounts has as well: the style they are printed in. */
const printing = { ...when, ...numberName };

/** What a kind that compares has as well: with which figure of last year. */
const comparing = { ...printing, base: z.enum(BASES, '只能是 budget（上年预算）或 executed（上年执行数）').optional() };

const eachId = z.string().regex(/^(?:[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*)?$/, '只用字母、数字、点和连字符');

/** What stands under the id of a row: a heading, left out where the row has no words for it, or a paragraph. */
const EachBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: rowSentence(),
    /** What its id has after that of the row; nothing for the row's own heading. */
    id: eachId,
  }),
  z.strictObject({ kind: z.literal('text'), text: rowSentence(), id: eachId }),
]);

/** A block of prose. Slots in its sentences are those listed, the common ones, the facts and `{amount:…}`. */
export const ProseBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    ...printing,
    role: BlockRoleSchema.optional(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: sentence(),
  }),
  z
    .strictObject({
      kind: z.literal('text'),
      ...printing,
      role: BlockRoleSchema.optional(),
      text: sentence(),
      /** Printed when the condition does not hold; nothing if there is none. */
      otherwise: sentence().optional(),
    })
    .refine(({ when, otherwise }) => otherwise === undefined || when !== undefined, {
      path: ['otherwise'],
      message: '没有条件 when，这一句永远不会印出',
    }),
  /** One of several sentences: the first whose condition holds. */
  z
    .strictObject({
      kind: z.literal('one-of'),
      ...printing,
      role: BlockRoleSchema.optional(),
      texts: z.array(z.strictObject({ ...when, text: sentence() })).min(2),
    })
    .refine(({ texts }) => texts.slice(0, -1).every((one) => one.when !== undefined), {
      path: ['texts'],
      message: '只有最后一句可以没有条件 when：它前面没有条件的一句会让后面的永远不印',
    }),
  z.strictObject({ kind: z.literal('functions'), ...when }),
  z.strictObject({ kind: z.literal('other-matters'), ...when }),
  z.strictObject({
    kind: z.literal('organization'),
    ...when,
    subordinates: sentence('count', 'names'),
    noSubordinates: sentence(),
    offices: sentence('count', 'names'),
    noOffices: sentence(),
  }),
  /** 收入预算包括 and 支出预算包括: the names of what has money. */
  z.strictObject({
    kind: z.literal('income-names'),
    ...when,
    text: sentence('names'),
    none: plain,
    items: z.record(entryName, z.strictObject({ name: plain, measures: z.array(MeasureSchema).min(1) })),
  }),
  /** 四: what the fiscal appropriation consists of, kinds with money only. */
  z.strictObject({
    kind: z.literal('income-amounts'),
    ...printing,
    text: sentence('amounts'),
    none: plain,
    item: sentence('name', 'amount'),
    items: z.record(MeasureSchema, plain),
  }),
  z.strictObject({ kind: z.literal('class-names'), ...when, text: sentence('names'), none: plain }),
  /** One paragraph per comparison key, `<prefix>.<key>`. */
  z
    .strictObject({
      kind: z.literal('comparisons'),
      ...comparing,
      prefix: entryName,
      shareOf: MeasureSchema.nullable().default(null),
      items: z.record(comparisonKey, ComparisonItem),
      /** A sentence before the first item: a paragraph of its own, or joined with the first item under the block's id. */
      lead: z.enum(['none', 'joined', 'separate']),
      leadText: sentence().optional(),
      line: sentence(...COMPARED),
      unarranged: sentence('label').optional(),
      /** Printed in place of `line` when nothing changed, if the region gives no reason then. */
      unchangedLine: sentence(...COMPARED).optional(),
      /** Printed when nothing changed and nobody wrote a reason, if the region leaves it to the office whether to give one. */
      noReasonLine: sentence(...COMPARED).optional(),
      change,
    })
    .refine(({ lead, leadText }) => (lead === 'none') === (leadText === undefined), {
      path: ['leadText'],
      message: 'lead 为 joined、separate 时必须有 leadText，为 none 时不能有',
    })
    .refine(
      ({ items, unarranged }) =>
        unarranged !== undefined || Object.values(items).every((item) => item.whenZero !== 'unarranged'),
      { path: ['unarranged'], message: '有的项写着 whenZero 为 unarranged，这一句必须填写' },
    ),
  /** All items in one paragraph. */
  z.strictObject({
    kind: z.literal('comparison-sentence'),
    ...comparing,
    total: comparisonKey,
    items: z.record(comparisonKey, z.strictObject({ label: plain })),
    lead: sentence('amount', 'change', 'reason'),
    item: sentence(...COMPARED),
    unchangedItem: sentence(...COMPARED).optional(),
    /** As `noReasonLine` of `comparisons`, for the lead and for an item. */
    noReasonLead: sentence('amount', 'change').optional(),
    noReasonItem: sentence(...COMPARED).optional(),
    /** Printed in place of an item that is zero in both years. */
    zeroItem: sentence('label').optional(),
    separator: plain,
    end: plain,
    totalChange: change,
    change,
  }),
  /** 主要用于: every functional class with money of one fund. */
  z.strictObject({
    kind: z.literal('uses'),
    ...printing,
    fund: z.enum(['general', 'fund', 'soe']),
    lead: sentence(),
    item: sentence('name', 'amount', 'use'),
    separator: plain,
    end: plain,
  }),
  z.strictObject({ kind: z.literal('class-shares'), ...printing, line: sentence('number', 'name', 'amount', 'share') }),
  z.strictObject({
    kind: z.literal('item-comparisons'),
    ...comparing,
    line: sentence('number', 'class', 'section', 'item', ...COMPARED),
    unchangedLine: sentence('number', 'class', 'section', 'item', ...COMPARED).optional(),
    change,
  }),
  /**
   * Every 项, or every 类, with money under a filter, a paragraph each under `<id>.<code>`: how much it is, what it is for and,
   * where a sentence says so, how it compares with last year.
   */
  z
    .strictObject({
      kind: z.literal('item-uses'),
      ...comparing,
      by: z.enum(['item', 'class'], '只能是 item（项）或 class（类）'),
      filter: FilterSchema,
      line: sentence(...ITEM_USED),
      /** Printed in place of `line` when nothing changed. */
      unchangedLine: sentence(...ITEM_USED).optional(),
      /** Printed when nothing changed and nobody wrote a reason. */
      noReasonLine: sentence(...ITEM_USED).optional(),
      change,
    })
    .superRefine((spec, context) => {
      const wrong = wrongItemUses(spec);
      if (wrong !== undefined) context.addIssue({ code: 'custom', path: [wrong.place], message: wrong.message });
    }),
  /** A list of names, a paragraph each under `<id>.<n>`, after an entry of the form's own where it has one. */
  z.strictObject({
    kind: z.literal('numbered-names'),
    ...when,
    list: z.enum(['subordinates', 'offices'], '只能是 subordinates（下属预算单位）或 offices（内设机构）'),
    first: sentence().optional(),
    line: sentence('number', 'chineseNumber', 'name'),
  }),
  /** The numbers of a group of fields in one sentence, all of them, in the order of the pack. */
  z.strictObject({
    kind: z.literal('field-list'),
    ...printing,
    group: entryName,
    text: sentence('items'),
    item: sentence('label', 'value'),
    separator: plain,
  }),
  /** The same headings and paragraphs for every row of a field, under `<prefix>.<row>` and what each has of its own. */
  z.strictObject({
    kind: z.literal('each'),
    ...printing,
    rows: entryName,
    prefix: entryName,
    blocks: z.record(entryName, EachBlock),
  }),
  /** 主要包括: the economic sections of basic expenditure. */
  z.strictObject({
    kind: z.literal('economic-names'),
    ...printing,
    spending: z.enum(['personnel', 'operating']),
    text: sentence('amount', 'including'),
    including: sentence('names'),
  }),
  /** Section 七: the projects of a table. */
  z.strictObject({
    kind: z.literal('projects'),
    ...printing,
    table: z.string(),
    prefix: entryName,
    empty: sentence(),
    withheld: plain,
    name: sentence('number', 'chineseNumber', 'value'),
    basis: sentence('value'),
    scale: sentence('value'),
    undertaker: sentence('value'),
    allocation: sentence('value'),
    period: sentence('value'),
  }),
  /** Where performance sheets stand: all of them, or those named here. */
  z.strictObject({
    kind: z.literal('sheets'),
    ...when,
    sheets: z
      .array(z.enum(SHEET_NAMES, `只能是 ${SHEET_NAMES.join('、')}`))
      .min(1)
      .optional(),
  }),
  /** Where tables stand: all of them, or those named here, in the order of `pack.json`. */
  z.strictObject({ kind: z.literal('tables'), tables: z.array(entryName).min(1).optional() }),
  z.strictObject({ kind: z.literal('glossary'), ...when, line: sentence('chineseNumber', 'term', 'text') }),
  z.strictObject({ kind: z.literal('closing-name'), ...when, text: sentence() }),
  z.strictObject({
    kind: z.literal('closing-date'),
    ...when,
    text: sentence('month', 'day', 'paddedMonth', 'paddedDay'),
  }),
]);

/** A block of prose as a pack describes it. */
export type ProseBlockSpec = z.infer<typeof ProseBlockSchema>;
/** A block with the file it stands in. */
export type PlacedBlock = readonly [id: string, file: string, spec: ProseBlockSpec];
/** The kinds of prose blocks. */
export type ProseKind = ProseBlockSpec['kind'];
/** One kind's parameters. */
export type SpecOf<Kind extends ProseKind> = Extract<ProseBlockSpec, { kind: Kind }>;

/** A prose file: blocks by the id they print under, in print order. */
export const ProseSchema = z.strictObject({ blocks: z.record(entryName, ProseBlockSchema) });

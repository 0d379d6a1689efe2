import { z } from 'zod';
import { cellName, columnName, COMMON, tableId } from './every-check.ts';
import { entryName } from '../entry-name.ts';
import { pattern } from './pattern.ts';

/** A heading of the document, by id: its section is everything under it. */
const section = entryName;

/** A cell, as `<table>:<row>:<column>`: the row is `total`, a code, a name in `tables/<id>.json` or a label, the column a name in `tables/<id>.json`. */
const address = z.string().regex(/^[A-Za-z][\w.-]*:[^:]+:\w+$/, '必须写成“表:行:栏”，三项都用包里的编号');

/** Which cell the words in front of a figure stand for, by section; the longest ending that fits counts. */
export const FactsSchema = z.record(section, z.record(z.string().min(1), address));

/** What a form prescribes to be said of a change. */
const statedRate = z.strictObject({ rate: z.string().min(1) });
const statedWords = z.strictObject({ words: z.string().min(1) });

/** Checks of the prose, against itself and against the tables; each kind is a function in `shared/check/prose/`. */
export const PROSE_CHECKS = [
  /** Figures of a section equal their cells. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-amounts'), section }),
  /** Figures under words no fact knows stand in some table at least. */
  z.strictObject({ ...COMMON, kind: z.literal('unknown-amounts'), sections: z.array(section).min(1) }),
  /** Figures of functional classes equal the class rows of a table; `lead` picks the paragraph that begins its list with these words. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('prose-classes'),
    section,
    lead: z.string(),
    table: z.string(),
    column: z.string(),
  }),
  /** Figures of 类（款、项）equal the item rows of a table; an item that is not in the table has no money. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-items'), section, table: z.string(), column: z.string() }),
  /**
   * Amounts that a sentence, or the sentences of the whole section, tie to cells by their words; what the groups of the
   * pattern hold, added up, is what the cells do.
   */
  z.strictObject({
    ...COMMON,
    kind: z.literal('worded-amounts'),
    section,
    within: z.enum(['paragraph', 'section']).optional(),
    amounts: z.record(
      z.string().min(1),
      z.strictObject({ pattern, cells: z.array(cellName).min(1), relation: z.literal('at-least').optional() }),
    ),
  }),
  /** How many classified projects there are, and their money: what `spending` has beyond all project sheets; groups `count`, `amount`. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('classified-amount'),
    section,
    pattern,
    nameLabel: z.string().min(1),
    spending: cellName,
  }),
  /**
   * How many sheets and projects the prose counts: groups `overall`, `all`, `fiscal` and `other`, those there are. Of a
   * classified project there is no sheet; how many there are its own sentence says, group `count`.
   */
  z.strictObject({
    ...COMMON,
    kind: z.literal('project-counts'),
    section,
    counts: pattern,
    classified: pattern,
    nameLabel: z.string().min(1),
  }),
  /** Sums within what a person wrote about the use of a project's money: the group `total` ends the list, and is the project's scale. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('project-allocations'),
    section,
    nameLabel: z.string().min(1),
    amountLabel: z.string().min(1),
    allocationLabel: z.string().min(1),
    total: pattern,
  }),
  /** The scale of each project is what the table of projects has for it; both labels stand before a colon. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('project-amounts'),
    section,
    nameLabel: z.string().min(1),
    amountLabel: z.string().min(1),
    table: tableId,
    column: columnName,
  }),
  /** A list of names (group `names`) is that of the rows of a table whose codes fit a pattern: none more, none less. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('listed-names'),
    section,
    list: pattern,
    table: tableId,
    codes: pattern,
  }),
  /** 类、款、项 are called in prose what the table calls them. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-names'), section, table: z.string() }),
  /** A figure was cut off where it should have been rounded half-up. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-rounding'), section }),
  /** The first figure is the sum of those after it: in the whole section, or in each paragraph that lists parts. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('prose-sums'),
    section,
    within: z.enum(['section', 'paragraph']),
  }),
  /** The same words name the same figure all through a section. */
  z.strictObject({ ...COMMON, kind: z.literal('same-figure'), section }),
  /** 占比 is the figure's share of `whole`, has its sign, and all of them come to 100 %. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-shares'), section, whole: address }),
  /** Of these figures none is larger than the one after it. */
  z.strictObject({ ...COMMON, kind: z.literal('prose-order'), section, labels: z.array(z.string().min(1)).min(2) }),
  /** The rate follows from figure and difference, and both directions agree; some forms give no rate where last year had nothing. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('change-rates'),
    ratelessFromNothing: z.boolean(),
    /** The form leaves rates out: only those that are said are held against the figures. */
    whereSaid: z.boolean().optional(),
  }),
  /** What is said where last year had nothing: a rate, or words in place of it. */
  z.strictObject({ ...COMMON, kind: z.literal('change-from-nothing'), say: z.union([statedRate, statedWords]) }),
  /** How no change at all is said: as a change of nothing, or in words. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('no-change'),
    say: z.union([statedRate.extend({ direction: z.enum(['增加', '减少']) }), statedWords]),
  }),
  /** The change of a total is that of its parts together; patterns of the words in front of each. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('change-sums'),
    section,
    total: pattern,
    parts: z.array(pattern).min(2),
  }),
  /** Nothing cannot have grown. */
  z.strictObject({ ...COMMON, kind: z.literal('nothing-grew') }),
  /** 增加（减少）, 增长（下降） left over from a form. */
  z.strictObject({ ...COMMON, kind: z.literal('form-leftovers'), words: z.array(z.string().min(2)).min(1) }),
  /** Every change has a reason; those that fit a pattern say nothing. */
  z.strictObject({ ...COMMON, kind: z.literal('reasons-given') }),
  z.strictObject({ ...COMMON, kind: z.literal('reasons-hollow'), patterns: z.array(pattern).min(1) }),
  /** A reason does not speak of less where the figure grew, nor of more where it fell. */
  z.strictObject({ ...COMMON, kind: z.literal('reasons-contrary'), more: pattern, less: pattern }),
  /** The same sentence explains changes of different figures more often than this. */
  z.strictObject({ ...COMMON, kind: z.literal('reasons-repeated'), most: z.number().int().min(1) }),
  /** What is compared with is called the same everywhere. */
  z.strictObject({ ...COMMON, kind: z.literal('comparison-base') }),
  /** The figures the changes imply are those of last year's document. */
  z.strictObject({ ...COMMON, kind: z.literal('last-year-figures'), section }),
  /** The figures the changes of 类（款、项） imply are those of the item rows of a table of last year's document. */
  z.strictObject({ ...COMMON, kind: z.literal('last-year-items'), section, table: tableId, column: columnName }),
  /** A figure in prose that is still last year's although the table changed. */
  z.strictObject({ ...COMMON, kind: z.literal('stale-figures'), section }),
] as const;

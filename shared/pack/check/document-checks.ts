import { z } from 'zod';
import { cellName, COMMON, columnName, tableId } from './every-check.ts';
import { entryName } from '../entry-name.ts';
import { pattern, patterns } from './pattern.ts';

/** How much a finding of the lighter part of a rule weighs. */
const severity = COMMON.severity;
/** Id of a heading. */
const headingId = entryName;
const words = z.array(z.string().min(1)).min(1);

/** Checks of the document as a whole; each kind is a function in `shared/check/document/`. */
const WHOLE_CHECKS = [
  /**
   * Every heading, table and sheet of the form is there, in the form's order and under its name. `renamed` weighs a name
   * that differs; `emptyWithout` are headings that stand alone where a table prints no money.
   */
  z.strictObject({
    ...COMMON,
    kind: z.literal('outline'),
    renamed: severity,
    emptyWithout: z.record(headingId, tableId).optional(),
  }),
  /** The printed 目录 names what the body has, on the pages the body has it. */
  z.strictObject({ ...COMMON, kind: z.literal('contents'), wrongPage: severity }),
  /** An empty table says so in its note, naming its own fund; a filled table has no such note, nor its section such a sentence. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('empty-tables'),
    /** Words that say that a table is empty. */
    empty: pattern,
    tables: z.record(tableId, z.strictObject({ fund: z.string().min(1), section: headingId })),
  }),
  /** The budget year where the form prints it, last year where the form prints that; other years only in free text. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('years'),
    /** How much a strange year weighs where the form does not prescribe one. */
    elsewhere: severity,
    /** Sections that are free text. */
    freeSections: z.array(headingId),
    /** What is free text, a citation or a document number within other paragraphs. */
    free: patterns,
    /** Group `year`: a year that must be last year. */
    prior: pattern,
    /** Group `year`: a year that may be last year. */
    base: pattern,
    /** A paragraph that names the time a project is carried out. */
    period: pattern,
  }),
  /** 部门 or 单位, one of them all through, wherever the form has the word. */
  z.strictObject({ ...COMMON, kind: z.literal('kind-words') }),
  /** The full name of the office wherever the form prints it. */
  z.strictObject({ ...COMMON, kind: z.literal('names') }),
  /** Every table says its unit of amount, and all the same. `differs` weighs a unit other than the form's. */
  z.strictObject({ ...COMMON, kind: z.literal('amount-units'), differs: severity }),
  /** Figures that are last year's times 10, 100 or 10,000. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('magnitudes'),
    columns: z.record(tableId, columnName),
    factors: z.array(z.number().int().min(10)).min(1),
    /** How far from the exact multiple, as a share of it. */
    within: z.number().min(0).max(0.2),
  }),
  /** Words that stand where something still has to be written. */
  z.strictObject({ ...COMMON, kind: z.literal('placeholders'), patterns: patterns }),
  /** A stated count and the things listed after it; groups `count` and `items`. */
  z.strictObject({ ...COMMON, kind: z.literal('listed-counts'), lists: patterns, separator: z.string().length(1) }),
  /** Numbers of one sentence that add up: group `total`, every other group a part. */
  z.strictObject({ ...COMMON, kind: z.literal('worded-sums'), sums: patterns, fix: z.string().min(1) }),
  /** A number of a sentence that is no larger than another; groups `least` and `most`. */
  z.strictObject({ ...COMMON, kind: z.literal('worded-limits'), limits: patterns, fix: z.string().min(1) }),
  /** 名词解释 is there and explains every term that is used. */
  z.strictObject({ ...COMMON, kind: z.literal('glossary-terms'), part: headingId, others: z.array(z.string().min(2)) }),
  /** Paragraphs, words and brackets twice. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('doubled'),
    /** A paragraph from this length on stands once in a document; shorter ones may return, but not one after the other. */
    paragraphFrom: z.number().int().min(1),
    /** Paragraphs that may return. */
    repeatable: patterns,
    /** What else is a slip of the hand. */
    slips: patterns,
    /** Words that rightly meet themselves: `单位单位资金`. */
    meeting: words,
  }),
  /** Half-width and full-width punctuation in one sentence; `allowed` is how the form itself prints. */
  z.strictObject({ ...COMMON, kind: z.literal('punctuation'), allowed: patterns }),
  /** Marks of secrecy, identity numbers, mobile numbers outside the contact fields. */
  z.strictObject({ ...COMMON, kind: z.literal('secrecy'), marks: patterns, contactLabels: words }),
  /** What is withheld of a classified project is withheld all through. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('classified-details'),
    section: headingId,
    withheld: pattern,
    name: pattern,
    details: patterns,
  }),
  /** Published within so many days of the 批复, and on the day the document says. */
  z.strictObject({ ...COMMON, kind: z.literal('publication-date'), days: z.number().int().min(1) }),
  /** Vehicles the prose plans to buy against the money for them. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('planned-vehicles'),
    /** The money for buying vehicles. */
    spending: cellName,
    none: pattern,
    /** Group `count`. */
    some: pattern,
  }),
  /** Vehicles the prose counts against the money for running them; `idle` weighs vehicles that run on other money. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('running-vehicles'),
    /** The money for running vehicles. */
    spending: cellName,
    /** How many vehicles there are; group `count`. */
    count: pattern,
    /** Economic sections that running vehicles is booked under: a draft may have them from other money. */
    economic: words,
    idle: severity,
  }),
  /** Lines of 预算明细 that are alike in everything but their note. */
  z.strictObject({ ...COMMON, kind: z.literal('same-lines') }),
] as const;

/** Checks of the performance sheets. */
const SHEET_CHECKS = [
  /** Every sheet has indicators. */
  z.strictObject({ ...COMMON, kind: z.literal('indicators-given') }),
  /** Weights add to what is handed out; to all where nothing is kept back is `nothingKept`. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('weights'),
    handedOut: z.number().positive(),
    all: z.number().positive(),
    /** What the rest is kept for; a sheet that lists it hands out all. */
    keptFor: z.string().min(1),
    nothingKept: severity,
  }),
  /** Kinds of indicators a project sheet must have, by 一级 and 二级. */
  z.strictObject({ ...COMMON, kind: z.literal('indicator-kinds'), level1: words, level2: words }),
  /** A target is operator, number and unit, or a word that goes with `graded`. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('targets'),
    graded: pattern,
    /** Targets that are a day or a month. */
    date: pattern,
  }),
  /** Cost targets are upper bounds and add up to the project's budget; `open` weighs one that is no upper bound. */
  z.strictObject({ ...COMMON, kind: z.literal('cost-targets'), cost: pattern, budget: pattern, open: severity }),
  /** The same indicator on the 整体 and on project sheets; `sameName` is what names differ in without meaning anything. */
  z.strictObject({ ...COMMON, kind: z.literal('indicator-conflicts'), sameName: pattern }),
  /** A target far below 上年完成值; `lowerIsBetter` by the indicator's name, `leastShare` of last year's for an open target. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('lowered-targets'),
    lowerIsBetter: pattern,
    explained: pattern,
    leastShare: z.number().min(0).max(1),
  }),
] as const;

/** Checks of the document as a whole and of its performance sheets. */
export const DOCUMENT_CHECKS = [...WHOLE_CHECKS, ...SHEET_CHECKS] as const;

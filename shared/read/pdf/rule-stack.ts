import { MIDDLE, type Glyph } from './ink.ts';
import type { JoinedRule, Ruling } from './ruling.ts';
import { textLines } from './text-line.ts';

/** Ends of the lines of one table agree by this (points). */
const AGREE = 5;
/** Places where borders meet agree by this (points). */
const MEETING = 1.5;
/** Between two tables stand titles: a band this many times as high as a row. */
const TITLE_STEP = 2;

const NUMBER = /^[-−+]?[\d,，.%]*\d[\d,.%]*$/;

/** The lines across of one table that has none down within: three or more of one length, from top to bottom. */
export type RuleStack = readonly [JoinedRule, JoinedRule, JoinedRule, ...JoinedRule[]];

/** Tables that are ruled across only. */
export interface StackedRules {
  readonly stacks: readonly RuleStack[];
  /** The other lines across: shorter ones part rows of some columns. */
  readonly partial: readonly JoinedRule[];
}

/** Finds the tables that are ruled across only among the lines of a page. */
export function ruleStacks(groups: readonly Ruling[], glyphs: readonly Glyph[]): StackedRules {
  const across = groups
    .filter(isOpenInside)
    .flatMap(({ horizontal }) => horizontal)
    .toSorted((one, other) => one.at - other.at);
  const byLength: JoinedRule[][] = [];
  for (const rule of across) {
    const known = byLength.find(([first]) => first !== undefined && agree(first, rule));
    if (known === undefined) byLength.push([rule]);
    else known.push(rule);
  }
  const stacks = byLength.flatMap((rules) => tablesOf(rules, glyphs)).filter(isStack);
  const stacked = new Set(stacks.flat());
  return { stacks, partial: across.filter((rule) => !stacked.has(rule)) };
}

function isStack(rules: readonly JoinedRule[]): rules is RuleStack {
  return rules.length >= 3;
}

/** Whether no line runs down within; the outline may have its sides. */
function isOpenInside({ vertical, box }: Ruling): boolean {
  return vertical.every(({ at }) => at < box.x0 + AGREE || at > box.x1 - AGREE);
}

function agree(one: JoinedRule, other: JoinedRule): boolean {
  return Math.abs(one.from - other.from) < AGREE && Math.abs(one.to - other.to) < AGREE;
}

/** Lines of one length as those of one table each: where columns change, or a title stands between, the next table begins. */
function tablesOf(stack: readonly JoinedRule[], glyphs: readonly Glyph[]): readonly (readonly JoinedRule[])[] {
  const steps = stack.slice(1).map(({ at }, index) => at - (stack[index]?.at ?? at));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  const tables: JoinedRule[][] = [];
  let hasNumbers = false;
  for (const [index, rule] of stack.entries()) {
    const before = stack[index - 1];
    const lines = before === undefined ? [] : textLines(glyphs.filter(isBetween(before.at, rule.at)));
    const withNumber = lines.some(({ text }) => text.split(' ').some((word) => isNumber(word)));
    const isTitle = hasNumbers && !withNumber && lines.length >= 2 && (steps[index - 1] ?? 0) > TITLE_STEP * usual;
    if (before === undefined || isTitle || !shareSeams(before, rule)) {
      tables.push([]);
      hasNumbers = false;
    } else hasNumbers ||= withNumber;
    tables.at(-1)?.push(rule);
  }
  return tables;
}

/** Whether the borders of two lines meet at the same places; a line drawn in one go says nothing. */
function shareSeams(one: JoinedRule, other: JoinedRule): boolean {
  const [fewer, more] = one.seams.length < other.seams.length ? [one, other] : [other, one];
  const shared = fewer.seams.filter((seam) => more.seams.some((place) => Math.abs(place - seam) < MEETING));
  return shared.length * 2 >= fewer.seams.length;
}

/** Whether a text is an amount, a share or a code. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Whether a glyph stands between two heights. */
export function isBetween(top: number, bottom: number): (glyph: Glyph) => boolean {
  return ({ baseline, size }) => baseline - MIDDLE * size > top && baseline - MIDDLE * size < bottom;
}

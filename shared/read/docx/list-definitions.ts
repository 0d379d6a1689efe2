import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, descendantsOf, integerOf, isOn } from '../xml/walk.ts';
import type { StyleSheet } from './style-sheet.ts';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: `%1` is the number of the first level. */
  readonly text: string;
  /** What stands between number and text. */
  readonly gap: string;
  /** The paragraph style that brings this level. */
  readonly style: string | undefined;
  /** The level (from 1) that makes it begin anew; 0 never, undefined any higher one. */
  readonly restartsAfter: number | undefined;
  /** All numbers in Arabic, whatever their levels say. */
  readonly arabic: boolean;
  /** Font of a bullet, which decides what its character looks like. */
  readonly font: string;
}

/** A list as a paragraph names it: lists with the same `counters` go on counting from each other. */
export interface List {
  readonly counters: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Where a level begins anew when this list first uses it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Levels of a list. */
export const LEVELS = 9;

/** The lists of a document (word/numbering.xml) by the number paragraphs name. */
export function listsOf(part: XmlElement | undefined, styles: StyleSheet): ReadonlyMap<number, List> {
  const abstracts = new Map(
    childrenOf(part, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
  );
  const numbers = childrenOf(part, 'w:num');
  const abstractOf = new Map(
    numbers.map((num) => [integerOf(num, 'w:numId'), childOf(num, 'w:abstractNumId')?.attributes.get('w:val') ?? '']),
  );
  const lists = new Map<number, List>();
  for (const num of numbers) {
    const id = integerOf(num, 'w:numId');
    if (id === undefined) continue;
    const named = abstractOf.get(id) ?? '';
    // A list may borrow its levels from a list style (§17.9.21): that style names the list that has them.
    const link = childOf(abstracts.get(named), 'w:numStyleLink')?.attributes.get('w:val');
    const lender = link === undefined ? undefined : abstractOf.get(styles.numbering(link)?.value.list);
    const counters = lender ?? named;
    lists.set(id, listOf(num, abstracts.get(counters), counters));
  }
  return lists;
}

function listOf(num: XmlElement, abstract: XmlElement | undefined, counters: string): List {
  const levels: (ListLevel | undefined)[] = Array.from({ length: LEVELS }, () => undefined);
  const put = (element: XmlElement): void => {
    const level = integerOf(element, 'w:ilvl');
    if (level !== undefined && level >= 0 && level < LEVELS) levels[level] = levelOf(element);
  };
  childrenOf(abstract, 'w:lvl').forEach(put);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const level = integerOf(override, 'w:ilvl');
    const start = integerOf(childOf(override, 'w:startOverride'), 'w:val');
    if (level !== undefined && start !== undefined) startOverrides.set(level, start);
    childrenOf(override, 'w:lvl').forEach(put);
  }
  return { counters, levels, startOverrides };
}

function levelOf(element: XmlElement): ListLevel {
  // A format newer than the standard stands in an alternative, with one every program knows as fallback.
  const format = childOf(element, 'w:numFmt') ?? descendantsOf(element, 'w:numFmt').at(-1);
  const gap = childOf(element, 'w:suff')?.attributes.get('w:val') ?? 'tab';
  const fonts = childOf(element, 'w:rPr', 'w:rFonts')?.attributes;
  return {
    start: integerOf(childOf(element, 'w:start'), 'w:val') ?? 0,
    format: format?.attributes.get('w:val') ?? 'decimal',
    text: childOf(element, 'w:lvlText')?.attributes.get('w:val') ?? '',
    gap: gap === 'nothing' ? '' : ' ',
    style: childOf(element, 'w:pStyle')?.attributes.get('w:val'),
    restartsAfter: integerOf(childOf(element, 'w:lvlRestart'), 'w:val'),
    arabic: isOn(childOf(element, 'w:isLgl'), 'w:val'),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '',
  };
}

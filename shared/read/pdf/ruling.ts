import type { Box, Rule } from './ink.ts';

/** Lines this near to each other (points) are one: double borders, borders of neighbouring cells. */
const NEAR = 3.6;
/** Pieces that meet do so within this (points). */
const MEETING = 0.8;
/** More lines than this on a page are a drawing, not tables. */
const MOST_RULES = 6000;

/** A line put together from pieces. */
export interface JoinedRule extends Rule {
  /** Where two pieces meet: borders are drawn cell by cell, so columns meet there even where nothing is drawn between them. */
  readonly seams: readonly number[];
}

/** Lines that touch each other: what one table is drawn with. */
export interface Ruling {
  readonly horizontal: readonly JoinedRule[];
  readonly vertical: readonly Rule[];
  readonly box: Box;
}

/** The drawn lines of a page, put together: pieces joined, doubles merged, grouped by touching. */
export function rulings(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Ruling[] {
  if (horizontal.length + vertical.length > MOST_RULES * 4) return [];
  const h = joined(horizontal);
  const v = joined(vertical);
  if (h.length + v.length > MOST_RULES) return [];
  const group = new Groups(h.length + v.length);
  const byPlace = v.map((rule, index) => ({ rule, index })).toSorted((one, other) => one.rule.at - other.rule.at);
  for (const [index, across] of h.entries()) {
    for (const { rule, index: down } of byPlace) {
      if (rule.at > across.to + NEAR) break;
      if (rule.at >= across.from - NEAR && across.at >= rule.from - NEAR && across.at <= rule.to + NEAR) {
        group.join(index, h.length + down);
      }
    }
  }
  const found = new Map<number, { horizontal: JoinedRule[]; vertical: Rule[] }>();
  const of = (index: number): { horizontal: JoinedRule[]; vertical: Rule[] } => {
    const root = group.rootOf(index);
    const known = found.get(root) ?? { horizontal: [], vertical: [] };
    found.set(root, known);
    return known;
  };
  for (const [index, rule] of h.entries()) of(index).horizontal.push(rule);
  for (const [index, rule] of v.entries()) of(h.length + index).vertical.push(rule);
  return [...found.values()].map((one) => ({ ...one, box: boxOf(one) }));
}

function boxOf({ horizontal, vertical }: Omit<Ruling, 'box'>): Box {
  const xs = [...vertical.map(({ at }) => at), ...horizontal.flatMap(({ from, to }) => [from, to])];
  const ys = [...horizontal.map(({ at }) => at), ...vertical.flatMap(({ from, to }) => [from, to])];
  return {
    x0: xs.reduce((least, x) => Math.min(least, x), Infinity),
    y0: ys.reduce((least, y) => Math.min(least, y), Infinity),
    x1: xs.reduce((most, x) => Math.max(most, x), -Infinity),
    y1: ys.reduce((most, y) => Math.max(most, y), -Infinity),
  };
}

/** Values as the middles of the clusters they form; neighbours of a cluster are at most `NEAR` from its first. */
export function clusters(values: readonly number[]): readonly number[] {
  const middles: number[] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length > 0) middles.push(open.reduce((sum, value) => sum + value, 0) / open.length);
    open = [];
  };
  for (const value of values.toSorted((one, other) => one - other)) {
    if (open[0] !== undefined && value - open[0] > NEAR) close();
    open.push(value);
  }
  close();
  return middles;
}

/** Rules snapped to common places, pieces that touch or overlap made one. */
function joined(rules: readonly Rule[]): readonly JoinedRule[] {
  const places = clusters(rules.map(({ at }) => at));
  const sorted = rules.toSorted((one, other) => one.at - other.at);
  const byPlace: Rule[][] = places.map(() => []);
  let place = 0;
  for (const rule of sorted) {
    while (
      place + 1 < places.length &&
      Math.abs((places[place + 1] ?? Infinity) - rule.at) < Math.abs((places[place] ?? Infinity) - rule.at)
    ) {
      place += 1;
    }
    byPlace[place]?.push(rule);
  }
  return byPlace.flatMap((group, index) => {
    const at = places[index] ?? 0;
    const pieces: { at: number; from: number; to: number; seams: number[] }[] = [];
    for (const { from, to } of group.toSorted((one, other) => one.from - other.from)) {
      const last = pieces.at(-1);
      if (last === undefined || from > last.to + NEAR) {
        pieces.push({ at, from, to, seams: [] });
        continue;
      }
      if (Math.abs(from - last.to) < MEETING) last.seams.push(from);
      last.to = Math.max(last.to, to);
    }
    return pieces.filter((piece) => piece.to - piece.from > NEAR);
  });
}

/** Sets of numbers that can be joined: the root of a number names its set. */
export class Groups {
  private readonly parent: number[];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, index) => index);
  }

  rootOf(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    this.parent[index] = root;
    return root;
  }

  join(one: number, other: number): void {
    this.parent[this.rootOf(one)] = this.rootOf(other);
  }
}

import type { Pack } from './pack.ts';

/** 做新一年的格式: a pack that says nothing but that it is another year's, so that everything else stays as it was. */

/** What its `pack.json` says. */
export interface NextYearManifest {
  readonly id: string;
  readonly name: string;
  readonly extends: string;
  readonly years: { readonly from: number; readonly until: number };
  readonly sources: readonly string[];
}

/** The `pack.json` of the form of `year` that goes on from another: its id, name, years and sources, and nothing to type. */
export function nextYearManifest({ manifest }: Pick<Pack, 'manifest'>, year: number): NextYearManifest {
  const { id, name, years } = manifest;
  return {
    id: ofYear(id, years, year) ?? `${id.replace(/-+$/u, '')}-${String(year)}`,
    name: ofYear(name, years, year) ?? `${name}（${String(year)} 年）`,
    extends: id,
    years: { from: year, until: year },
    sources: [`由“${name}”（${id}）沿用到 ${String(year)} 年，尚未与当年的公开件核对`],
  };
}

/** A text with the year of the old form changed; undefined where it names none. */
function ofYear(text: string, { from, until }: NextYearManifest['years'], year: number): string | undefined {
  const old = [until, from].map(String).find((one) => text.includes(one));
  return old === undefined ? undefined : text.replace(old, String(year));
}

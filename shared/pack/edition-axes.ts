import type { Draft } from '../draft/schema.ts';
import { partsOf } from './condition-spec.ts';
import { blockConditions, fieldConditions, tableConditions, type PlacedCondition } from './condition-place.ts';
import { decidedParts } from './number-spec.ts';
import type { Pack } from './pack.ts';
import { choicesOf, textsOf, axisOf } from './word-spec.ts';

/** What a draft decides about the form before an amount is entered. */
export interface Edition {
  readonly kind: Draft['kind'];
  readonly nature: Draft['organization']['nature'];
  /** What is chosen in every setting of the pack. */
  readonly settings: Readonly<Record<string, string>>;
}

const NATURES = ['administrative', 'public-institution'] as const;

/** Where a pack leaves something open: in its words, the conditions of its tables, prose and fields, its number styles. */
const OPEN_IN = {
  words: ({ manifest: { words = {} } }: Pack): readonly string[] => [
    ...Object.values(words).flatMap((word) => axisOf(word) ?? []),
    // A word of one text may still print the word for the office.
    ...(Object.values(words).some((word) => textsOf(word).some(([, text]) => text.includes('{kind}'))) ? ['kind'] : []),
  ],
  tables: (pack: Pack) => askedBy(tableConditions(pack)),
  prose: ({ prose }: Pack) => askedBy([...prose.values()].flatMap(blockConditions)),
  fields: (pack: Pack) => askedBy(fieldConditions(pack)),
  numbers: ({ manifest: { numbers } }: Pack) =>
    Object.values(numbers).flatMap((style) => decidedParts(style).map(({ setting }) => setting)),
} as const;

/** A part of a pack that can differ between editions. */
export type OpenPart = keyof typeof OPEN_IN;

const EVERY_PART = Object.keys(OPEN_IN) as readonly OpenPart[];

/**
 * What can differ between two editions of a pack, and what it can be; or between these parts of two editions. A pack that
 * says one thing to all has no axes.
 */
export function axesOf(pack: Pack, parts: readonly OpenPart[] = EVERY_PART): ReadonlyMap<string, readonly string[]> {
  const { settings = {} } = pack.manifest;
  const names = parts.flatMap((part) => OPEN_IN[part](pack));
  return new Map(
    [...new Set(names)].map((name) => [name, name === 'nature' ? NATURES : (choicesOf(name, settings) ?? [])]),
  );
}

function askedBy(conditions: readonly Pick<PlacedCondition, 'condition'>[]): readonly string[] {
  return conditions
    .flatMap(({ condition }) => partsOf(condition))
    .flatMap((part) => {
      if ('kind' in part) return ['kind'];
      if ('nature' in part) return ['nature'];
      return 'setting' in part ? [part.setting] : [];
    });
}

/** What an edition says along an axis. */
export function alongAxis({ kind, nature, settings }: Edition, axis: string): string {
  if (axis === 'kind') return kind;
  return axis === 'nature' ? nature : (settings[axis] ?? '');
}

import type { Draft } from '../draft/schema.ts';
import { partsOf } from './condition-spec.ts';
import { blockConditions, fieldConditions, tableConditions } from './condition-place.ts';
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

/** What can differ between two editions of a pack, and what it can be. A pack that says one thing to all has no axes. */
export function axesOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const { words = {}, settings = {}, numbers } = pack.manifest;
  const conditions = [
    ...[...fieldConditions(pack), ...tableConditions(pack)].map(({ condition }) => condition),
    ...[...pack.prose.values()].flatMap(blockConditions).map(({ condition }) => condition),
  ];
  const names = [
    ...Object.values(words).flatMap((word) => axisOf(word) ?? []),
    // A word of one text may still print the word for the office.
    ...(Object.values(words).some((word) => textsOf(word).some(([, text]) => text.includes('{kind}'))) ? ['kind'] : []),
    ...conditions.flatMap(partsOf).flatMap((part) => {
      if ('kind' in part) return ['kind'];
      if ('nature' in part) return ['nature'];
      return 'setting' in part ? [part.setting] : [];
    }),
    ...Object.values(numbers).flatMap((style) => decidedParts(style).map(({ setting }) => setting)),
  ];
  return new Map(
    [...new Set(names)].map((name) => [name, name === 'nature' ? NATURES : (choicesOf(name, settings) ?? [])]),
  );
}

/** What an edition says along an axis. */
export function alongAxis({ kind, nature, settings }: Edition, axis: string): string {
  if (axis === 'kind') return kind;
  return axis === 'nature' ? nature : (settings[axis] ?? '');
}

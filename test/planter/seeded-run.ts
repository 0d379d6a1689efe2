/** Which copies are spoilt: every sample in every format and layout, every kind as often as the others. */
import { Chance } from './chance.ts';
import { KIND_NAMES, type KindName } from './kinds.ts';
import { LAYOUTS, type Layout } from './layout.ts';
import type { Format } from './lay-out.ts';
import { plant, type Spoilt } from './plant.ts';
import type { Sample } from './published-samples.ts';

/** More errors in one copy would stand too near to each other. */
const MOST_IN_A_COPY = 12;

/** A spoilt copy and how it is to be laid out. */
export interface Copy extends Spoilt {
  readonly sample: Sample;
  readonly format: Format;
  readonly layout: Layout;
}

/** Plants this many errors, spread evenly; less only where a copy has no room for more kinds. */
export function spoiltCopies(
  samples: readonly Sample[],
  formats: readonly Format[],
  setup: { readonly seed: number; readonly count: number },
): readonly Copy[] {
  const chance = new Chance(setup.seed);
  const ways = LAYOUTS.flatMap((layout) =>
    formats.flatMap((format) => samples.map((sample) => ({ sample, format, layout }))),
  );
  const round = samples.length * formats.length;
  const number = Math.ceil(setup.count / MOST_IN_A_COPY / round) * round;
  const planted = new Map<KindName, number>();
  let left = setup.count;
  return Array.from({ length: number }, (_, index): Copy => {
    const way = ways[index % ways.length];
    if (way === undefined) throw new Error('no samples or no formats');
    const kinds = chance
      .shuffled(KIND_NAMES)
      .toSorted((one, other) => (planted.get(one) ?? 0) - (planted.get(other) ?? 0));
    const count = Math.ceil(left / (number - index));
    const spoilt = plant(way.sample.document, { seed: chance.below(2 ** 31), kinds, count });
    spoilt.plants.forEach(({ kind }) => planted.set(kind, (planted.get(kind) ?? 0) + 1));
    left -= spoilt.plants.length;
    return { ...way, ...spoilt };
  });
}

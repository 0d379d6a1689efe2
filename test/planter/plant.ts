/** Plants errors into a copy of a document, far enough apart that one does not hide another. */
import type { ExportedDocument } from '../e2e/reading/exported-document.ts';
import { Chance } from './chance.ts';
import { after, applied, before, type Edit } from './edit.ts';
import { KINDS, type KindName } from './kinds.ts';

/** An error that was planted. */
export interface Plant {
  readonly kind: KindName;
  readonly edit: Edit;
  readonly before: string;
  readonly after: string;
  /** Numbers of the rules that may find it. */
  readonly rules: readonly number[];
}

/** A spoilt copy and what is wrong with it. */
export interface Spoilt {
  readonly document: ExportedDocument;
  readonly plants: readonly Plant[];
}

/** Blocks this near to a changed one stay as they are. */
const APART = 2;

/** Plants one error of each kind, in this order, until there are enough; a kind without a free place is passed over. */
export function plant(
  clean: ExportedDocument,
  setup: { readonly seed: number; readonly kinds: readonly KindName[]; readonly count: number },
): Spoilt {
  const chance = new Chance(setup.seed);
  const taken = new Set<number>();
  const plants: Plant[] = [];
  let document = clean;
  for (const kind of setup.kinds) {
    if (plants.length >= setup.count) break;
    const edit = chance
      .shuffled(KINDS[kind].edits(clean, chance))
      .find((one) => around(clean, one).every((index) => !taken.has(index)));
    if (edit === undefined) continue;
    claimed(clean, edit).forEach((index) => taken.add(index));
    plants.push({ kind, edit, before: before(clean, edit), after: after(clean, edit), rules: KINDS[kind].rules });
    document = applied(document, edit);
  }
  return { document, plants };
}

/** The places of the blocks a change touches: its own, and the whole section of a heading that goes. */
function claimed({ blocks }: ExportedDocument, { at, block }: Edit): readonly number[] {
  const own = blocks.findIndex(({ id }) => id === block);
  const heading = blocks[own];
  if (at !== 'block' || heading?.type !== 'heading') return [own];
  const next = blocks.findIndex((one, index) => index > own && one.type === 'heading');
  return blocks.flatMap((_, index) => (index >= own && (next < 0 || index < next) ? [index] : []));
}

/** Those and their neighbours; tables and sheets hold enough by themselves and need no distance. */
function around(document: ExportedDocument, edit: Edit): readonly number[] {
  return claimed(document, edit).flatMap((own) => {
    const block = document.blocks[own];
    if (block === undefined || !('text' in block)) return [own];
    return Array.from({ length: 2 * APART + 1 }, (_, step) => own - APART + step);
  });
}

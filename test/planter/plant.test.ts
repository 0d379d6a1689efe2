import { describe, expect, test } from 'vitest';
import type { ExportedBlock, ExportedDocument } from '../e2e/reading/exported-document.ts';
import { Chance } from './chance.ts';
import { applied } from './edit.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import { plant } from './plant.ts';
import { sampleTrees } from './sample-trees.ts';
import { spoiltCopies } from './seeded-run.ts';

const samples = await sampleTrees();

/** Every text of a block with where it stands. */
function leaves(block: ExportedBlock): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    else found.set(path, String(value));
  };
  walk(block, '');
  return found;
}

/** How many places of one document differ from the other; a row or block that went or came counts as one place. */
function changes(before: ExportedDocument, after: ExportedDocument): number {
  if (before.title !== after.title) return Infinity;
  const ids = new Set([...before.blocks, ...after.blocks].map(({ id }) => id));
  return [...ids].reduce((sum, id) => {
    const one = before.blocks.find((block) => block.id === id);
    const other = after.blocks.find((block) => block.id === id);
    if (one === undefined || other === undefined) return sum + 1;
    if ('rows' in one && 'rows' in other && one.rows.length !== other.rows.length) {
      const gone = one.rows.findIndex((row, index) => row.join() !== other.rows[index]?.join());
      return sum + 1 + changes(alone({ ...one, rows: one.rows.toSpliced(gone, 1) }), alone(other));
    }
    const [was, is] = [leaves(one), leaves(other)];
    return sum + [...was].filter(([path, text]) => is.get(path) !== text).length;
  }, 0);
}

function alone(block: ExportedBlock): ExportedDocument {
  return { format: 'ysgk-document', version: 1, title: '', blocks: [block] };
}

describe.each(KIND_NAMES)('%s', (kind) => {
  test('every error it can make changes one place', () => {
    const made = samples.flatMap(({ document }) =>
      KINDS[kind].edits(document, new Chance(1)).map((edit) => changes(document, applied(document, edit))),
    );
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made)).toEqual(new Set([1]));
  });
});

describe('planting', () => {
  test('the same seed plants the same, another one something else', () => {
    for (const { document } of samples) {
      const [one, again, other] = [7, 7, 8].map((seed) => plant(document, { seed, kinds: KIND_NAMES, count: 12 }));
      expect(again).toEqual(one);
      expect(other).not.toEqual(one);
    }
  });

  test('what is planted is all that changes, each in a block of its own', () => {
    for (const { document } of samples) {
      const spoilt = plant(document, { seed: 3, kinds: KIND_NAMES, count: 12 });
      expect(spoilt.plants).toHaveLength(12);
      expect(new Set(spoilt.plants.map(({ edit }) => edit.block)).size).toBe(12);
      expect(changes(document, spoilt.document)).toBe(12);
    }
  });

  test('a run plants as many as asked, every kind, no copy more than twelve', () => {
    const copies = spoiltCopies(samples, ['docx', 'pdf'], { seed: 1, count: 200 });
    const plants = copies.flatMap((copy) => copy.plants);
    expect(plants).toHaveLength(200);
    expect(new Set(plants.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
    expect(Math.max(...copies.map((copy) => copy.plants.length))).toBeLessThanOrEqual(12);
    expect(new Set(copies.map(({ sample, format }) => sample.name + format)).size).toBe(6);
  });
});

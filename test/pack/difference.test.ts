import { expect, it } from 'vitest';
import { PackShelf } from '../../host/pack-files.ts';
import { packDifferences } from '../../shared/pack/difference.ts';
import type { Pack } from '../../shared/pack/pack.ts';

const shelf = new PackShelf();
const open = (id: string): Pack => {
  const pack = shelf.open(id);
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
};

it('says what the 2025 form does otherwise than the 2024 form (forms.md §1)', () => {
  const said = packDifferences(open('xinjiang-2024'), open('xinjiang-2025'));
  expect(said).toContain('表2的合计行：“合计”在下 → “总计”在上');
  expect(said.some((line) => line.startsWith('表11新增或改名的栏：') && line.includes('小计'))).toBe(true);
  expect(said.some((line) => line.startsWith('名词解释有'))).toBe(true);
});

it('has nothing to say of one and the same form', () => {
  const pack = open('xinjiang-2025');
  expect(packDifferences(pack, { ...pack })).toEqual([]);
});

it('names the figures that a form names itself and adds up otherwise', () => {
  const pack = open('xinjiang-2025');
  const naming = (economic: string): Pack => ({
    ...pack,
    manifest: { ...pack.manifest, measures: { meeting: { economic: [economic] } } },
  });
  expect(packDifferences(naming('30215'), naming('30216'))).toEqual(['自定的金额新增或口径不同：meeting']);
});

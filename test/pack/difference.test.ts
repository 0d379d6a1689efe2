import { expect, it } from 'vitest';
import { PackShelf } from '../../host/pack-files.ts';
import { packDifferences } from '../../shared/pack/difference.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';
import { openOverlay } from './open-overlay.ts';

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

it('says what can be chosen, and what of it is gone', () => {
  const [plain, levels] = [open('xinjiang-2025'), openOverlay('two-levels', TWO_LEVELS)];
  expect(packDifferences(plain, levels)).toContain('新增选项“级次”：区级、市级');
  expect(packDifferences(levels, plain)).toContain('不再有选项“级次”');
  const other = openOverlay('two-levels', {
    ...TWO_LEVELS,
    'pack.json': {
      ...TWO_LEVELS['pack.json'],
      settings: { level: { label: '级次', choices: { city: '市级', town: '镇级' }, default: 'city' } },
      words: { ...TWO_LEVELS['pack.json'].words, lv: { by: 'level', city: '市级', town: '镇级' } },
    },
    'tables/t08.json': {},
    'tables/t09.json': {},
  });
  expect(packDifferences(levels, other).slice(0, 3)).toEqual([
    '选项“级次”不再能选：区级',
    '选项“级次”多了：镇级',
    '选项“级次”不选时改为“市级”',
  ]);
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

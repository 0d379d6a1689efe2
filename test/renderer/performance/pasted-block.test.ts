import { describe, expect, it } from 'vitest';
import type { Column, ColumnKey } from '../../../renderer/screens/performance/column.ts';
import { applyPaste, plainCells, readRows, understand } from '../../../renderer/screens/performance/pasted-block.ts';
import { clipRows } from '../../../renderer/screens/performance/sheet-clip.ts';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';

const KEYS = ['level1', 'level2', 'name', 'target', 'basis', 'weight'] as const satisfies readonly ColumnKey[];
const COLUMNS: readonly Column[] = KEYS.map((key) => ({ key, header: key, width: 1 }));
const row = (name: string): Indicator => ({ level1: '', level2: '', name, target: 't', basis: 'b', weight: 1 });

describe('what the columns of a block are taken for', () => {
  it('is said by a heading row, in the words of any form', () => {
    const block = understand('权重\t三级指标\t目标值\n5\t场次\t≥2场', COLUMNS, 'level1');
    expect(block).toEqual({
      headed: true,
      sums: 0,
      mapping: ['weight', 'name', 'target'],
      cells: [['5', '场次', '≥2场']],
    });
  });

  it('is their order when all columns are there, with or without a column of numbers in front', () => {
    const cells = ['一', '二', '三', '四', '五', '6'].join('\t');
    expect(understand(cells, COLUMNS, 'weight').mapping).toEqual(KEYS);
    expect(understand(`1\t${cells}\n2\t${cells}`, COLUMNS, 'weight').mapping).toEqual([null, ...KEYS]);
  });

  it('begins at the cursor for a smaller block, and leaves out what stands beyond the sheet', () => {
    expect(understand('场次\t2', COLUMNS, 'name').mapping).toEqual(['name', 'target']);
    expect(understand('x\t2\t3', COLUMNS, 'basis').mapping).toEqual(['basis', 'weight', null]);
  });
});

describe('rows of sums', () => {
  it('are no indicators, wherever they stand', () => {
    const block = understand('三级指标\t分值权重\n甲\t60\n小计\t60\n乙\t30\n合  计\t90', COLUMNS, 'level1');
    expect(block.sums).toBe(2);
    expect(readRows(block).map(({ values }) => values.name)).toEqual(['甲', '乙']);
    expect(understand('合计金额\t1', COLUMNS, 'name').sums).toBe(0);
  });
});

describe('pasted rows', () => {
  it('inherit merged cells, and say which', () => {
    const block = understand('一级指标\t二级指标\t三级指标\n产出\t数量\t甲\n\t质量\t乙', COLUMNS, 'level1');
    expect(readRows(block)[1]).toEqual({
      values: { level1: '产出', level2: '质量', name: '乙' },
      inherited: ['level1'],
      problems: [],
    });
  });

  it('keep a row whose weight cannot be read, and say what was done', () => {
    const block = understand('三级指标\t分值权重\n甲\t五\n乙\t7.5分', COLUMNS, 'level1');
    expect(readRows(block).map(({ values, problems }) => [values.weight, problems])).toEqual([
      [0, ['分值“五”不是数字，先记 0']],
      [7.5, []],
    ]);
  });

  it('lose line breaks inside cells, invisible characters and empty rows, nothing else', () => {
    const block = understand('"接待\n批次"\t>=5次\u0007\n\t\n', COLUMNS, 'name');
    expect(readRows(block).map(({ values }) => values)).toEqual([{ name: '接待批次', target: '>=5次' }]);
  });

  it('come back as they were copied, formulas and quotes included', () => {
    const cells = ['产出', '数量', '“合格”"率"', '=100%', '-', '5'];
    expect(understand(clipRows([cells]).text, COLUMNS, 'level1').cells).toEqual([cells]);
  });
});

describe('writing pasted rows', () => {
  const pasted = readRows({ cells: [['甲'], ['乙']], mapping: ['name'] });
  const names = (rows: readonly Indicator[]) => rows.map(({ name }) => name).join('');

  it('inserts', () => {
    expect(names(applyPaste(['a', 'b'].map(row), pasted, { mode: 'insert', index: 1 }))).toBe('a甲乙b');
  });

  it('replaces only the pasted columns, and grows where the sheet ends', () => {
    const rows = applyPaste(['a', 'b'].map(row), pasted, { mode: 'replace', index: 1 });
    expect(names(rows)).toBe('a甲乙');
    expect(rows.map(({ target }) => target)).toEqual(['t', 't', '']);
  });
});

describe('a block that simply fills cells', () => {
  const at = (top: number, left: number, bottom = top, right = left) => ({ top, bottom, left, right });

  it('goes over the cells there are, and empties under blank ones, the last too', () => {
    const plain = plainCells('甲\r\n\r\n', COLUMNS, at(0, 2), 3);
    expect(plain?.rows.map(({ values }) => values)).toEqual([{ name: '甲' }, { name: '' }]);
    const rows = ['a', 'b', 'c'].map(row);
    const after = applyPaste(rows, plain?.rows ?? [], { mode: 'replace', index: 0 });
    expect(after.map(({ name, target }) => name + target)).toEqual(['甲t', 't', 'ct']);
  });

  it('fills a selection with one cell, a blank weight being nothing', () => {
    const plain = plainCells('\r\n', COLUMNS, at(1, 5, 2, 5), 3);
    expect(plain?.rows.map(({ values, problems }) => [values, problems])).toEqual(Array(2).fill([{ weight: 0 }, []]));
  });

  it('is shown first where it is more than that', () => {
    expect(plainCells('甲\n乙', COLUMNS, at(2, 2), 3)).toBeNull();
    expect(plainCells('三级指标\t指标值\n甲\t1', COLUMNS, at(0, 2), 3)).toBeNull();
    expect(plainCells('5\n五', COLUMNS, at(0, 5), 3)).toBeNull();
    // Merged 一级指标 are asked about.
    expect(plainCells('产出\t数量\n\t质量', COLUMNS, at(0, 0), 3)).toBeNull();
  });
});

it('blank rows empty theirs where they go over rows, and merged cells are filled only if they are said to be', () => {
  const text = '产出\t数量\t甲\n\t质量\t乙\n\t\t\n';
  const { cells, mapping } = understand(text, COLUMNS, 'level1', true);
  expect(readRows({ cells, mapping }).map(({ values }) => values.level1)).toEqual(['产出', '产出', '']);
  expect(readRows({ cells, mapping }, false).map(({ values }) => values.level1)).toEqual(['产出', '', '']);
  expect(understand(text, COLUMNS, 'level1').cells).toHaveLength(2);
});

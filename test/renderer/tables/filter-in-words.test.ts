import { describe, expect, test } from 'vitest';
import { filterInWords } from '../../../renderer/components/table/filter-in-words.ts';
import { SOURCE_GROUPS, SOURCES, type SourceGroup } from '../../../shared/draft/source.ts';
import { cellFilter } from '../../../shared/table/block.ts';
import { classificationOfTests, documentOf, exampleDraft } from '../../document/open-example.ts';

const names = { codes: classificationOfTests(), projects: [{ id: 'p1', name: '外事活动' }] };

describe('a formula in words', () => {
  test.each([
    [{}, '预算明细中的全部行'],
    [{ sources: SOURCES }, '预算明细中的全部行'],
    [
      { sources: ['general'], nature: 'basic', function: '201' },
      '预算明细中：一般公共预算（本级财力＋上级转移支付），基本支出，功能科目 201 一般公共服务支出',
    ],
    [{ sources: ['general.own', 'general.transfer'] }, '预算明细中：一般公共预算（本级财力＋上级转移支付）'],
    [{ sources: ['unit.other', 'carry.unit'] }, '预算明细中：其他收入＋上年结转结余（单位资金）'],
    [
      { sources: ['general.own'], spending: 'personnel', economic: ['30101'] },
      '预算明细中：一般公共预算（本级财力），人员经费（经济科目 301、303），经济科目 30101 基本工资',
    ],
    [{ nature: 'project', project: 'p1' }, '预算明细中：项目支出，项目“外事活动”'],
    [{ project: 'gone' }, '预算明细中：项目“gone”'],
    [{ economic: ['30299', '99999'] }, '预算明细中：经济科目 30299 其他商品和服务支出、99999'],
    [{ sources: [], nature: 'project' }, '这一行和这一栏没有共同的明细'],
  ] as const)('%o', (filter, words) => {
    expect(filterInWords(filter, names)).toBe(words);
  });

  test('different groups of sources never read alike', () => {
    const groups = Object.keys(SOURCE_GROUPS) as readonly SourceGroup[];
    const words = groups.map((group) => filterInWords({ sources: [group] }, names));
    expect(new Set(words).size).toBe(groups.length);
  });

  test('cells of a table that add up different lines read differently', () => {
    const { blocks } = documentOf(exampleDraft('xinjiang-2024/examples/party-committee-2024'));
    for (const block of blocks) {
      if (block.type !== 'table') continue;
      const [row, cells] = [0, block.rows[0]?.cells ?? []];
      const filters = cells.flatMap((_, column) => cellFilter(block, row, column) ?? []);
      const words = filters.map((filter) => filterInWords(filter, names));
      expect(new Set(words).size, block.id).toBe(new Set(filters.map((filter) => JSON.stringify(filter))).size);
    }
  });
});

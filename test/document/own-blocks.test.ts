import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import { textOf } from '../../shared/prose/block.ts';
import { messageFor } from '../pack/overlay.ts';
import { draftWith, packWith } from '../table/two-years.ts';
import { classificationOfTests } from './open-example.ts';

const FIELDS = {
  groups: { vehicles: '车辆' },
  fields: {
    leaders: { label: '领导用车', group: 'vehicles', type: 'count' },
    other: { label: '其他用车', group: 'vehicles', type: 'count' },
    works: {
      label: '工程',
      type: 'rows',
      columns: { title: { type: 'text' }, why: { label: '立项依据', type: 'paragraphs', required: true } },
    },
  },
};
const BLOCKS = {
  's10.cars': {
    kind: 'field-list',
    group: 'vehicles',
    text: '共有车辆{sum:vehicles}辆，其中：{items}。',
    item: '{label}{value}辆',
    separator: '、',
  },
  's10.works': {
    kind: 'each',
    rows: 'works',
    prefix: 's10.work',
    blocks: {
      title: { kind: 'heading', level: 2, id: '', text: '{chineseNumber}、{row:title}' },
      own: { kind: 'heading', level: 3, id: 'own', text: '{row:title}' },
      why: { kind: 'text', id: '1.text', text: '{row:why}' },
    },
  },
};
const files = (blocks: object) => ({ 'fields.json': FIELDS, 'prose/s10.json': { blocks } });
const PACK = packWith({ 'pack.json': { id: 'mine', extends: 'national-9' }, ...files(BLOCKS) });

function printed(fields: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  const draft = { ...draftWith([], []), fields: fields as never };
  const { blocks } = buildDocument(draft, PACK, classificationOfTests());
  return blocks.flatMap((block): readonly (readonly [string, string])[] => {
    if (!/^s10\.(?:cars|work)/.test(block.id)) return [];
    if (block.type === 'heading') return [[block.id, block.text]];
    return block.type === 'paragraph' ? [[block.id, textOf(block.runs)]] : [];
  });
}

describe('the numbers of a group', () => {
  test('stand in one sentence, 0 among them', () => {
    expect(printed({ other: 2 })).toEqual([['s10.cars', '共有车辆2辆，其中：领导用车0辆、其他用车2辆。']]);
  });
});

describe('the rows of a field', () => {
  test('print their blocks one row after the other, paragraphs apart, without a heading that says nothing', () => {
    const works = [{ title: '甲', why: '一。\n二。' }, { why: '三。' }];
    expect(printed({ works }).slice(1)).toEqual([
      ['s10.work.1', '一、甲'],
      ['s10.work.1.own', '甲'],
      ['s10.work.1.1.text', '一。'],
      ['s10.work.1.1.text.2', '二。'],
      ['s10.work.2', '二、'],
      ['s10.work.2.1.text', '三。'],
    ]);
  });

  test('want what the pack requires', () => {
    expect(printed({ works: [{ title: '甲' }] }).at(-1)).toEqual(['s10.work.1.1.text', '【待填】']);
  });
});

describe('a pack is refused', () => {
  const message = (block: string, change: object) =>
    messageFor(files({ [block]: { ...BLOCKS[block as keyof typeof BLOCKS], ...change } }), { extends: 'national-9' });

  test('for a group without numbers or that is not there', () => {
    expect(message('s10.cars', { group: 'ships' })).toBe(
      '模板包 mine 的 prose/s10.json，blocks.s10.cars.group：没有分组“ships”，请先写在 fields.json 的 groups 里',
    );
  });

  test('for rows or a column that are not there', () => {
    expect(message('s10.works', { rows: 'leaders' })).toContain('没有类型为 rows 的栏目“leaders”');
    const blocks = { why: { kind: 'text', id: 'x', text: '{row:reason}' } };
    expect(message('s10.works', { blocks })).toBe(
      '模板包 mine 的 prose/s10.json，blocks.s10.works.blocks.why.text：栏目“works”没有“reason”这一列，可用：title、why',
    );
  });
});

/** A pack whose fields do not hold together is refused with the file, the place and the word. */
import { describe, expect, test } from 'vitest';
import { packDifferences } from '../../shared/pack/difference.ts';
import { editionOf } from '../../shared/pack/edition.ts';
import { OWN_FIELDS } from '../fixtures/own-fields.ts';
import { openOverlay } from './open-overlay.ts';
import { messageFor, type Files } from './overlay.ts';

const files = (fields: Files, groups: Files = {}): Files => ({ 'fields.json': { groups, fields } });
const text = { label: '甲', type: 'text' };
const count = { label: '乙', type: 'count' };
const block = (patch: Files): Files => ({ 'prose/part1.json': { blocks: { 'p1.own': { kind: 'text', ...patch } } } });
const rows = { label: '丙', type: 'rows', columns: { name: { type: 'text' }, pieces: { type: 'count' } } };

describe('fields.json', () => {
  test.each<readonly [string, Files, string]>([
    ['an unknown type', files({ a: { label: '甲', type: 'number' } }), 'fields.a.type'],
    ['no label', files({ a: { type: 'text' } }), 'fields.a.label：缺少，必须填写'],
    ['a name that is none', files({ 'a b': text }), 'fields.a b：名字要以字母开头'],
    ['an unknown group', files({ a: { ...text, group: 'g' } }), 'fields.a.group：没有分组“g”，请先写在 groups 里'],
    ['a default of another type', files({ a: { ...text, default: [{ count: 1 }] } }), 'fields.a.default.0'],
    [
      'a default behind one that always holds',
      files({ a: { ...text, default: [{ text: '一' }, { text: '二' }] } }),
      'fields.a.default.0：没有条件 when，后面的默认值永远轮不到',
    ],
    [
      'a default of a field that comes later',
      files({ a: { ...text, default: [{ text: '{field:b}' }] }, b: text }),
      'fields.a.default.0.text：不认识的空位“{field:b}”：没有栏目“b”，请先写在 fields.json 里（默认值只能用写在前面的栏目）',
    ],
    [
      'a default of itself',
      files({ a: { ...text, default: [{ text: '{field:a}' }] } }),
      'fields.a.default.0.text：不认识的空位“{field:a}”',
    ],
    [
      'an unknown figure',
      files({ a: { label: '甲', type: 'amount', default: [{ measure: 'totl' }] } }),
      'fields.a.default.0.measure：不是已知的金额名称',
    ],
    [
      'projects that say yes to nothing',
      files({ a: { ...count, default: [{ projects: 'b' }] } }),
      'fields.a.default.0.projects：没有每个项目一份、类型为 yes 的栏目“b”',
    ],
    [
      'a choice that cannot be chosen',
      files({ a: { label: '甲', type: 'choice', choices: { x: '一' }, default: [{ choice: 'y' }] } }),
      'fields.a.default.0.choice：不是 choices 里的选项',
    ],
    [
      'nothing to choose',
      files({ a: { label: '甲', type: 'choice', choices: {} } }),
      'fields.a.choices：至少要有一个选项',
    ],
    ['rows of nothing', files({ a: { ...rows, columns: {} } }), 'fields.a.columns：至少要有一栏'],
    ['rows in rows', files({ a: { ...rows, columns: { b: rows } } }), 'fields.a.columns.b.type'],
    ['the name of a count', files({ 'projects.count': count }), 'fields.projects.count：程序里已有叫这个名字的事实'],
    ['the name of an amount', files({ operating: count }), 'fields.operating：已有叫这个名字的金额，请换一个'],
    [
      'a condition on amounts',
      files({ a: { ...text, when: { nonzero: ['total'] } } }),
      'fields.a.when：表、栏和行的条件只能问 kind、setting、nature',
    ],
    [
      'a condition on a setting nobody has',
      files({ a: { ...text, default: [{ when: { setting: 'level', is: 'x' }, text: '一' }] } }),
      'fields.a.default.0.when：没有设置“level”，请先写在 pack.json 的 settings 里',
    ],
    [
      'a field that is not known',
      { 'fields.json': { fields: { a: { ...text, types: 1 } } } },
      'fields.a：有不认识的字段“types”',
    ],
  ])('%s', (_, wrong, message) => {
    expect(messageFor(wrong)).toContain(`模板包 mine 的 fields.json，${message}`);
  });

  test('is part of what a pack inherits, and of what differs', () => {
    const plain = openOverlay('mine', { 'pack.json': { id: 'mine', extends: 'xinjiang-2025' } });
    const own = openOverlay('mine', {
      'pack.json': { id: 'mine', extends: 'xinjiang-2025' },
      ...files({ a: text, b: count }),
    });
    expect(packDifferences(plain, own)).toEqual(['新增要填写的：甲、乙']);
    expect(packDifferences(own, plain)).toEqual(['不再填写：甲、乙']);
    const other = openOverlay('mine', {
      'pack.json': { id: 'mine', extends: 'xinjiang-2025' },
      ...files({ a: { ...text, required: true }, b: count }),
    });
    expect(packDifferences(own, other)).toEqual(['填法或默认值不同：甲']);
  });

  test('has in each edition the fields that it asks, their defaults settled', () => {
    const pack = openOverlay('own-fields', OWN_FIELDS);
    const of = (kind: 'department' | 'unit', nature: 'administrative' | 'public-institution') =>
      editionOf(pack, { kind, nature, settings: {} }).fields.fields;
    expect(of('department', 'administrative')).not.toHaveProperty('statements');
    expect(of('unit', 'administrative')).toHaveProperty('statements');
    expect(of('unit', 'administrative')['agency']).toMatchObject({ default: [{ measure: 'operating' }] });
    expect(of('unit', 'public-institution')['agency']).toMatchObject({
      default: [{ amount: 0 }, { measure: 'operating' }],
    });
  });
});

describe('wherever a field is named', () => {
  const own = {
    'fields.json': { groups: { g: '组', h: '组' }, fields: { a: text, b: { ...count, group: 'g' }, c: rows } },
  };
  const project = { 'fields.json': { fields: { p: { ...count, of: 'project' } } } };

  test.each<readonly [string, Files, string]>([
    [
      'a slot',
      block({ text: '{field:x}' }),
      'prose/part1.json，blocks.p1.own.text：不认识的空位“{field:x}”：没有栏目“x”',
    ],
    ['a slot of rows', block({ text: '{field:c}' }), 'blocks.p1.own.text：不认识的空位“{field:c}”：“c”有好几行'],
    ['rows of a field without', block({ text: '{rows:a}' }), '“{rows:a}”：栏目“a”没有行'],
    ['a sum of nothing', block({ text: '{sum:h}' }), '“{sum:h}”：分组“h”里没有数可加'],
    ['a sum of texts', block({ text: '{sum:c.name}' }), '“{sum:c.name}”：栏目“c”的“name”这一列不是数'],
    ['a sum of a column that is not there', block({ text: '{sum:c.x}' }), '“{sum:c.x}”：栏目“c”没有“x”这一列'],
    ['a sum of anything', block({ text: '{sum:a}' }), '“{sum:a}”：没有这个分组，也没有这样的“栏目.列”'],
    ['an amount that is a text', block({ text: '{amount:a}' }), '不认识的空位“{amount:a}”：没有这个金额名称'],
    ['a condition', block({ text: '字', when: { field: 'x' } }), 'blocks.p1.own.when：没有栏目“x”'],
    ['a condition on a count', block({ text: '字', when: { fact: 'a' } }), 'blocks.p1.own.when：栏目“a”不是数'],
    [
      'a condition on an amount',
      block({ text: '字', when: { nonzero: ['b'] } }),
      'blocks.p1.own.when.nonzero.0：不是已知的金额名称',
    ],
    ['a title', { 'tables/t03.json': { title: '{field:x}表' } }, 'tables/t03.json，title：不认识的空位“{field:x}”'],
    [
      'a note',
      { 'tables/t08.json': { empty: { note: '{field:x}' } } },
      'tables/t08.json，empty.note：不认识的空位“{field:x}”',
    ],
    [
      'a sheet',
      { 'sheets/overall.json': { title: '{field:x}' } },
      'sheets/overall.json，title：不认识的空位“{field:x}”',
    ],
    [
      'a fixed cell',
      { 'tables/t10.json': { body: { rows: { total: { cells: { total: 'a' } } } } } },
      'tables/t10.json，body.rows.total.cells.total：栏目“a”不是数',
    ],
    [
      'a fixed cell of no column',
      { 'tables/t10.json': { body: { rows: { total: { cells: { x: 'b' } } } } } },
      'tables/t10.json，body.rows.total.cells.x：本表没有“x”这一栏',
    ],
    [
      'a cell of a balance',
      { 'tables/t01.json': { body: { rows: { fund: { cells: { incomeAmount: 'b' } } } } } },
      'body.rows.fund.cells：只有固定行的表（fixed）能印栏目的数',
    ],
  ])('refused in %s', (_, wrong, message) => {
    expect(messageFor({ ...own, ...wrong })).toContain(message);
  });

  test('refused in the title and on the cover', () => {
    expect(messageFor(own, { title: '{field:x}' })).toContain('pack.json，title：不认识的空位“{field:x}”');
    expect(messageFor(own, { cover: ['{org}', '{rows:b}'] })).toContain('pack.json，cover.1：不认识的空位“{rows:b}”');
  });

  test('refused where a field of every project stands for one', () => {
    expect(messageFor({ ...project, ...block({ text: '{field:p}' }) })).toContain(
      '“{field:p}”：栏目“p”每个项目一份，这里要整份文档一份的',
    );
  });

  test('a table’s condition cannot ask for one: what prints is known before anything is filled in', () => {
    expect(messageFor({ ...own, 'tables/t09.json': { when: { field: 'a' } } })).toContain(
      'tables/t09.json，when：表、栏和行的条件只能问 kind、setting、nature（或加 not、all）：印哪些栏不随金额变',
    );
  });
});

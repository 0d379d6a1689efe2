/** Settings, words and conditions of a pack that are wrong are refused with the file, the place and the word. */
import { describe, expect, it } from 'vitest';
import { TWO_LEVELS } from '../fixtures/two-levels.ts';
import { loadPack } from '../../shared/pack/load.ts';
import { messageFor, sourceWith, type Files } from './overlay.ts';

const level = { label: '级次', choices: { district: '区级', city: '市级' }, default: 'district' };
const settings = { level };
const words = { owner: { by: 'kind', department: '主管部门', unit: '单位' } };
const text = (sentence: unknown, more: object = {}): Files => ({
  'prose/part1.json': { blocks: { 'p1.own': { kind: 'text', text: sentence, ...more } } },
});

describe('what is refused in pack.json', () => {
  it.each<[string, Files, string]>([
    [
      'a default that is no choice',
      { settings: { level: { ...level, default: 'town' } } },
      'settings.level.default：不是 choices 里的选项',
    ],
    ['a setting called kind', { settings: { kind: level } }, 'kind 和 nature 是草稿自己的项目'],
    ['no choices', { settings: { level: { ...level, choices: {} } } }, '至少要有一个选项'],
    [
      'a word by an unknown setting',
      { words: { lv: { by: 'level', district: '区' } } },
      'words.lv：by 写的是“level”，settings 里没有这个设置',
    ],
    ['a word without by', { words: { lv: { department: '部门' } } }, 'words.lv：缺少 by'],
    [
      'a choice without a text',
      { settings, words: { lv: { by: 'level', city: '市级' } } },
      'words.lv：缺少“district”的写法',
    ],
    [
      'a text for no choice',
      { settings, words: { lv: { by: 'kind', department: '甲', unit: '乙', city: '丙' } } },
      'words.lv：kind 没有“city”这个选项',
    ],
    ['a word of itself', { words: { a: '甲{a}' } }, 'words.a：“{a}”是这个词自己，会绕成圈'],
    ['a word of a later one', { words: { a: '甲{b}', b: '乙' } }, 'words.a：“{b}”排在这个词的后面'],
    ['a word of an unknown one', { words: { a: '甲{c}' } }, 'words.a：不认识的词“{c}”'],
    [
      'an unknown word in a choice',
      { words: { a: { by: 'kind', department: '{c}', unit: '乙' } } },
      'words.a.department：不认识的词“{c}”',
    ],
    ['an amount in a word', { words: { a: '{amount:total}万元' } }, 'words.a：不认识的词“{amount:total}”'],
    ['a single brace', { words: { a: '甲{' } }, 'words.a：花括号不成对'],
    ['an empty word', { words: { a: '' } }, 'words.a'],
    ['the name of a slot', { words: { org: '甲' } }, '与空位同名'],
    ['an unknown word in the title', { words, title: '{owners}预算' }, 'title：不认识的空位“{owners}”'],
  ])('%s', (_, manifest, message) => {
    expect(messageFor({}, manifest)).toContain('模板包 mine 的 pack.json');
    expect(messageFor({}, manifest)).toContain(message);
  });
});

describe('what is refused where words and conditions stand', () => {
  it.each<[string, Files, string]>([
    ['an unknown word in a sentence', text('{owners}'), 'prose/part1.json，blocks.p1.own.text：不认识的空位“{owners}”'],
    [
      'an unknown word in a label',
      { 'glossary.json': { entries: { a: { term: '{owners}', text: '甲' } } } },
      'glossary.json，entries.a.term：这里不能用空位，“{owners}”会原样印出来',
    ],
    [
      'a word with a name in a label',
      { 'glossary.json': { entries: { a: { term: '{body}', text: '甲' } } } },
      'glossary.json，entries.a.term：这里不能用“{body}”',
    ],
    [
      'a word that a table has as well',
      { 'tables/t01.json': { words: { owner: '甲' } } },
      'tables/t01.json，words.owner：pack.json 的 words 里也有“owner”',
    ],
    [
      'a wrong value, in the author’s words',
      { 'tables/t01.json': { orientation: '{owner}' } },
      'tables/t01.json，orientation',
    ],
    [
      'an unknown setting in a condition',
      text('甲', { when: { setting: 'size', is: 'big' } }),
      'prose/part1.json，blocks.p1.own.when：没有设置“size”',
    ],
    [
      'an unknown choice in a condition',
      text('甲', { when: { not: { setting: 'level', is: 'town' } } }),
      'blocks.p1.own.when：设置 level 没有“town”这个选项，可用：district、city',
    ],
    [
      'an unknown table in one of several',
      text('甲', { when: { all: [{ kind: 'unit' }, { not: { filled: 't99' } }] } }),
      'blocks.p1.own.when：没有表“t99”',
    ],
    [
      'an unknown setting at a column',
      { 'tables/t01.json': { columns: { income: { when: { setting: 'size', is: 'big' } } } } },
      'tables/t01.json，columns.income.when：没有设置“size”',
    ],
    [
      'money that decides about a column',
      { 'tables/t02.json': { columns: { total: { when: { nonzero: ['total'] } } } } },
      'tables/t02.json，columns.total',
    ],
    ['a kind that is none', { 'tables/t02.json': { when: { kind: 'school' } } }, 'tables/t02.json，when.kind'],
    [
      'conditions inside conditions inside conditions',
      text('甲', { when: { not: { not: { kind: 'unit' } } } }),
      'prose/part1.json，blocks.p1.own.when',
    ],
    [
      'a condition on a note that is none',
      { 'tables/t01.json': { empty: { when: { kind: 'unit' } } } },
      'tables/t01.json，empty.when',
    ],
    [
      'a side that loses its amounts',
      { 'tables/t01.json': { columns: { incomeAmount: { when: { kind: 'unit' } } } } },
      'tables/t01.json，columns：kind 为 department 时：收支表的收入方',
    ],
  ])('%s', (_, files, message) => {
    const manifest = { settings, words: { ...words, body: '{org}（{kind}）' } };
    expect(messageFor(files, manifest)).toContain(message);
    expect(messageFor(files, manifest)).not.toMatch(/[\uE000\uE001]/u);
  });

  it('more combinations than anybody checks', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, level]));
    const by = Object.fromEntries(
      Object.keys(many).map((name) => [`w${name}`, { by: name, district: '区', city: '市' }]),
    );
    expect(messageFor({}, { settings: many, words: by })).toBe('装入成功');
    expect(messageFor({}, { settings: many, words: { ...by, ...words } })).toContain('组合起来超过 64 种');
  });
});

describe('through extends', () => {
  it('a pack changes a word and takes a setting away from the one it extends', () => {
    const child = { 'pack.json': { id: 'child', extends: 'two-levels', words: { owner: { unit: '所属单位' } } } };
    const pack = loadPack('child', sourceWith({ 'two-levels': TWO_LEVELS, child }));
    expect(pack.ok && pack.value.manifest.words?.['owner']).toEqual({
      by: 'kind',
      department: '预算主管部门',
      unit: '所属单位',
    });
    const without = { 'pack.json': { id: 'child', extends: 'two-levels', settings: null } };
    const refused = loadPack('child', sourceWith({ 'two-levels': TWO_LEVELS, child: without }));
    expect(refused).toMatchObject({ problem: { place: '模板包 child 的 pack.json，words.lv' } });
  });
});

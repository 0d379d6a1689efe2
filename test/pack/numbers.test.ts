import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../shared/document/build.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { setExecuted } from '../../shared/draft/edit.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import { textOf } from '../../shared/prose/block.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { messageFor } from './overlay.ts';
import { styledPack } from './styled-pack.ts';

const codes = classificationOfTests();
const DRAFT = exampleDraft('national-9/examples/public-service-center-2026');

/** What a cell of a table prints, and what a paragraph says. */
function printed(pack: Pack, draft: Draft = DRAFT) {
  const { blocks, gaps } = buildDocument(draft, pack, codes);
  return {
    table: (id: string) => blocks.flatMap((block) => (block.type === 'table' && block.id === id ? block.rows : [])),
    text: (id: string) =>
      blocks.flatMap((block) => (block.type === 'paragraph' && block.id === id ? [textOf(block.runs)] : [])).join(''),
    gaps,
  };
}

const WAN = { unit: 'wan', decimals: 2 } as const;
const total = (rows: ReturnType<ReturnType<typeof printed>['table']>): string | undefined =>
  rows.at(-1)?.cells.find(({ exact }) => exact !== undefined)?.text;

describe('a pack that says how it prints', () => {
  test('prints tables and sentences each in their unit', () => {
    const usual = printed(styledPack(WAN, WAN));
    const yuan = printed(styledPack({ unit: 'yuan', decimals: 0 }, { unit: 'wan', decimals: 0, separators: false }));
    // The lines of the draft are whole 百元: 万元 with two decimals and 元 without say the same.
    const wan = Number((total(usual.table('t03')) ?? '').replaceAll(',', ''));
    expect(total(yuan.table('t03'))).toBe(Math.round(wan * 10_000).toLocaleString('en-US'));
    const sentence = usual.text('s1.total');
    expect(yuan.text('s1.total')).toBe(
      sentence.replace(/[\d,]+\.\d\d(?=万元)/gu, (text) => String(Math.round(Number(text.replaceAll(',', ''))))),
    );
    expect(sentence).toMatch(/\d\.\d\d万元/u);
  });

  test('lets a setting decide decimals and zeros', () => {
    const settings = {
      decimals: { label: '小数', choices: { '0': '元', '2': '角分' }, default: '0' },
      zeros: { label: '零', choices: { blank: '空白', zero: '0' }, default: 'blank' },
    };
    const table = { unit: 'yuan', decimals: { setting: 'decimals' }, zero: { setting: 'zeros' } } as const;
    const pack = styledPack(table, WAN, { settings });
    const plain = printed(pack)
      .table('t03')
      .flatMap(({ cells }) => cells);
    const chosen = printed(pack, { ...DRAFT, settings: { decimals: '2', zeros: 'zero' } }).table('t03');
    expect(plain.some(({ text, exact }) => exact === 0 && text === '')).toBe(true);
    for (const [index, cell] of chosen.flatMap(({ cells }) => cells).entries()) {
      if (cell.exact === undefined) continue;
      expect(cell.text).toMatch(/^-?[\d,]+\.\d\d$/u);
      expect(cell.exact === 0 ? '0' : cell.text.slice(0, -3)).toBe(
        plain[index]?.text === '' ? '0' : plain[index]?.text,
      );
    }
  });

  test('takes changes from what the column and the sentence show', () => {
    const pack = styledPack({ unit: 'wan', decimals: 0 }, { unit: 'wan', decimals: 0 });
    const { columns } = { columns: Object.values(pack.tables.get('t05')?.columns ?? {}) };
    const at = (of: string | undefined): number =>
      columns.findIndex((column) => 'sum' in column && column.of === of && Object.keys(column.sum).length === 0);
    const [now, last, change] = [at(undefined), at('prior'), at('difference')];
    const value = (text = ''): number => Number(text.replaceAll(',', ''));
    const rows = printed(pack).table('t05');
    expect([now, last, change].every((column) => column >= 0)).toBe(true);
    for (const { cells } of rows) {
      expect(value(cells[change]?.text)).toBe(value(cells[now]?.text) - value(cells[last]?.text));
    }
  });

  test.each([
    [{ numbers: { table: { unit: 'jiao', decimals: 2 } } }, '只能是 yuan（元）、thousand（千元）或 wan（万元）'],
    [{ numbers: { table: { unit: 'wan', decimals: 3 } } }, '只能是 0、1、2'],
    [{ numbers: { table: { unit: 'wan', decimals: { setting: 'places' } } } }, '没有设置“places”'],
    [{ numbers: { table: { unit: 'yuan', decimals: 0 } } }, '而数以元印出'],
    [
      {
        settings: { places: { label: '小数', choices: { few: '少' }, default: 'few' } },
        numbers: { prose: { unit: 'wan', decimals: { setting: 'places' } } },
      },
      '设置 places 的选项“few”不能用在这里',
    ],
  ])('refuses %j', (manifest, message) => {
    expect(messageFor({}, manifest)).toContain(message);
  });

  test('refuses a style nobody has, and a column in another unit than its table', () => {
    const numbers = { table: { unit: 'wan', decimals: 2 }, fen: { unit: 'yuan', decimals: 2 } };
    expect(messageFor({ 'tables/t03.json': { numbers: 'whole' } }, { numbers })).toContain(
      '模板包 mine 的 tables/t03.json，numbers：没有数的样式“whole”，可用：table、fen',
    );
    expect(messageFor({ 'prose/s01.json': { blocks: { 's1.total': { number: 'whole' } } } }, { numbers })).toContain(
      'blocks.s1.total.number：没有数的样式“whole”',
    );
    expect(messageFor({ 'tables/t03.json': { columns: { total: { number: 'fen' } } } }, { numbers })).toContain(
      '一张表只注明一个计量单位',
    );
  });
});

describe("last year's 执行数", () => {
  const pack = styledPack(WAN, WAN);
  const executed: Pack = {
    ...pack,
    prose: new Map(
      [...pack.prose].map(([id, block]) => [
        id,
        block.kind === 'comparisons' || block.kind === 'item-comparisons'
          ? { ...block, base: 'executed' as const }
          : block,
      ]),
    ),
  };
  const key = 'income.general.own';
  const id = `s2.${key}`;

  test('is asked for where the draft does not say it, never guessed', () => {
    const { gaps } = printed(executed);
    const missing = gaps.filter(({ pointer }) => pointer.endsWith('/executed'));
    expect(missing.length).toBeGreaterThan(0);
    for (const { severity, message } of missing) {
      expect(severity).toBe('error');
      expect(message).toContain('上年执行数');
    }
    const usual = printed(pack);
    expect(usual.gaps.some(({ pointer }) => pointer.endsWith('/executed'))).toBe(false);
  });

  test('stands for last year where the block says so', () => {
    const same = setExecuted(key, 0)(DRAFT);
    expect(printed(executed).text(id)).toContain('【待填】');
    expect(printed(executed, same).text(id)).not.toContain('【待填】');
    expect(printed(executed, same).text(id)).toContain('上年没有安排');
    expect(printed(pack, same).text(id)).toBe(printed(pack).text(id));
  });
});

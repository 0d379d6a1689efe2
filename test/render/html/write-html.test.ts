import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { lostTexts } from '../../../shared/render/html/proof.ts';
import { writeHtml } from '../../../shared/render/html/write-html.ts';
import { document, HOSTILE, sheet, table, theme } from '../xlsx/hostile-document.ts';

function pageOf(source: BudgetDocument, draftMark = false): string {
  const result = writeHtml(source, theme, { draftMark });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function matches(html: string, pattern: RegExp): readonly string[] {
  return Array.from(html.matchAll(pattern), (match) => match[1] ?? '');
}

describe('the page', () => {
  it('holds no script, no event handler, no address outside itself', () => {
    const html = pageOf(document());
    const tags = matches(html, /(<[a-z][^>]*>)/g);
    expect(tags.filter((tag) => /^<(?:script|img|link|iframe|object|form)|\son[a-z]+=|\ssrc=|url\(/.test(tag))).toEqual(
      [],
    );
    for (const target of matches(html, /href="([^"]*)"/g)) expect(target).toMatch(/^#/);
    expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;');
    expect(html.split('<style>')[1]?.split('</style>')[0]).not.toMatch(/url\(|@import/);
  });

  it('says its language and title, and offers a way past the contents', () => {
    const html = pageOf(document());
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).toContain('<title>甲乙代表处2025年部门预算公开</title>');
    expect(html).toContain('<a class="skip" href="#page-main">');
    expect(html).toContain('<main id="page-main"');
  });

  it('has headings without gaps, also where the document has some', () => {
    const levels = (html: string): readonly number[] => matches(html, /<h([1-6])[ >]/g).map(Number);
    // Title, 目录, part, table, part, 一、, （四）, sheet.
    expect(levels(pageOf(document()))).toEqual([1, 2, 2, 3, 2, 3, 4, 5]);
    const gappy: BudgetDocument['blocks'] = [
      { type: 'heading', level: 3, id: 'a', text: '甲' },
      { type: 'heading', level: 1, id: 'b', text: '乙' },
      { type: 'heading', level: 3, id: 'c', text: '丙' },
    ];
    expect(levels(pageOf({ ...document(), blocks: gappy }))).toEqual([1, 2, 2, 2, 3]);
  });

  it('links each part, section, table and sheet to an id that is there once', () => {
    const blocks = [
      ...document().blocks,
      { ...sheet, id: 'project-performance.中 文 "<x>"' },
      sheet,
      { ...sheet, id: 'page-main' },
    ];
    const html = pageOf({ ...document(), blocks });
    const ids = matches(html, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const unescaped = (text: string): string =>
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    const targets = matches(html, /href="#([^"]*)"/g).map((target) => decodeURIComponent(unescaped(target)));
    expect(targets.length).toBe(9);
    for (const target of targets) expect(ids.map(unescaped)).toContain(target);
  });
});

describe('a table', () => {
  it('has a merged header of three levels with scopes, and the ※ row without', () => {
    const head = /<thead>([^]*?)<\/thead>/.exec(pageOf(document()))?.[1]?.trim().split('\n');
    expect(head).toEqual([
      '<tr><th scope="colgroup" colspan="3">科目</th><th scope="colgroup" colspan="3">支出</th></tr>',
      '<tr><th scope="colgroup" colspan="2">功能分类科目编码</th><th scope="col" rowspan="2">功能分类科目名称</th><th scope="col" rowspan="2">合计</th><th scope="colgroup" colspan="2">基本支出</th></tr>',
      '<tr><th scope="col">类</th><th scope="col">款</th><th scope="col">人员经费</th><th scope="col">公用经费</th></tr>',
      '<tr><td>※</td><td>※</td><td>※</td><td>1</td><td>2</td><td>3</td></tr>',
    ]);
  });

  it('keeps leading zeros, heads rows by their names and sets amounts apart', () => {
    const html = pageOf(document());
    expect(html).toContain(
      '<tr><td class="code">201</td><td class="code">03</td><th scope="row">政府办公厅（室）\n及相关机构事务</th><td class="amount">12,345.67</td><td class="amount">-0.50</td><td class="amount"></td></tr>',
    );
    expect(html).toContain('<caption>表8 政府性基金预算支出情况表（单位：万元）</caption>');
    expect(html).toContain('<section class="form wide" id="t08">');
    expect(html).toMatch(/<div class="scroll" role="region" aria-labelledby="page-t08" tabindex="0">/);
  });

  it('merges equal neighbours of a performance sheet', () => {
    const body = /<table class="targets"[^]*?<tbody>\n([^]*?)<\/tbody>/.exec(pageOf(document()))?.[1]?.split('\n');
    expect(body?.slice(0, 3)).toEqual([
      '<tr><th scope="rowgroup" rowspan="3">产出指标</th><th scope="rowgroup" rowspan="2">数量指标</th><th class="target" scope="row">人数（人）</th><td>=8人</td></tr>',
      '<tr><th class="target" scope="row">企业（家）</th><td>&gt;=10家</td></tr>',
      '<tr><th scope="row">质量指标</th><th class="target" scope="row">合格率</th><td>-1</td></tr>',
    ]);
  });
});

describe('hostile texts', () => {
  it('stay texts in every place they can stand', () => {
    const evil = '</style></title><script>alert("1")</script>&amp;\'';
    const run = { kind: 'missing' as const, text: evil, pointer: '/x', label: evil };
    const source: BudgetDocument = {
      ...document(),
      title: evil,
      cover: [evil],
      blocks: [
        { type: 'heading', level: 1, id: evil, text: evil },
        { type: 'paragraph', id: `p ${evil}`, role: 'body', runs: [run], overridden: false },
        {
          ...table,
          id: `t ${evil}`,
          caption: evil,
          title: evil,
          preparedBy: evil,
          unit: evil,
          note: { id: evil, text: evil },
        },
        { ...sheet, id: `s ${evil}`, title: evil, goal: [evil], header: [evil, evil, evil, evil] },
      ],
    };
    const fonts = { ...theme.fonts, title: [evil], body: ['a"; } body { background: url(//example.invalid)'] };
    const evilTheme = { ...theme, fonts, draftMark: evil, contents: { title: evil } };
    const result = writeHtml(source, evilTheme, { draftMark: true });
    const html = result.ok ? result.value : '';
    expect(result.ok).toBe(true);
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('url(');
  });

  it('lose only what HTML cannot hold', () => {
    const html = pageOf(document(['甲\u0000\u0007乙\uD800丙\r\n丁', ...HOSTILE]));
    expect(html).toContain('>甲乙丙\n丁</p>');
    expect(html).toContain('<p id="s1.2">&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });
});

describe('a draft', () => {
  it('says so on top, in the title and on every printed page', () => {
    const html = pageOf(document(), true);
    expect(html).toContain('<p class="draft" role="note">草稿</p>');
    expect(html).toContain('<title>草稿：甲乙代表处2025年部门预算公开</title>');
    expect(html.match(/@top-center \{ content: "草稿"/g)).toHaveLength(2);
    expect(pageOf(document())).not.toContain('草稿');
  });
});

describe('the proof of a page', () => {
  const damaged = (from: string, to: string): ReturnType<typeof lostTexts> => {
    const html = pageOf(document());
    const changed = html.replace(from, to);
    expect(changed).not.toBe(html);
    return lostTexts(document(), changed);
  };

  it('finds nothing in an undamaged page', () => {
    expect(lostTexts(document(), pageOf(document(), true))).toEqual([]);
  });

  it('finds a removed cell, a changed amount and a removed header', () => {
    expect(damaged('<td class="amount">-0.50</td>', '<td class="amount"></td>')).toEqual([
      { block: 't08', row: 0, column: 4, text: '-0.50' },
    ]);
    expect(damaged('<td class="code">03</td>', '<td class="code">3</td>')).toEqual([
      { block: 't08', row: 0, column: 1, text: '03' },
    ]);
    expect(damaged('<th scope="col">公用经费</th>', '')).toEqual([{ block: 't08', text: '公用经费' }]);
  });

  it('finds cells that slid sideways, also under a merged one', () => {
    expect(damaged('<td class="code">201</td>', '').map((lost) => lost.column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(
      damaged('<th scope="rowgroup" rowspan="2">数量指标</th>', '<th scope="row">数量指标</th>').length,
    ).toBeGreaterThan(0);
  });

  it('finds a removed note, paragraph, goal and cover line', () => {
    expect(damaged('备注：=SUM(A1:A9) 不是公式。', '')).toEqual([
      { block: 't08.note', text: '备注：=SUM(A1:A9) 不是公式。' },
    ]);
    expect(damaged('<p id="s1.5">@SUM(A1)</p>\n', '')).toEqual([{ block: 's1.5', text: '@SUM(A1)' }]);
    expect(damaged('<p>第一段。</p>', '')).toEqual([{ block: sheet.id, text: '第一段。' }]);
    expect(damaged('<span>2025年部门预算公开</span>', '')).toEqual([{ block: 'cover', text: '2025年部门预算公开' }]);
  });

  it('finds blocks in the wrong order', () => {
    const html = pageOf(document());
    const [one = '', other = ''] = [
      /<p id="s1\.4">[^]*?<\/p>\n/.exec(html)?.[0],
      /<p id="s1\.5">[^]*?<\/p>\n/.exec(html)?.[0],
    ];
    const swapped = html.replace(one + other, other + one);
    expect(swapped).not.toBe(html);
    expect(lostTexts(document(), swapped).map((lost) => lost.block)).toEqual(['s1.5']);
  });
});

import { describe, expect, test } from 'vitest';
import type { ExportedBlock } from '../e2e/reading/exported-document.ts';
import { LAYOUTS } from './layout.ts';
import { layoutPage } from './layout-page.ts';
import { sampleTrees } from './sample-trees.ts';
import { tableHead } from './table-head.ts';

const samples = await sampleTrees();

/** The texts a block shows, merged cells once. */
function shown(block: ExportedBlock, mergeLevels: boolean): readonly string[] {
  if ('text' in block) return [block.text];
  if (block.type === 'table') {
    const head = tableHead(block.header).flatMap((row) => row.map(({ text }) => text));
    return [block.title, block.preparedBy, block.unit, ...head, ...block.rows.flat(), block.note];
  }
  const rows = block.rows.flatMap((row) => row.slice(mergeLevels ? 2 : 0));
  return [
    block.title,
    block.year,
    ...block.fields.flat(),
    ...block.funds.flat(),
    ...block.goal,
    ...block.header,
    ...rows,
  ];
}

/** The text of a page after its contents as a browser shows it, without white space. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('</div>', html.indexOf('class="contents"')));
  const text = body
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return text.replace(/\s+/gu, '');
}

describe.each(LAYOUTS)('$name', (layout) => {
  test('shows every text of the document in order', () => {
    for (const { document } of samples) {
      const text = textOf(layoutPage(document, layout));
      let at = 0;
      for (const wanted of document.blocks.flatMap((block) => shown(block, layout.mergeLevels))) {
        const found = text.indexOf(wanted.replace(/\s+/gu, ''), at);
        expect(found, wanted).toBeGreaterThanOrEqual(at);
        at = found + wanted.replace(/\s+/gu, '').length;
      }
    }
  });
});

describe('head of a table', () => {
  test('merges across and down, but no corner of another cell and no column number', () => {
    const head = tableHead([
      ['科目', '科目', '合计'],
      ['编码', '名称', '合计'],
      ['※', '※', '1'],
    ]);
    expect(head).toEqual([
      [
        { text: '科目', across: 2, down: 1 },
        { text: '合计', across: 1, down: 2 },
      ],
      [
        { text: '编码', across: 1, down: 1 },
        { text: '名称', across: 1, down: 1 },
      ],
      ['※', '※', '1'].map((text) => ({ text, across: 1, down: 1 })),
    ]);
  });
});

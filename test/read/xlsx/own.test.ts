import { describe, expect, it } from 'vitest';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { PackShelf } from '../../../host/pack-files.ts';
import { textOf } from '../../../shared/prose/block.ts';
import type { Flow, FlowItem } from '../../../shared/read/flow.ts';
import { readXlsx } from '../../../shared/read/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { headerCells, headerRows } from '../../../shared/table/block.ts';

/** What our own exporter writes comes back whole: every cell at its place, every paragraph in order. */

const ALL = [...EXAMPLES, 'national-9/examples/public-service-center-2026'];

async function flowOf(example: string): Promise<Flow> {
  const draft = exampleDraft(example);
  const pack = new PackShelf().open(draft.pack);
  if (!pack.ok) throw new Error(pack.problem.message);
  const bytes = await writeXlsx(documentOf(draft), pack.value.theme, { draftMark: false });
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.problem));
  const flow = readXlsx(bytes.value);
  if (!flow.ok) throw new Error(flow.problem.message);
  return flow.value;
}

const linesOf = (items: readonly FlowItem[]) => items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));

describe.each(ALL)('%s', (example) => {
  it('comes back in order, every cell at its place', async () => {
    const document = documentOf(exampleDraft(example));
    const { items, unread } = await flowOf(example);
    expect(unread).toEqual([]);
    const sheets = [...new Set(items.map(({ place }) => place.worksheet))].map((name) =>
      items.filter(({ place }) => place.worksheet === name),
    );
    const grids = document.blocks.filter((block) => block.type === 'table' || block.type === 'sheet');
    grids.forEach((block, index) => {
      const sheet = sheets[index] ?? [];
      const [grid, ...more] = sheet.filter((item) => item.kind === 'grid');
      if (grid === undefined) throw new Error(`no grid for ${block.id}`);
      expect(more, block.id).toEqual([]);
      if (block.type === 'sheet') {
        expect(linesOf(sheet), block.id).toEqual([block.title, block.year].filter((text) => text !== ''));
        const texts = grid.cells.map(({ text }) => text);
        for (const { label, suffix, value } of [...block.fields, ...block.funds]) {
          expect(texts, block.id).toContain(label + suffix);
          expect(texts, block.id).toContain(value);
        }
        for (const text of [...block.goal, ...block.header, ...block.rows.flat()]) expect(texts).toContain(text);
        return;
      }
      const note = block.note === null ? [] : [block.note.text];
      expect(linesOf(sheet), block.id).toEqual([block.caption, block.title, block.preparedBy, block.unit, ...note]);
      const depth = headerRows(block).length;
      expect([grid.rows, grid.columns], block.id).toEqual([depth + block.rows.length, block.columns.length]);
      const header = grid.cells.filter(({ row }) => row < depth).map(({ place: _, ...cell }) => cell);
      expect(header, block.id).toEqual(
        headerCells(block).toSorted((one, other) => one.row - other.row || one.column - other.column),
      );
      block.rows.forEach((row, at) => {
        row.cells.forEach(({ text }, column) => {
          const cell = grid.cells.find((one) => one.row === depth + at && one.column === column);
          expect(cell?.text ?? '', `${block.id} ${at}/${column}`).toBe(text);
        });
      });
    });
    const prose = document.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : block.type === 'paragraph' ? [textOf(block.runs)] : [],
    );
    expect(linesOf(sheets[grids.length] ?? [])).toEqual(prose);
  });
});

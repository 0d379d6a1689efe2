import { describe, expect, it } from 'vitest';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { PackShelf } from '../../../host/pack-files.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { readDocx } from '../../../shared/read/docx/read-docx.ts';
import type { Flow, FlowGrid } from '../../../shared/read/flow.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { rowSpans } from '../../../shared/render/row-span.ts';
import { headerCells, headerRows } from '../../../shared/table/block.ts';

/** What our own exporter writes comes back whole: every paragraph, every cell at its place, in order. */

const ALL = [...EXAMPLES, 'national-9/examples/public-service-center-2026'];

async function flowOf(example: string): Promise<Flow> {
  const draft = exampleDraft(example);
  const pack = new PackShelf().open(draft.pack);
  if (!pack.ok) throw new Error(pack.problem.message);
  const bytes = await writeDocx(documentOf(draft), pack.value.theme, { draftMark: false });
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.problem));
  const flow = readDocx(bytes.value);
  if (!flow.ok) throw new Error(flow.problem.message);
  return flow.value;
}

/** The text that covers a place of a grid. */
function covering(grid: FlowGrid, row: number, column: number) {
  return grid.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

describe.each(ALL)('%s', (example) => {
  it('comes back in order, every cell at its place', async () => {
    const document = documentOf(exampleDraft(example));
    const flow = await flowOf(example);
    let at = 0;
    const line = (wanted: string): void => {
      const found = flow.items.findIndex((item, index) => index >= at && item.kind === 'line' && item.text === wanted);
      expect(found, wanted).toBe(at);
      at = found + 1;
    };
    const grid = (): FlowGrid => {
      const item = flow.items[at];
      if (item?.kind !== 'grid') throw new Error(`no grid at ${at}`);
      at += 1;
      return item;
    };
    document.cover.forEach(line);
    const contents = document.blocks[0]?.type === 'heading' ? document.blocks[0].text : '';
    // Only the 目录 stands between cover and text; from here on nothing may be skipped.
    at = flow.items.findIndex((item, index) => index >= at && item.kind === 'line' && item.text === contents);
    for (const block of document.blocks) {
      if (block.type === 'heading') {
        line(block.text);
        const item = flow.items[at - 1];
        expect(item?.kind === 'line' && item.outline, block.id).toBe(block.level);
      } else if (block.type === 'paragraph') line(textOf(block.runs));
      else if (block.type === 'table') {
        line(block.caption);
        line(block.title);
        line(`${block.preparedBy}\t${block.unit}`);
        const read = grid();
        const depth = headerRows(block).length;
        expect([read.rows, read.columns], block.id).toEqual([depth + block.rows.length, block.columns.length]);
        const header = read.cells.filter(({ row }) => row < depth).map(({ place: _, ...cell }) => cell);
        expect(header, block.id).toEqual(
          headerCells(block).toSorted((one, other) => one.row - other.row || one.column - other.column),
        );
        const body = read.cells.filter(({ row }) => row >= depth).map(({ text }) => text);
        expect(body, block.id).toEqual(block.rows.flatMap((row) => row.cells.map(({ text }) => text)));
        if (block.note !== null) line(block.note.text);
      } else {
        line(block.title);
        if (block.year !== '') line(block.year);
        const form = grid().cells.map(({ text }) => text);
        for (const { label, suffix, value } of [...block.fields, ...block.funds]) {
          expect(form, block.id).toContain(label + suffix);
          expect(form, block.id).toContain(value);
        }
        expect(form.at(-1), block.id).toBe(block.goal.join('\n'));
        const read = grid();
        expect(covering(read, 0, 0)?.text).toBe(block.header[0]);
        rowSpans(block).forEach((spans, row) => {
          spans.forEach((span, column) => {
            const cell = covering(read, row + 1, column);
            expect(cell?.text, `${block.id} ${row}/${column}`).toBe(block.rows[row]?.[column]);
            if (span > 0) expect(cell?.rowSpan, `${block.id} ${row}/${column}`).toBe(span);
          });
        });
      }
    }
    expect(flow.items.slice(at)).toEqual([]);
    expect(flow.unread).toEqual([]);
  });
});

import type { BudgetDocument, SheetBlock } from '../../document/document.ts';
import { textOf, type ParagraphBlock } from '../../prose/block.ts';
import { shortTitle, type TableBlock } from '../../table/block.ts';
import { folded } from '../../base/fold.ts';
import type { Difference } from './report.ts';

/** Everything a read document prints that a rebuilt one does not print the same, block by block. */
export function differencesOf(
  read: BudgetDocument,
  rebuilt: BudgetDocument,
  sheetOf: (id: string) => string,
): readonly Difference[] {
  const own = new Map(rebuilt.blocks.map((block) => [block.id, block]));
  const ownTexts = new Set(rebuilt.blocks.flatMap((block) => (block.type === 'paragraph' ? [wordsOf(block)] : [])));
  return read.blocks.flatMap((block): readonly Difference[] => {
    if (block.type === 'table') {
      const other = own.get(block.id);
      return other?.type === 'table' ? tableDifferences(block, other) : [];
    }
    if (block.type === 'sheet') {
      const other = own.get(sheetOf(block.id));
      return other?.type === 'sheet' ? sheetDifferences(block, other) : [];
    }
    // The same words under another id are the same paragraph.
    if (block.type !== 'paragraph' || ownTexts.has(wordsOf(block))) return [];
    const other = own.get(block.id);
    const printed = textOf(block.runs);
    const place = `“${[...printed].slice(0, 12).join('')}…”一段`;
    return [{ place, printed, rebuilt: other?.type === 'paragraph' ? textOf(other.runs) : '' }];
  });
}

/** The folded words of a paragraph. */
export function wordsOf(block: ParagraphBlock): string {
  return folded(textOf(block.runs));
}

function tableDifferences(read: TableBlock, rebuilt: TableBlock): readonly Difference[] {
  const queue = new Map<string, string[][]>();
  for (const row of rebuilt.rows) {
    const key = labelOf(rebuilt, row.cells);
    queue.set(key, [...(queue.get(key) ?? []), row.cells.map(({ text }) => text)]);
  }
  const sides = sidesOf(read);
  return read.rows.flatMap((row) => {
    const own = queue.get(labelOf(read, row.cells))?.shift() ?? [];
    return row.cells.flatMap(({ text }, column): readonly Difference[] => {
      const header = read.columns[column];
      if (header?.align !== 'amount' || folded(text) === folded(own[column] ?? '')) return [];
      const labels = sides(column).map((label) => row.cells[label]?.text ?? '');
      const place = `${shortTitle(read)} ${labels.filter((label) => label !== '').join(' ')}·${header.path.at(-1) ?? ''}`;
      return [{ place, printed: text, rebuilt: own[column] ?? '' }];
    });
  });
}

/** The label columns right before a column: a balance has labels on either side. */
function sidesOf(table: TableBlock): (column: number) => readonly number[] {
  return (column) => {
    let end = column;
    while (end > 0 && table.columns[end - 1]?.align === 'amount') end -= 1;
    let from = end;
    while (from > 0 && table.columns[from - 1]?.align !== 'amount') from -= 1;
    return Array.from({ length: end - from }, (_, index) => from + index);
  };
}

function labelOf(table: TableBlock, cells: TableBlock['rows'][number]['cells']): string {
  return folded(cells.map(({ text }, column) => (table.columns[column]?.align === 'amount' ? '' : text)).join('|'));
}

function sheetDifferences(read: SheetBlock, rebuilt: SheetBlock): readonly Difference[] {
  const pairs = (sheet: SheetBlock): readonly (readonly [string, string])[] => [
    ...[...sheet.fields, ...sheet.funds].map(({ label, value }) => [label, value] as const),
    ['目标', sheet.goal.join('\n')],
    ...sheet.rows.map((row, index) => [`指标第 ${String(index + 1)} 行`, row.join(' ')] as const),
  ];
  const own = pairs(rebuilt);
  return pairs(read).flatMap(([label, printed], index) => {
    const other = own[index]?.[1] ?? '';
    return folded(printed) === folded(other) ? [] : [{ place: `${read.title}·${label}`, printed, rebuilt: other }];
  });
}

import type { FlowItem } from '../flow.ts';
import { textLine, type Item } from './line.ts';
import { unwrapGrid } from './banner.ts';

/** `14`, `- 14 -`, `— 14 —`, `第 14 页`, `第14页共30页`: on a page of its own format only. */
const PAGE_NUMBER = /^(?:[-—–―·~]*\d{1,4}[-—–―·~]*|第\d{1,4}页(?:[,/、]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/u;

/** Lines without page numbers, blank lines and draft marks; grids without the titles and notes printed inside them. */
export function cleanItems(items: readonly FlowItem[], draftMarks: ReadonlySet<string>): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    if (item.kind === 'grid') return unwrapGrid(item);
    const line = textLine(item);
    if (line.folded === '' || draftMarks.has(line.folded)) return [];
    if (line.place.page !== undefined && PAGE_NUMBER.test(line.folded)) return [];
    return [line];
  });
}

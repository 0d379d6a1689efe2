import type { Comment, Place } from '../../../shared/review/round/opinion.ts';

/** Between the paper on the screen and places of the document. */

/** The place an element of the preview stands at; null for what is beside the text. */
export function placeOfElement(element: Element): Place | null {
  const block = element.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (block === undefined) return null;
  const row = element.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
  if (row === undefined) return { block };
  const cell = element.closest('td');
  return cell === null ? { block, row: Number(row) } : { block, row: Number(row), column: cell.cellIndex };
}

/** Finds a place in the preview, as a CSS selector. */
export function selectorOf({ block, row, column }: Place): string {
  const figure = `.review-paper [data-block="${CSS.escape(block)}"]`;
  if (row === undefined) return figure;
  const line = `${figure} tr[data-row="${String(row)}"]`;
  return column === undefined ? line : `${line} > td:nth-child(${String(column + 1)})`;
}

/** The style that marks what has comments, and what is about to get one. Rows drawn later are marked as well. */
export function markingStyle(comments: readonly Comment[], chosen: Place | null): string {
  const places = [...new Set(comments.flatMap(({ place }) => (place.block === '' ? [] : [selectorOf(place)])))];
  const marks = places.map((place) => `${place} { background: #fff1cc; box-shadow: inset 3px 0 #b7791f; }`);
  const here = chosen === null || chosen.block === '' ? [] : [`${selectorOf(chosen)} { outline: 2px solid #1f5f8b; }`];
  return [...marks, ...here].join('\n');
}

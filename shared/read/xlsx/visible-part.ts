import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, integerOf, isOn } from '../xml/walk.ts';
import { MAX_COLUMNS } from './cell-reference.ts';

/** Which rows and columns of a worksheet are seen. */
export interface VisiblePart {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The rows and columns of a worksheet that are hidden, or so low or narrow that nothing of them is seen. */
export function visiblePart(worksheet: XmlElement): VisiblePart {
  const hiddenRows = new Set<number>();
  let next = 0;
  for (const row of childrenOf(childOf(worksheet, 's:sheetData'), 's:row')) {
    const index = (integerOf(row, 'r') ?? next + 1) - 1;
    if (isHidden(row, 'ht')) hiddenRows.add(index);
    next = index + 1;
  }
  const hiddenColumns = new Set<number>();
  for (const columns of childrenOf(childOf(worksheet, 's:cols'), 's:col').filter((one) => isHidden(one, 'width'))) {
    const first = Math.max(1, integerOf(columns, 'min') ?? 1);
    const last = Math.min(MAX_COLUMNS, integerOf(columns, 'max') ?? first);
    for (let column = first; column <= last; column += 1) hiddenColumns.add(column - 1);
  }
  return { hiddenRows, hiddenColumns };
}

function isHidden(element: XmlElement, size: string): boolean {
  return (
    (element.attributes.has('hidden') && isOn(element, 'hidden')) || Number(element.attributes.get(size) ?? 1) === 0
  );
}

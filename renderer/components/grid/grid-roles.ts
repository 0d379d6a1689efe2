/**
 * Gives the spreadsheet the roles a screen reader needs: the grid library draws rows and cells as plain boxes, and only
 * those in sight. Returns how to stop.
 */
export function keepRoles(frame: HTMLElement, label: string): () => void {
  const container = frame.querySelector('.dsg-container');
  const table = container?.firstElementChild;
  if (container === null || table === null || table === undefined) return () => undefined;
  // What scrolls must be reachable without a mouse.
  container.setAttribute('tabindex', '0');
  container.setAttribute('role', 'group');
  container.setAttribute('aria-label', `${label}（可滚动）`);
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', label);
  const mark = (): void => {
    for (const row of table.children) markRow(row);
  };
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(table, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}

function markRow(row: Element): void {
  if (!row.classList.contains('dsg-row')) {
    row.setAttribute('role', 'presentation');
    return;
  }
  row.setAttribute('role', 'row');
  const isHeader = row.classList.contains('dsg-row-header');
  for (const cell of row.children) {
    const isGutter = cell.classList.contains('dsg-cell-gutter');
    cell.setAttribute('role', isHeader ? 'columnheader' : isGutter ? 'rowheader' : 'gridcell');
  }
}

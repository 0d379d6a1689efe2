import { useCallback, useRef, type ClipboardEvent } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { GridRange } from './grid-range.ts';
import { writeTsv } from './tsv.ts';

/** Copying from the grid, and knowing again what was copied from it. */
export function useGridClipboard<Row>(latest: {
  readonly current: { readonly rows: readonly Row[]; readonly columns: readonly GridColumn<Row>[] };
}): {
  readonly copy: (event: ClipboardEvent, range: GridRange) => void;
  /** Whether a text was copied from this grid as it stands. */
  readonly isOwn: (text: string) => boolean;
} {
  const copied = useRef<{ text: string; columns: unknown }>(null);
  const copy = useCallback(
    (event: ClipboardEvent, { top, bottom, left, right }: GridRange): void => {
      const { rows, columns } = latest.current;
      const picked = columns.slice(left, right + 1);
      const text = writeTsv(rows.slice(top, bottom + 1).map((row) => picked.map((column) => column.copyText(row))));
      copied.current = { text, columns };
      event.clipboardData.setData('text/plain', text);
    },
    [latest],
  );
  const isOwn = useCallback(
    (text: string): boolean =>
      copied.current?.columns === latest.current.columns &&
      copied.current.text === text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''),
    [latest],
  );
  return { copy, isOwn };
}

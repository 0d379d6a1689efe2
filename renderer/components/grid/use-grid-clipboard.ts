import { useCallback, useRef, type ClipboardEvent } from 'react';
import { clipOf } from './clip.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridRange } from './grid-range.ts';

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
      const { text, html } = clipOf(
        rows.slice(top, bottom + 1).map((row) =>
          picked.map(({ copyText, kind }) => ({
            text: copyText(row),
            figure: kind.look(row).align === 'right',
          })),
        ),
      );
      copied.current = { text: unbroken(text), columns };
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
    },
    [latest],
  );
  const isOwn = useCallback(
    (text: string): boolean =>
      copied.current?.columns === latest.current.columns && copied.current.text === unbroken(text),
    [latest],
  );
  return { copy, isOwn };
}

/** Systems write line ends their own way. */
function unbroken(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

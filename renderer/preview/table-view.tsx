import { memo, useCallback, useMemo, type MouseEvent } from 'react';
import { cellSource, fullTitle, type ColumnAlign, type TableBlock } from '../../shared/table/block.ts';
import { TableHead } from '../components/table/table-head.tsx';
import { useBlockFindings } from '../components/finding/finding-notes.tsx';
import { useWorkspaceStore } from '../context.tsx';
import { gridMarks } from '../finding-marks.ts';
import { foundInPreview, titleOf } from './found.ts';
import { CHUNK, TableRows } from './table-rows.tsx';

interface TableViewProps {
  readonly table: TableBlock;
  /** The row the preview is to show, or null. */
  readonly here: number | null;
}

/** A standard table as it will print. */
export const TableView = memo(function TableView({ table, here }: TableViewProps) {
  const store = useWorkspaceStore();
  const { columns } = table;
  const marks = gridMarks(useBlockFindings(table.id));
  const aligns = useMemo((): readonly ColumnAlign[] => columns.map(({ align }) => align), [columns]);
  // One listener for the table: a long one has thousands of figures.
  const showSource = useCallback(
    (event: MouseEvent): void => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const row = Number(button?.closest('tr')?.dataset['row']);
      const source = cellSource(table, row, button?.closest('td')?.cellIndex ?? -1);
      if (source === undefined) return;
      store.getState().showSource({
        title: fullTitle(table),
        text: button?.textContent ?? '',
        source,
      });
    },
    [store, table],
  );
  const chunks = Array.from({ length: Math.ceil(table.rows.length / CHUNK) }, (_, index) => index * CHUNK);
  return (
    <figure className="printed-table" style={{ margin: 0 }} data-block={table.id}>
      {table.caption === '' ? null : (
        <div className="printed-head">
          <span className={foundInPreview(marks.whole)} title={titleOf(marks.whole)}>
            {table.caption}
          </span>
        </div>
      )}
      <div className="printed-title">
        {table.caption === '' ? (
          <span className={foundInPreview(marks.whole)} title={titleOf(marks.whole)}>
            {table.title}
          </span>
        ) : (
          table.title
        )}
      </div>
      <div className="printed-head">
        <span>{table.preparedBy}</span>
        <span>{table.unit}</span>
      </div>
      <div className="printed-scroll" tabIndex={0} role="region" aria-label={table.title}>
        <table className="printed" onClick={showSource}>
          <TableHead table={table} />
          {chunks.map((from) => (
            <TableRows
              key={from}
              rows={table.rows}
              from={from}
              aligns={aligns}
              marks={marks.rows}
              here={here !== null && here >= from && here < from + CHUNK ? here : null}
            />
          ))}
        </table>
      </div>
      {table.note === null ? null : <div className="printed-note">{table.note.text}</div>}
    </figure>
  );
});

import { memo } from 'react';
import { cellFilter, type TableBlock, type TableCell } from '../../shared/table/block.ts';
import { TableHead } from '../components/table/table-head.tsx';
import { useWorkspace } from '../context.tsx';
import { sameBlock } from './same-block.ts';

/** A standard table as it will print. */
export const TableView = memo(
  function TableView({ table }: { readonly table: TableBlock }) {
    return (
      <figure className={`printed-table ${table.orientation}`} style={{ margin: 0 }} data-block={table.id}>
        <div className="printed-head">
          <span>{table.caption}</span>
        </div>
        <div className="printed-title">{table.title}</div>
        <div className="printed-head">
          <span>{table.preparedBy}</span>
          <span>{table.unit}</span>
        </div>
        <div className="printed-scroll" tabIndex={0} role="region" aria-label={table.title}>
          <table className="printed">
            <TableHead table={table} />
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index} data-row={index}>
                  {row.cells.map((cell, column) => (
                    <CellView key={column} table={table} row={index} column={column} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {table.note === null ? null : <div className="printed-note">{table.note.text}</div>}
      </figure>
    );
  },
  (one, other) => sameBlock(one.table, other.table),
);

interface CellProps {
  readonly table: TableBlock;
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
}

function CellView({ table, row, column, cell }: CellProps) {
  const showSource = useWorkspace((workspace) => workspace.showSource);
  const align = table.columns[column]?.align ?? 'name';
  if (cell.exact === undefined || cell.text === '') return <td className={align}>{cell.text}</td>;
  const show = (): void => {
    const filter = cellFilter(table, row, column) ?? {};
    showSource({
      title: `${table.caption} ${table.title}`,
      text: cell.text,
      source: { kind: 'ledger', year: 'current', filter },
    });
  };
  return (
    <td className={cell.exact < 0 ? 'amount negative' : 'amount'}>
      <button type="button" className="value" onClick={show}>
        {cell.text}
      </button>
    </td>
  );
}

import type { CellChange, GridChange, RowChange } from '../../../shared/review/redline/redline.ts';
import { FATE_NAMES } from '../../../shared/review/redline/redline-document.ts';

interface GridChangeViewProps {
  readonly grid: GridChange;
  readonly onlyDifferences: boolean;
}

/** A table or sheet in both documents: what went is struck, what came is underlined. */
export function GridChangeView({ grid, onlyDifferences }: GridChangeViewProps) {
  const rows = grid.rows.filter(({ fate }) => !onlyDifferences || fate !== 'same');
  return (
    <>
      {grid.texts.map(({ label, before, after }) => (
        <p key={label} className="redline-text">
          {label}：<CellText cell={{ before, after, changed: true }} />
        </p>
      ))}
      {rows.length === 0 ? null : (
        <div className="redline-grid" tabIndex={0} role="region" aria-label={`${grid.title}，可以左右滚动`}>
          <table aria-label={grid.title}>
            <thead>
              <tr>
                <th scope="col">情况</th>
                {grid.columns.map((path, column) => (
                  <th key={column} scope="col">
                    {path}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <GridRowView key={`${String(row.beforeRow)} ${String(row.afterRow)}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function GridRowView({ row }: { readonly row: RowChange }) {
  return (
    <tr className={row.fate}>
      <td className="soft">{FATE_NAMES[row.fate]}</td>
      {row.cells.map((cell, column) => (
        <td key={column} className={cell.changed ? 'changed' : undefined}>
          <CellText cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function CellText({ cell: { before, after, changed } }: { readonly cell: CellChange }) {
  if (!changed) return <>{after}</>;
  return (
    <>
      {before === '' ? null : <del>{before}</del>} {after === '' ? null : <ins>{after}</ins>}
    </>
  );
}

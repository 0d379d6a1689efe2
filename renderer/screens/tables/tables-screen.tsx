import { App as AntApp, Button, Space } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fen } from '../../../shared/base/fen.ts';
import { insertLines, replaceLine } from '../../../shared/draft/edit.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { indexLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { cellOfPointer, clampCell, firstFigure, type CellPlace } from '../../components/table/cell-place.ts';
import { isEntered } from '../../components/table/entered-cell.ts';
import { countLines } from '../../components/table/line-count.ts';
import { placeFilter, placeInWords } from '../../components/table/place-filter.ts';
import { TableGrid } from '../../components/table/table-grid.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { gridMarks } from '../../finding-marks.ts';
import { CellExplanation } from './cell-explanation.tsx';
import { CopyButton } from './copy-button.tsx';
import { EmptyTable, isEmptyTable } from './empty-table.tsx';
import { NewLineDialog } from './new-line-dialog.tsx';
import { TableSwitch } from './table-switch.tsx';
import './tables-screen.css';

/** The official tables: what is computed is explained, what one line stands behind is typed right here. */
export function TablesScreen() {
  const id = useWorkspace((workspace) => workspace.table);
  const blocks = useWorkspace((workspace) => workspace.document.blocks);
  const lines = useWorkspace((workspace) => workspace.draft.ledger);
  const tables = useMemo(() => blocks.filter((block) => block.type === 'table'), [blocks]);
  const ledger = useMemo(() => indexLedger(lines), [lines]);
  const table = tables.find((one) => one.id === id) ?? tables[0];
  if (table === undefined) return <p>这个模板包没有公开表。</p>;
  return (
    <>
      <h2>
        {table.caption} {table.title}
      </h2>
      <p className="lead">灰色的数由明细算出；白底带下划线的数后面只有一行明细，按回车或双击直接改。</p>
      <TableForm key={table.id} table={table} tables={tables} ledger={ledger} />
    </>
  );
}

interface TableFormProps {
  readonly table: TableBlock;
  readonly tables: readonly TableBlock[];
  readonly ledger: Ledger;
}

function TableForm({ table, tables, ledger }: TableFormProps) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const unit = useWorkspace((workspace) => workspace.unit);
  const focus = useWorkspace((workspace) => workspace.focus);
  const pack = useWorkspace((workspace) => workspace.pack);
  const codes = useWorkspace((workspace) => workspace.codes);
  const [active, setActive] = useState(() => firstFigure(table));
  const [hovered, setHovered] = useState<CellPlace | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [start, setStart] = useState<CellPlace | null>(null);
  const marks = gridMarks(useBlockFindings(table.id));
  // Counts depend on the lines alone; words typed elsewhere do not change them.
  const count = useMemo(
    () => countLines({ ...store.getState().draft, ledger: [...ledger.lines] }, pack, codes, table.id),
    [store, ledger, pack, codes, table.id],
  );

  useEffect(() => {
    const place = cellOfPointer(focus?.pointer ?? '');
    if (place === undefined) return;
    setStart(place);
    setActive(place);
  }, [focus]);

  const amountOf = useCallback(
    ({ row, column }: CellPlace): Fen | undefined =>
      isEntered(table, row, column, count) ? table.rows[row]?.cells[column]?.exact : undefined,
    [table, count],
  );
  const openLines = useCallback(
    (place: CellPlace) => {
      const filter = cellFilter(table, place.row, place.column);
      if (filter !== undefined && ledger.linesOf(filter).length > 0) store.getState().showLines(filter);
      else setIsAdding(true);
    },
    [store, table, ledger],
  );
  const commit = useCallback(
    ({ row, column }: CellPlace, amount: Fen) => {
      const filter = cellFilter(table, row, column);
      const [place, ...others] = filter === undefined ? [] : ledger.linesOf(filter);
      const line = place === undefined ? undefined : store.getState().draft.ledger[place];
      if (place === undefined || line === undefined || others.length > 0 || line.amount === amount) return;
      store.getState().edit(`/ledger/${String(place)}/amount`, replaceLine('ledger', place, { ...line, amount }));
    },
    [store, table, ledger],
  );
  const activate = useCallback(
    (place: CellPlace) => {
      setActive(place);
      setHovered(null);
      store.getState().showPlace(table.id, place.row);
    },
    [store, table.id],
  );
  const hover = useCallback((place: CellPlace | null) => {
    setHovered((before) => (before?.row === place?.row && before?.column === place?.column ? before : place));
  }, []);
  const refuse = useCallback(
    (text: string) => {
      void message.warning(`“${text}”不是金额，没有改动`);
    },
    [message],
  );
  const add = (line: LedgerLine): void => {
    const behind = ledger.linesOf(placeFilter(table, active)).at(-1);
    const at = behind === undefined ? ledger.lines.length : behind + 1;
    store.getState().edit('/ledger', insertLines('ledger', at, [line]));
    setIsAdding(false);
    setStart({ ...active });
  };

  const size = { rows: table.rows.length, columns: table.columns.length };
  const shown = clampCell(hovered ?? active, size);
  return (
    <>
      <div className="table-tools">
        <TableSwitch table={table} tables={tables} />
        <Space size={8}>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              setIsAdding(true);
            }}
          >
            在此新增明细
          </Button>
          <CopyButton table={table} />
        </Space>
      </div>
      <div className="table-about">
        <span>{table.preparedBy}</span>
        <span>{table.unit}</span>
      </div>
      <FindingNotes findings={marks.whole} label="整张表的问题" />
      <TableGrid
        table={table}
        label={`${table.caption} ${table.title}`}
        unit={unit}
        count={count}
        marks={marks.rows}
        start={start}
        amountOf={amountOf}
        onActive={activate}
        onHover={hover}
        onOpen={openLines}
        onCommit={commit}
        onRefuse={refuse}
      />
      {isEmptyTable(table) ? <EmptyTable table={table} /> : null}
      {size.rows === 0 ? null : (
        <CellExplanation
          table={table}
          place={shown}
          ledger={ledger}
          isEntered={isEntered(table, shown.row, shown.column, count)}
          marks={marks.rows.get(shown.row)}
        />
      )}
      {isAdding ? (
        <NewLineDialog
          filter={placeFilter(table, clampCell(active, size))}
          place={size.rows === 0 ? table.title : placeInWords(table, clampCell(active, size))}
          onAdd={add}
          onClose={() => {
            setIsAdding(false);
            setStart({ ...active });
          }}
        />
      ) : null}
    </>
  );
}

import { App as AntApp, Button, Space } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Fen } from '../../../shared/base/money/fen.ts';
import { insertLines } from '../../../shared/draft/edit.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { indexLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { cellFilter, cellSource, fullTitle, type TableBlock } from '../../../shared/table/block.ts';
import { FindingNotes, useBlockFindings } from '../../components/finding/finding-notes.tsx';
import { NO_TEXT } from '../../components/clipboard-text.ts';
import { useDoneNotice } from '../../components/done-notice.tsx';
import { parseTsv } from '../../components/grid/tsv.ts';
import { inOneLine } from '../../components/one-line.ts';
import { editAmounts } from '../../components/table/amount-edit.ts';
import { planCells, planEmpty, planFill, type CellPlan } from '../../components/table/cell-plan.ts';
import {
  cellOfPointer,
  clampCell,
  firstFigure,
  type CellPlace,
  type CellRange,
} from '../../components/table/cell-place.ts';
import { isEntered } from '../../components/table/entered-cell.ts';
import { countLines } from '../../components/table/line-count.ts';
import { placeFilter, placeInWords } from '../../components/table/place-filter.ts';
import { TableGrid } from '../../components/table/table-grid.tsx';
import { typedUnit } from '../../components/table/typed-unit.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { gridMarks } from '../../finding-marks.ts';
import { CellExplanation } from './cell-explanation.tsx';
import { CopyButton } from './copy-button.tsx';
import { EmptyTable, isEmptyTable } from './empty-table.tsx';
import { planInWords, type CellDeed } from './plan-words.ts';
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
      <h2>{fullTitle(table)}</h2>
      <p className="lead">灰色的数由明细算出；白底带下划线的数后面只有一行明细，直接打字、粘贴，或按回车、双击修改。</p>
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
  const unit = typedUnit(
    table,
    useWorkspace((workspace) => workspace.unit),
  );
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
      const source = cellSource(table, place.row, place.column);
      if (filter !== undefined && ledger.linesOf(filter).length > 0) store.getState().showLines(filter);
      // Where last year plays a part, a line of this year would not be what was meant.
      else if (filter === undefined && source !== undefined) {
        const text = table.rows[place.row]?.cells[place.column]?.text ?? '';
        store.getState().showSource({ title: fullTitle(table), text, source });
      } else setIsAdding(true);
    },
    [store, table, ledger],
  );
  const commit = useCallback(
    (place: CellPlace, amount: Fen) => {
      const { draft, edit } = store.getState();
      const pointer = `${table.id}/${String(place.row)}/${String(place.column)}`;
      edit(pointer, editAmounts(table, ledger, draft.ledger, [{ place, amount }]));
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
  const done = useDoneNotice(() => {
    setStart({ ...active });
  });
  const steps = useRef(0);
  const { say } = done;
  const put = useCallback(
    (plan: CellPlan, deed: CellDeed): void => {
      if (plan.wrong !== null) {
        const { row, text, problem } = plan.wrong;
        void message.warning(`粘贴的第 ${String(row)} 行“${inOneLine(text)}”${problem}，什么都没有改`);
        return;
      }
      const { draft, edit } = store.getState();
      steps.current += 1;
      edit(`tables/${String(steps.current)}`, editAmounts(table, ledger, draft.ledger, plan.amounts));
      const isChanged = store.getState().draft !== draft;
      if (isChanged) say(planInWords(plan, deed, unit));
      else if (plan.left + plan.beyond > 0) void message.info(planInWords({ ...plan, amounts: [] }, deed, unit));
    },
    [store, table, ledger, unit, message, say],
  );
  const paste = useCallback(
    (text: string | null, range: CellRange) => {
      if (text === null) void message.warning(NO_TEXT);
      else put(planCells(parseTsv(text), range, table, unit, amountOf), 'paste');
    },
    [put, table, unit, amountOf, message],
  );
  const fillDown = useCallback(
    (range: CellRange) => {
      put(planFill(range, amountOf), 'fill');
    },
    [put, amountOf],
  );
  const empty = useCallback(
    (range: CellRange) => {
      put(planEmpty(range, amountOf), 'empty');
    },
    [put, amountOf],
  );
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
      <div className="table-frame">
        <TableGrid
          table={table}
          label={fullTitle(table)}
          unit={unit}
          count={count}
          marks={marks.rows}
          start={start}
          amountOf={amountOf}
          onActive={activate}
          onHover={hover}
          onOpen={openLines}
          onCommit={commit}
          onPaste={paste}
          onFillDown={fillDown}
          onEmpty={empty}
          onRefuse={refuse}
        />
        {done.notice}
      </div>
      {isEmptyTable(table) ? <EmptyTable table={table} /> : null}
      {size.rows === 0 ? null : (
        <CellExplanation
          table={table}
          place={shown}
          ledger={ledger}
          unit={unit}
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

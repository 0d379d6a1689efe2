import { Alert, Button } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { UNIT_NAMES } from '../../../shared/base/typed-amount.ts';
import { DataGrid, type GridHandle, type GridRange } from '../../components/grid/data-grid.tsx';
import { parseTsv } from '../../components/grid/tsv.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { ActiveCellLine } from './active-cell-line.tsx';
import { COLUMNS, type Typed } from './column.ts';
import { EmptyLedger } from './empty-ledger.tsx';
import { ledgerColumns } from './ledger-columns.ts';
import './ledger.css';
import { LedgerSums } from './ledger-sums.tsx';
import { LedgerToolbar } from './ledger-toolbar.tsx';
import { MissingNames } from './missing-names.tsx';
import type { Block } from './heading-rows.ts';
import { ImportDialog } from './import/import-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { planPaste } from './paste-plan.ts';
import { putLines } from './put-lines.ts';
import type { ReadLine } from './read-line.ts';
import { rowAtPointer } from './pointer.ts';
import type { RowChange } from './row-change.ts';
import { filterInWords } from './row-filter.ts';
import { blankRow, cellText, isBlankRow, type LedgerRow } from './row.ts';
import { useLedgerEdits, type Split } from './use-ledger-edits.ts';
import { useLedgerRows } from './use-ledger-rows.ts';
import { usePrintedPlace } from './use-printed-place.ts';
import { useRoom } from './use-room.ts';

/** Height of what stands under the grid: the sums and the space to the window's edge. */
const BELOW_GRID = 78;
/** From this width on, names fit on one line. */
const WIDE = 900;

/** 预算明细: this year's and last year's ledger side by side. */
export function LedgerScreen() {
  const store = useWorkspaceStore();
  const filter = useWorkspace((workspace) => workspace.ledgerFilter);
  const focus = useWorkspace((workspace) => workspace.focus);
  const fiscalYear = useWorkspace((workspace) => workspace.draft.fiscalYear);
  const [words, setWords] = useState('');
  const { rows, context, total, unfinished } = useLedgerRows(words);
  const edits = useLedgerEdits();
  const grid = useRef<GridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, BELOW_GRID);
  const [range, setRange] = useState<GridRange | null>(null);
  const lastRange = useRef<GridRange | null>(null);
  const [pasted, setPasted] = useState<{ block: Block; before: LedgerRow; place: string } | null>(null);
  const [importing, setImporting] = useState(false);
  const [splits, setSplits] = useState<readonly Split[]>([]);
  const follow = useFollow(rows, grid);
  usePrintedPlace(range === null ? null : (rows[range.top] ?? null));

  const latestRows = useRef(rows);
  useLayoutEffect(() => {
    latestRows.current = rows;
  });
  const apply = useCallback(
    (changes: readonly RowChange[], newProjects: readonly string[] = []): void => {
      const only = changes.length === 1 ? changes[0] : undefined;
      const batch = edits.apply(changes, newProjects);
      if (only !== undefined) follow(latestRows.current.indexOf(only.row), batch.lines[0] ?? null);
      setSplits(batch.split);
    },
    [edits, follow],
  );
  const columns = useMemo(
    () =>
      ledgerColumns(context, {
        usedCodes: () => usedCodes(store.getState().draft),
        commit: (row, typed, newProject) => {
          if (!isSame(row, typed)) apply([{ row, typed }], newProject === null ? [] : [newProject]);
        },
        typing: ({ entry, current, prior }, column, text) => {
          store.getState().setPending(text === null ? null : { entry, line: current ?? prior, column, text });
        },
      }),
    [context, store, apply],
  );

  const chosen = (): GridRange | null => grid.current?.range() ?? lastRange.current;
  const insert = (before: number, count: number): void => {
    edits.begin(rows[Math.min(before, rows.length - 1)] ?? blankRow(0, 0), count);
    requestAnimationFrame(() => {
      grid.current?.select({ top: before, bottom: before, left: 0, right: 0 });
    });
  };
  const duplicate = ({ top, bottom }: GridRange): void => {
    const after = rows[bottom + 1] ?? blankRow(Infinity, Infinity);
    apply(
      rows.slice(top, bottom + 1).flatMap((row) => {
        if (isBlankRow(row)) return [];
        const typed = Object.fromEntries(COLUMNS.map((column) => [column, cellText(row, column, context)]));
        return [{ row: blankRow(after.currentAt, after.priorAt), typed }];
      }),
    );
  };
  const remove = ({ top, bottom }: GridRange): void => {
    edits.remove(rows.slice(top, bottom + 1));
  };
  const paste = (text: string, at: GridRange, own: boolean): void => {
    const block = parseTsv(text);
    const changes = planPaste(block, at, rows, context, own);
    if (changes !== null) apply(changes);
    else openPaste(block, at);
  };
  const openPaste = (block: Block, at: GridRange | null): void => {
    const row = at === null ? undefined : rows[at.top];
    const isEnd = row === undefined || (isBlankRow(row) && row.entry === null);
    const end = rows.at(-1) ?? blankRow(0, 0);
    const place = isEnd ? '放在明细末尾' : `放在第 ${String((at?.top ?? 0) + 1)} 行之前`;
    setPasted({ block, before: isEnd ? end : row, place });
  };
  const insertPasted = (lines: readonly ReadLine[]): void => {
    const { currentAt, priorAt } = pasted?.before ?? blankRow(0, 0);
    setPasted(null);
    edits.perform(
      putLines(lines, {
        current: currentAt,
        prior: priorAt,
        projectNames: new Map(),
      }),
    );
  };
  const withRange = (action: (at: GridRange) => void) => (): void => {
    const at = chosen();
    if (at !== null) action(at);
    grid.current?.focus();
  };

  useEffect(() => {
    // In a recovered draft a text may have been complete and only not entered yet.
    if (!store.getState().unfinished.restored) return;
    const typed = latestRows.current.filter((row) => Object.keys(row.typed).length > 0);
    edits.apply(typed.map((row) => ({ row, typed: {} })));
  }, [store, edits]);
  useEffect(() => {
    const place = focus === null ? null : rowAtPointer(focus.pointer, latestRows.current);
    if (place !== null) grid.current?.select({ ...place, bottom: place.top, right: place.left });
  }, [focus]);

  return (
    <>
      <h2>预算明细</h2>
      <p className="lead">一行一笔钱，各张表和文字里的数都从这里加出来；本年与上年并排，科目相同的自动对上。</p>
      <div className="ledger">
        {total === 0 && unfinished === 0 ? (
          <EmptyLedger
            unit={UNIT_NAMES[context.unit]}
            onPaste={() => {
              openPaste([], null);
            }}
            onImport={() => {
              setImporting(true);
            }}
          />
        ) : null}
        <LedgerToolbar
          words={words}
          filterName={filter === null ? null : filterInWords(filter, context.codes, context.projects)}
          onWords={setWords}
          onClearFilter={() => {
            store.getState().showLines(null);
          }}
          onInsert={withRange(({ top, bottom }) => {
            insert(top, bottom - top + 1);
          })}
          onDuplicate={withRange(duplicate)}
          onDelete={withRange(remove)}
          onPaste={() => {
            openPaste([], chosen());
          }}
          onImport={() => {
            setImporting(true);
          }}
        />
        {splits.length === 0 ? null : (
          <SplitNotice
            count={splits.length}
            onJoin={() => {
              edits.joinAgain(splits);
              setSplits([]);
            }}
            onClose={() => {
              setSplits([]);
            }}
          />
        )}
        <ActiveCellLine rows={rows} columns={columns} range={range} />
        <div ref={frame}>
          <DataGrid<LedgerRow>
            label="预算明细"
            rows={rows}
            columns={columns}
            height={room.height}
            rowHeight={room.width >= WIDE ? 30 : 46}
            rowClass={rowClass}
            handle={grid}
            onFill={(changed) => {
              apply(changed.flatMap(({ index, row }) => fillOf(rows[index], row)));
            }}
            onInsert={insert}
            onDuplicate={duplicate}
            onDelete={remove}
            onPaste={paste}
            onRange={(next) => {
              setRange(next);
              if (next !== null) lastRange.current = next;
            }}
          />
        </div>
        <LedgerSums
          rows={rows}
          range={range}
          filtered={words.trim() !== '' || filter !== null}
          unfinished={unfinished}
          unit={context.unit}
        />
        <MissingNames />
        {pasted === null ? null : (
          <PasteDialog
            block={pasted.block}
            fiscalYear={fiscalYear}
            context={context}
            place={pasted.place}
            onInsert={insertPasted}
            onClose={() => {
              setPasted(null);
            }}
          />
        )}
        {importing ? (
          <ImportDialog
            context={context}
            onPut={(edit) => {
              setImporting(false);
              edits.perform(edit);
            }}
            onClose={() => {
              setImporting(false);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

function SplitNotice({
  count,
  onJoin,
  onClose,
}: {
  readonly count: number;
  readonly onJoin: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Alert
      className="ledger-notice"
      type="info"
      showIcon
      closable={{ onClose }}
      title={`改的是本年 ${String(count)} 行的科目；上年的行保留原来的科目，已单独成行。`}
      action={
        <Button size="small" onClick={onJoin}>
          上年也一起改
        </Button>
      }
    />
  );
}

/** Keeps the cursor on the row it was typed in when the row moves to another place. */
function useFollow(
  rows: readonly LedgerRow[],
  grid: React.RefObject<GridHandle | null>,
): (index: number, line: LedgerRow['current']) => void {
  const wanted = useRef<{ index: number; line: LedgerRow['current'] }>(null);
  useLayoutEffect(() => {
    const { index, line } = wanted.current ?? { index: -1, line: null };
    wanted.current = null;
    if (line === null || index < 0) return;
    const now = rows.findIndex((row) => row.current === line || row.prior === line);
    const range = grid.current?.range() ?? null;
    if (now < 0 || now === index || range === null) return;
    const by = now - index;
    grid.current?.select({ ...range, top: range.top + by, bottom: range.bottom + by });
  }, [rows, grid]);
  return useCallback((index, line) => {
    wanted.current = { index, line };
  }, []);
}

function rowClass(row: LedgerRow): string {
  return Object.keys(row.typed).length > 0 ? 'unfinished' : '';
}

/** Whether the texts are what the row says already. */
function isSame(row: LedgerRow, typed: Typed): boolean {
  return isBlankRow(row) && Object.values(typed).every((text) => text === '');
}

function fillOf(before: LedgerRow | undefined, after: LedgerRow): RowChange[] {
  if (before === undefined) return [];
  const changed = COLUMNS.filter((column) => after.typed[column] !== before.typed[column]);
  const typed = Object.fromEntries(changed.map((column) => [column, after.typed[column] ?? '']));
  return changed.length === 0 ? [] : [{ row: before, typed }];
}

function usedCodes(draft: {
  readonly ledger: readonly { function: string; economic?: string | undefined }[];
}): Set<string> {
  return new Set(draft.ledger.flatMap((line) => [line.function, line.economic ?? '']));
}

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { useDoneNotice } from '../../components/done-notice.tsx';
import { DataGrid, type GridHandle } from '../../components/grid/data-grid.tsx';
import { wholeRows, type GridRange } from '../../components/grid/grid-range.ts';
import { parseTsv } from '../../components/grid/tsv.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { ActiveCellLine } from './active-cell-line.tsx';
import { CarriedLines } from './carried-lines.tsx';
import { usedCodes } from './code-search.ts';
import { COLUMNS, type Typed } from './column.ts';
import { EmptyLedger } from './empty-ledger.tsx';
import { ledgerColumns } from './ledger-columns.ts';
import './ledger.css';
import { LedgerSums } from './ledger-sums.tsx';
import { LedgerToolbar } from './ledger-toolbar.tsx';
import { MissingNames } from './missing-names.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import { planFillDown } from './fill-plan.ts';
import { changesOf } from './paste-plan.ts';
import { addedInWords, cellsInWords, rowsInWords } from './pasted-words.ts';
import { rowAtPointer } from './pointer.ts';
import type { Batch } from './row-batch.ts';
import type { RowChange } from './row-change.ts';
import { filterInWords } from './row-filter.ts';
import { blankRow, cellText, isBlankRow, type LedgerRow } from './row.ts';
import { SplitNotice } from './split-notice.tsx';
import { useLedgerEdits, type Split } from './use-ledger-edits.ts';
import { useFollow } from './use-follow.ts';
import { useLedgerRows } from './use-ledger-rows.ts';
import { usePasting } from './use-pasting.tsx';
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
  const [words, setWords] = useState('');
  const { rows, context, total, unfinished, held } = useLedgerRows(words);
  const edits = useLedgerEdits();
  const grid = useRef<GridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, BELOW_GRID);
  const [range, setRange] = useState<GridRange | null>(null);
  const lastRange = useRef<GridRange | null>(null);
  const done = useDoneNotice(() => grid.current?.focus());
  const pasting = usePasting(rows, context, edits, {
    onCells: (plan) => {
      const changes = changesOf(plan, rows);
      grid.current?.stay(() => {
        const batch = edits.apply(changes);
        setSplits(batch.split);
        done.say(cellsInWords(changes, batch.troubled, context));
      });
      grid.current?.stay(() => {
        grid.current?.select(plan.covers);
      });
    },
    onGivenUp: (from) => {
      if (from === null) return;
      // The dialog hands the cursor back first, to an input that is gone.
      requestAnimationFrame(() => {
        grid.current?.stay(() => grid.current?.select(from));
      });
    },
    onRows: (at, count, words, put) => {
      grid.current?.stay(() => {
        put();
        done.say(words);
      });
      grid.current?.stay(() => {
        grid.current?.select(wholeRows(at, at + count - 1, COLUMNS.length));
      });
    },
  });
  const [importing, setImporting] = useState(false);
  const [splits, setSplits] = useState<readonly Split[]>([]);
  const follow = useFollow(rows, grid);
  usePrintedPlace(range === null ? null : (rows[range.top] ?? null));

  const latestRows = useRef(rows);
  useLayoutEffect(() => {
    latestRows.current = rows;
  });
  const apply = useCallback(
    (changes: readonly RowChange[], newProjects: readonly string[] = []): Batch => {
      const only = changes.length === 1 ? changes[0] : undefined;
      const batch = edits.apply(changes, newProjects);
      if (only !== undefined) follow.row(latestRows.current.indexOf(only.row), batch.lines[0] ?? null);
      setSplits(batch.split);
      return batch;
    },
    [edits, follow],
  );
  const columns = useMemo(
    () =>
      ledgerColumns(context, {
        usedCodes: () => usedCodes(store.getState().draft.ledger),
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
    const { lines } = edits.apply(
      rows.slice(top, bottom + 1).flatMap((row) => {
        if (isBlankRow(row)) return [];
        const typed = Object.fromEntries(COLUMNS.map((column) => [column, cellText(row, column, context)]));
        return [{ row: blankRow(after.currentAt, after.priorAt), typed }];
      }),
    );
    if (lines.length === 0) return;
    follow.made(lines);
    done.say(`${rowsInWords(top + 1, lines.length)}已复制为新行，在${rowsInWords(bottom + 2, lines.length)}`);
  };
  const fillDown = (at: GridRange): void => {
    const changes = planFillDown(at, rows, context);
    if (changes.length > 0) apply(changes);
  };
  const remove = ({ top, bottom }: GridRange): void => {
    edits.remove(rows.slice(top, bottom + 1));
  };
  const paste = (text: string, at: GridRange, own: boolean): void => {
    pasting.paste(parseTsv(text), at, own);
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
              pasting.open([], null);
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
          onFillDown={withRange(fillDown)}
          onDuplicate={withRange(duplicate)}
          onDelete={withRange(remove)}
          onPaste={() => {
            pasting.open([], chosen());
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
        <CarriedLines
          rows={rows}
          range={range}
          onSelect={(at) => {
            grid.current?.select(at);
          }}
        />
        <ActiveCellLine rows={rows} columns={columns} range={range} />
        <div ref={frame} className="ledger-grid">
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
            onFillDown={fillDown}
            onDuplicate={duplicate}
            onDelete={remove}
            onPaste={paste}
            onRange={(next) => {
              setRange(next);
              if (next !== null) lastRange.current = next;
            }}
          />
          {done.notice}
        </div>
        <LedgerSums
          rows={rows}
          range={range}
          filtered={words.trim() !== '' || filter !== null}
          unfinished={unfinished}
          held={held}
          unit={context.unit}
        />
        <MissingNames />
        {pasting.dialog}
        {importing ? (
          <ImportDialog
            context={context}
            onPut={(edit) => {
              setImporting(false);
              const before = store.getState().draft;
              edits.perform(edit);
              done.say(addedInWords(before, store.getState().draft, context));
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

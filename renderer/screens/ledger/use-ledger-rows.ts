import { useMemo, useRef } from 'react';
import type { Draft, LedgerLine } from '../../../shared/draft/schema.ts';
import { carriedLines } from '../../../shared/draft/turn/carried-line.ts';
import { withTypedNames } from '../../../shared/ledger/codes.ts';
import { useWorkspace } from '../../context.tsx';
import { visibleEntries } from '../../unfinished-rows.ts';
import { pairAgain, type Pairing } from './pairing.ts';
import { rowsOfLines, rowsOfWords } from './row-filter.ts';
import { listRows } from './row-list.ts';
import { hasLine, type CellContext, type LedgerRow } from './row.ts';

/** What the ledger screen shows. */
export interface LedgerRows {
  readonly rows: LedgerRow[];
  readonly context: CellContext;
  /** Rows of the draft before any filter. */
  readonly total: number;
  /** Rows that are no lines yet, and lines with a cell that was not taken over. */
  readonly unfinished: number;
  readonly held: number;
}

/** One object for all, so that without marks an edit leaves the columns as they are. */
const NONE: ReadonlySet<LedgerLine> = new Set();

/**
 * The rows of the grid. Lines that were made while a filter is on stay in sight until the filter changes, so that a row
 * does not vanish under the hands that type it.
 */
export function useLedgerRows(words: string): LedgerRows {
  const draft = useWorkspace((workspace) => workspace.draft);
  const baseCodes = useWorkspace((workspace) => workspace.codes);
  const unit = useWorkspace((workspace) => workspace.unit);
  const filter = useWorkspace((workspace) => workspace.ledgerFilter);
  const { entries, held } = useWorkspace((workspace) => workspace.unfinished.rows);
  const { ledger, priorLedger, projects, codeNames, carriedOver } = draft;

  const codes = useMemo(() => withTypedNames(baseCodes, codeNames), [baseCodes, codeNames]);
  const carried = useMemo(() => {
    const lines = [...carriedLines(carriedOver, ledger)].flatMap((index) => ledger[index] ?? []);
    return lines.length === 0 ? NONE : new Set(lines);
  }, [carriedOver, ledger]);
  const context = useMemo(() => ({ codes, projects, unit, carried }), [codes, projects, unit, carried]);
  const pairs = usePairs(draft);
  const known = useKnownLines(words, filter, ledger, priorLedger);
  const shown = useMemo(() => {
    if (words.trim() === '' && filter === null) return pairs;
    const ofLines = filter === null ? pairs : rowsOfLines(pairs, filter, { ledger, priorLedger, projects });
    const wanted = new Set(rowsOfWords(ofLines, words, codes, projects));
    return pairs.filter((row) => wanted.has(row) || isNew(row, known));
  }, [pairs, filter, words, ledger, priorLedger, projects, codes, known]);
  const visible = useMemo(() => visibleEntries(entries, ledger, priorLedger), [entries, ledger, priorLedger]);
  const rows = useMemo(
    () => listRows(shown, visible, held, { ledger: ledger.length, priorLedger: priorLedger.length }),
    [shown, visible, held, ledger.length, priorLedger.length],
  );
  const typed = rows.filter((row) => Object.values(row.typed).some((text) => text !== ''));
  return {
    rows,
    context,
    total: pairs.length,
    unfinished: typed.filter((row) => !hasLine(row)).length,
    held: typed.filter(hasLine).length,
  };
}

/** The rows of both ledgers; what an edit did not touch is taken over from the rows before it. */
function usePairs({ ledger, priorLedger, projects }: Draft): readonly LedgerRow[] {
  const last = useRef<Pairing>(null);
  const isCurrent =
    last.current?.ledger === ledger && last.current.priorLedger === priorLedger && last.current.projects === projects;
  if (!isCurrent) last.current = pairAgain(last.current, { ledger, priorLedger, projects });
  return last.current?.rows ?? [];
}

/** The lines there were when the filter was set; null while there is no filter. */
function useKnownLines(
  words: string,
  filter: unknown,
  ledger: readonly LedgerLine[],
  priorLedger: readonly LedgerLine[],
): ReadonlySet<LedgerLine> | null {
  const at = useRef<{ words: string; filter: unknown; lines: ReadonlySet<LedgerLine> | null }>(null);
  if (at.current?.words !== words || at.current.filter !== filter) {
    const lines = words.trim() === '' && filter === null ? null : new Set([...ledger, ...priorLedger]);
    at.current = { words, filter, lines };
  }
  return at.current.lines;
}

function isNew(row: LedgerRow, known: ReadonlySet<LedgerLine> | null): boolean {
  const isUnknown = (line: LedgerLine | null): boolean => line !== null && known?.has(line) === false;
  return isUnknown(row.current) || isUnknown(row.prior);
}

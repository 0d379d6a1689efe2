import { useState, type ReactNode } from 'react';
import type { GridRange } from '../../components/grid/grid-range.ts';
import { useWorkspace } from '../../context.tsx';
import type { Block } from '../../../shared/read/ledger/heading-rows.ts';
import { FillDialog } from './fill-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { linesInWords } from './pasted-words.ts';
import { blanksUnder, planPaste, withFilled, type PastePlan } from './paste-plan.ts';
import { putLines } from '../../../shared/read/ledger/put-lines.ts';
import { blankRow, isBlankRow, type CellContext, type LedgerRow } from './row.ts';
import type { LedgerEdits } from './use-ledger-edits.ts';

/** What is pasted and waits for an answer. */
type Waiting =
  | {
      readonly kind: 'cells';
      readonly plan: PastePlan;
      readonly blanks: ReturnType<typeof blanksUnder>;
      readonly from: GridRange;
    }
  | {
      /** A block that is looked at before it goes into the ledger as rows, and the row it will stand before. */
      readonly kind: 'rows';
      readonly block: Block;
      readonly before: LedgerRow;
      /** Where that is: in the grid, counted from 0, and in words. */
      readonly at: number;
      readonly place: string;
      readonly from: GridRange | null;
    };

/** What the screen does with what comes in. */
export interface PastingHost {
  /** Puts cells over those that are there. */
  readonly onCells: (plan: PastePlan) => void;
  /** Rows came in at a place of the grid; `words` say so. */
  readonly onRows: (at: number, count: number, words: string, put: () => void) => void;
  /** Nothing was pasted after all: the cursor goes back to where it came from. */
  readonly onGivenUp: (from: GridRange | null) => void;
}

/** Pasting: `paste` fills cells where it can and asks where it must; `open` shows a block, or asks for one when it is empty. */
export function usePasting(
  rows: readonly LedgerRow[],
  context: CellContext,
  edits: LedgerEdits,
  host: PastingHost,
): {
  readonly paste: (block: Block, at: GridRange, own: boolean) => void;
  readonly open: (block: Block, at: GridRange | null) => void;
  readonly dialog: ReactNode;
} {
  const fiscalYear = useWorkspace((workspace) => workspace.draft.fiscalYear);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const open = (block: Block, at: GridRange | null): void => {
    const row = at === null ? undefined : rows[at.top];
    const isEnd = row === undefined || (isBlankRow(row) && row.entry === null);
    const end = rows.at(-1) ?? blankRow(0, 0);
    const place = isEnd ? '放在明细末尾' : `放在第 ${String((at?.top ?? 0) + 1)} 行之前`;
    const index = isEnd ? Math.max(0, rows.length - 1) : (at?.top ?? 0);
    setWaiting({ kind: 'rows', block, before: isEnd ? end : row, at: index, place, from: at });
  };
  const paste = (block: Block, at: GridRange, own: boolean): void => {
    const plan = planPaste(block, at, rows, context, own);
    if (plan === null) {
      open(block, at);
      return;
    }
    const blanks = own ? new Map<never, number>() : blanksUnder(plan);
    if (blanks.size === 0) host.onCells(plan);
    else setWaiting({ kind: 'cells', plan, blanks, from: at });
  };
  const close = (): void => {
    setWaiting(null);
  };
  const giveUp = (from: GridRange | null) => (): void => {
    close();
    host.onGivenUp(from);
  };
  return { paste, open, dialog: waiting === null ? null : dialogOf(waiting) };

  function dialogOf(asked: Waiting): ReactNode {
    if (asked.kind === 'cells') {
      return (
        <FillDialog
          blanks={asked.blanks}
          onPut={(fill) => {
            close();
            host.onCells(withFilled(asked.plan, fill));
          }}
          onClose={giveUp(asked.from)}
        />
      );
    }
    const { currentAt, priorAt } = asked.before;
    return (
      <PasteDialog
        block={asked.block}
        fiscalYear={fiscalYear}
        context={context}
        place={asked.place}
        onInsert={(lines) => {
          close();
          host.onRows(asked.at, lines.length, linesInWords(lines, asked.at + 1, context), () => {
            edits.perform(putLines(lines, { current: currentAt, prior: priorAt, projectNames: new Map() }));
          });
        }}
        onClose={giveUp(asked.from)}
      />
    );
  }
}

import { useState, type ReactNode } from 'react';
import type { GridRange } from '../../components/grid/grid-range.ts';
import { useWorkspace } from '../../context.tsx';
import type { Block } from '../../../shared/read/ledger/heading-rows.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { putLines } from '../../../shared/read/ledger/put-lines.ts';
import { blankRow, isBlankRow, type CellContext, type LedgerRow } from './row.ts';
import type { LedgerEdits } from './use-ledger-edits.ts';

/** A block that is looked at before it goes into the ledger, and the row it will stand before. */
interface Pasted {
  readonly block: Block;
  readonly before: LedgerRow;
  /** Where that is, in words. */
  readonly place: string;
}

/** Pasting with a look at what was understood: `open` shows a block, or asks for one when it is empty. */
export function usePasting(
  rows: readonly LedgerRow[],
  context: CellContext,
  edits: LedgerEdits,
): { readonly open: (block: Block, at: GridRange | null) => void; readonly dialog: ReactNode } {
  const fiscalYear = useWorkspace((workspace) => workspace.draft.fiscalYear);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const open = (block: Block, at: GridRange | null): void => {
    const row = at === null ? undefined : rows[at.top];
    const isEnd = row === undefined || (isBlankRow(row) && row.entry === null);
    const end = rows.at(-1) ?? blankRow(0, 0);
    const place = isEnd ? '放在明细末尾' : `放在第 ${String((at?.top ?? 0) + 1)} 行之前`;
    setPasted({ block, before: isEnd ? end : row, place });
  };
  const close = (): void => {
    setPasted(null);
  };
  if (pasted === null) return { open, dialog: null };
  const { currentAt, priorAt } = pasted.before;
  return {
    open,
    dialog: (
      <PasteDialog
        block={pasted.block}
        fiscalYear={fiscalYear}
        context={context}
        place={pasted.place}
        onInsert={(lines) => {
          close();
          edits.perform(putLines(lines, { current: currentAt, prior: priorAt, projectNames: new Map() }));
        }}
        onClose={close}
      />
    ),
  };
}

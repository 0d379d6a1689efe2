import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks, type CheckReport } from '../shared/check/run.ts';
import type { BasisRole } from '../shared/check/basis.ts';
import type { TypedUnit } from '../shared/base/money/typed-amount.ts';
import { buildDocument } from '../shared/document/build.ts';
import type { BudgetDocument } from '../shared/document/document.ts';
import { reuseParts } from '../shared/document/reuse.ts';
import { cleanDraft } from '../shared/draft/clean-draft.ts';
import type { Edit } from '../shared/draft/edit.ts';
import { settleCarriedOver } from '../shared/draft/turn/carried-over.ts';
import type { LeftOut } from '../shared/draft/saveable.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { FieldText, Unfinished } from '../shared/draft/unfinished.ts';
import { valueAt } from '../shared/draft/value-at.ts';
import type { Classification } from '../shared/ledger/codes.ts';
import type { CellSource, LedgerFilter, ValueSource } from '../shared/ledger/filter.ts';
import { packFor } from '../shared/pack/edition.ts';
import type { Pack } from '../shared/pack/pack.ts';
import type { UnkeptReview } from './components/review/use-review-file.ts';
import { EMPTY_BASIS, type Basis, type BasisSlot } from './basis.ts';
import { markFindings, type FindingMarks } from './finding-marks.ts';
import { NOT_LINKED, type LinkedUnits } from './linked-units.ts';
import { beginHistory, push, redo, undo, type History } from './history.ts';
import type { Part } from './part.ts';
import { homeBlock } from './preview/home-block.ts';
import type { UnfinishedRows } from './unfinished-rows.ts';
import {
  hasUnfinished,
  restoreUnfinished,
  withoutLastRefused,
  type PendingCell,
  type UnfinishedWork,
} from './unfinished.ts';

/** The draft that is open, everything computed from it, and where the person is. One store for all screens. */

/** What the right column shows. */
export type Side = 'preview' | 'gaps' | 'source';
/** In what amounts are typed and shown in the ledger. */
export type Unit = TypedUnit;

/** Where a number comes from, as the 来源 column explains it. */
export interface ShownSource {
  readonly title: string;
  readonly text: string;
  readonly source: ValueSource | CellSource;
}

/** A block of the document, or a row of a table, counted from 0. */
export interface PreviewPlace {
  readonly block: string;
  readonly row: number | null;
}

/** The file behind the draft. */
export interface OpenFile {
  /** Null until the draft was saved for the first time. */
  readonly path: string | null;
  /** The folder a draft without a file belongs into, if any. */
  readonly folder?: string;
  readonly name: string;
  readonly fingerprint: string | null;
  readonly readOnly: boolean;
  /** Another window or program had it open when it was opened here. */
  readonly openElsewhere: boolean;
}

/** What one step of undo brings back: the draft, and what stood unfinished in 预算明细. */
interface Step {
  readonly draft: Draft;
  readonly rows: UnfinishedRows;
}

/** The state of the workspace. */
export interface Workspace {
  readonly history: History<Step>;
  readonly draft: Draft;
  /** The edition of its pack that the draft chooses. */
  readonly pack: Pack;
  readonly codes: Classification;
  readonly document: BudgetDocument;
  /** What the checks found in `reported`; it follows the document a frame later. */
  readonly report: CheckReport;
  readonly reported: BudgetDocument;
  /** Its findings by the block they stand in. */
  readonly marks: FindingMarks;
  /** What the draft is checked against besides itself. */
  readonly basis: Basis;
  /** The drafts of the units, if this is a 汇总. */
  readonly linked: LinkedUnits;
  readonly file: OpenFile;
  /** The draft as it stands in the file; null for one that was never saved. */
  readonly saved: Draft | null;
  /** What was typed and is not valid yet; the draft does not have it. */
  readonly unfinished: UnfinishedWork;
  readonly recoveryKey: string;
  readonly part: Part;
  /** The table the 公开表 part shows. */
  readonly table: string;
  /** The field a screen puts the cursor in after a jump, and the block it stands in. */
  readonly focus: { readonly block: string; readonly pointer: string } | null;
  /** What the preview scrolls to; another object is another request. */
  readonly shown: PreviewPlace | null;
  /** Ledger lines another screen wants to see. */
  readonly ledgerFilter: LedgerFilter | null;
  readonly side: Side;
  /** The right column is folded away; showing something in it unfolds it. */
  readonly sideFolded: boolean;
  readonly source: ShownSource | null;
  readonly unit: Unit;

  /**
   * Changes the draft; `label` names the field, so that typing in it is one step of undo. In 预算明细 a step is also what
   * was typed and is not valid: `rows` is what stands unfinished after it.
   */
  readonly edit: (label: string, edit: Edit, rows?: UnfinishedRows) => void;
  /** Puts another state of the whole draft in its place, as one step of undo; what stood unfinished over the old one goes with it. */
  readonly replaceDraft: (label: string, draft: Draft) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly goTo: (
    part: Part,
    place?: { readonly table?: string; readonly block?: string; readonly pointer?: string },
  ) => void;
  /** Has the preview follow to where what is being worked on is printed; does nothing while it is the same place. */
  readonly showPlace: (block: string, row?: number) => void;
  readonly showSource: (source: ShownSource) => void;
  readonly showLines: (filter: LedgerFilter | null) => void;
  readonly showSide: (side: Side) => void;
  readonly foldSide: (folded: boolean) => void;
  readonly setUnit: (unit: Unit) => void;
  readonly setUnfinishedRows: (rows: UnfinishedRows) => void;
  /** The text of the ledger cell that is being typed into; null when that has ended. */
  readonly setPending: (pending: PendingCell | null) => void;
  /** Keeps the text of a form field that the draft does not take. */
  readonly refuse: (pointer: string, text: FieldText) => void;
  /** The draft has taken over what stands in a form field. */
  readonly accept: (pointer: string) => void;
  /** An answered review that is not in its file yet; kept while the person is in another part, asked about on leaving. */
  readonly unkeptReview: UnkeptReview | null;
  readonly holdReview: (review: UnkeptReview | null) => void;
  /** Takes up, or with `none` gives up, a file to check against. */
  readonly setBasis: (role: BasisRole, slot: BasisSlot) => void;
  readonly markSaved: (file: OpenFile, draft: Draft) => void;
  /** What no file and no recovery copy took when it was last tried, where the rest went in. */
  readonly leftOut: readonly LeftOut[];
  readonly setLeftOut: (left: readonly LeftOut[]) => void;
}

/** What a workspace begins with. */
export interface Opening {
  readonly draft: Draft;
  readonly pack: Pack;
  readonly codes: Classification;
  readonly file: OpenFile;
  /** The draft in the file, if it differs from `draft` (a recovered one), or null if there is no file. */
  readonly saved: Draft | null;
  /** From a recovery copy: shown again where it was typed. */
  readonly unfinished: Unfinished;
  readonly recoveryKey: string;
}

/** The hook every screen reads the open draft through. */
export type UseWorkspace = UseBoundStore<StoreApi<Workspace>>;

/** Opens a workspace; the document is computed again with every edit, its unchanged parts staying the same objects. */
export function createWorkspace(begun: Opening): UseWorkspace {
  // What stands in a file opens as it is; what was made of something else passes the cleaner like everything typed.
  const opening = begun.draft === begun.saved ? begun : { ...begun, draft: cleanDraft(begun.draft) };
  return create<Workspace>((set, get) => {
    const { codes } = opening;
    const pack = packFor(opening.pack, opening.draft);
    const build = (draft: Draft): BudgetDocument => buildDocument(draft, pack, codes);
    // What a draft chooses decides which form it has: a table that was shown may be gone with it.
    const formOf = (draft: Draft): Pick<Workspace, 'pack' | 'table'> => {
      const next = packFor(pack, draft);
      const { table } = get();
      return { pack: next, table: next.tables.has(table) ? table : (next.manifest.tables[0] ?? table) };
    };
    const move = (history: History<Step>): void => {
      if (history === get().history) return;
      const { draft, rows } = history.present;
      const { unfinished, document: before } = get();
      set({
        history,
        ...(draft === get().draft ? {} : { ...formOf(draft), draft, document: reuseParts(before, build(draft)) }),
        ...(rows === unfinished.rows ? {} : { unfinished: { ...unfinished, rows, restored: false } }),
      });
    };
    const document = build(opening.draft);
    const report = runChecks(draftContext(opening.draft, document, pack, codes));
    const unfinishedThen = restoreUnfinished(opening.unfinished, opening.draft, () => crypto.randomUUID());
    return {
      history: beginHistory({ draft: opening.draft, rows: unfinishedThen.rows }),
      document,
      report,
      reported: document,
      marks: markFindings(report.findings),
      basis: EMPTY_BASIS,
      unkeptReview: null,
      linked: NOT_LINKED,
      ...opening,
      pack,
      unfinished: unfinishedThen,
      part: 'organization',
      table: pack.manifest.tables[0] ?? '',
      focus: null,
      shown: null,
      ledgerFilter: null,
      side: 'preview',
      sideFolded: false,
      source: null,
      unit: 'wan',
      edit: (label, edit, typed) => {
        const { draft, history, unfinished } = get();
        // The one way into the draft: nothing gets in that could not be saved.
        const next = settleCarriedOver(draft, cleanDraft(edit(draft)));
        const rows = typed ?? unfinished.rows;
        if (next !== draft || rows !== unfinished.rows) {
          move(push(history, { draft: next, rows }, label, performance.now()));
        }
      },
      replaceDraft: (label, draft) => {
        const rows = { entries: [], held: new Map() };
        move(push(get().history, { draft: cleanDraft(draft), rows }, label, performance.now()));
      },
      undo: () => {
        const { unfinished, history } = get();
        const fields = withoutLastRefused(get());
        if (fields === unfinished.fields) move(undo(history));
        else set({ unfinished: { ...unfinished, fields } });
      },
      redo: () => {
        move(redo(get().history));
      },
      goTo: (part, place) => {
        const table = place?.table ?? get().table;
        const block = place?.block ?? place?.table ?? '';
        const printed =
          block !== '' ? block : part === 'tables' ? table : homeBlock(part, get().document.blocks, get().pack);
        set({
          part,
          table,
          focus: place === undefined ? null : { block, pointer: place.pointer ?? '' },
          shown: printed === undefined ? get().shown : { block: printed, row: null },
        });
      },
      showPlace: (block, row) => {
        const { shown } = get();
        const place = { block, row: row ?? null };
        if (shown?.block !== place.block || shown.row !== place.row) set({ shown: place });
      },
      showSource: (source) => {
        set({ source, side: 'source', sideFolded: false });
      },
      showLines: (ledgerFilter) => {
        set(ledgerFilter === null ? { ledgerFilter } : { ledgerFilter, part: 'ledger', focus: null });
      },
      showSide: (side) => {
        set({ side, sideFolded: false });
      },
      foldSide: (sideFolded) => {
        set({ sideFolded });
      },
      setUnit: (unit) => {
        set({ unit });
      },
      setUnfinishedRows: (rows) => {
        const { history, draft, unfinished } = get();
        set({
          history: { ...history, present: { draft, rows } },
          unfinished: { ...unfinished, rows, restored: false },
        });
      },
      setPending: (pending) => {
        if (pending !== get().unfinished.pending) set({ unfinished: { ...get().unfinished, pending } });
      },
      refuse: (pointer, text) => {
        const { draft, unfinished } = get();
        const fields = new Map(unfinished.fields).set(pointer, { text, over: valueAt(draft, pointer), since: draft });
        set({ unfinished: { ...unfinished, fields } });
      },
      accept: (pointer) => {
        const { unfinished } = get();
        if (!unfinished.fields.has(pointer)) return;
        const fields = new Map(unfinished.fields);
        fields.delete(pointer);
        set({ unfinished: { ...unfinished, fields } });
      },
      holdReview: (unkeptReview) => {
        set({ unkeptReview });
      },
      setBasis: (role, slot) => {
        set({ basis: { ...get().basis, [role]: slot } });
      },
      markSaved: (file, draft) => {
        set({ file, saved: draft });
      },
      leftOut: [],
      setLeftOut: (leftOut) => {
        if (leftOut.length > 0 || get().leftOut.length > 0) set({ leftOut });
      },
    };
  });
}

/** Whether anything that was typed is not in the file: the draft differs from it, or something is not valid yet. */
export function isUnsaved(workspace: Pick<Workspace, 'draft' | 'saved' | 'unfinished'>): boolean {
  return workspace.draft !== workspace.saved || hasUnfinished(workspace);
}

/** Whether there is anything to take back. */
export function canUndo(workspace: Pick<Workspace, 'draft' | 'history' | 'unfinished'>): boolean {
  return workspace.history.past.length > 0 || withoutLastRefused(workspace) !== workspace.unfinished.fields;
}

/** Whether leaving loses anything: what is unsaved, and answers that are not in the review file. */
export function losesWork(workspace: Pick<Workspace, 'draft' | 'saved' | 'unfinished' | 'unkeptReview'>): boolean {
  return isUnsaved(workspace) || workspace.unkeptReview !== null;
}

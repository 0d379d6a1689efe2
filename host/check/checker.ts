import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import { readContext } from '../../shared/check/read-context.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import { unitDocuments, unitsContext } from '../../shared/check/units-context.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { readDraftFile } from '../draft/draft-file.ts';
import { lookAtUnits } from '../folder/linked-units.ts';
import { PackShelf } from '../pack-files.ts';
import { openPublishedFile } from '../reading/published-file.ts';
import { reviewNotesBeside } from '../review/review-notes-beside.ts';

/** What became of one file. */
export interface CheckedFile {
  readonly report: CheckReport;
  /** The document that was checked. */
  readonly document: BudgetDocument;
  /** What in the file was not understood, one line each; never counted as passed. */
  readonly remarks: readonly string[];
}

/** Checks drafts and documents made elsewhere, keeping packs and the classification open between them. */
export class Checker {
  private readonly shelf = new PackShelf();

  /** Checks one file; never throws for anything a person can mend. */
  async check(path: string): Promise<Result<CheckedFile, readonly Located[]>> {
    if (!/\.(docx|docm|pdf|xlsx|xlsm)$/i.test(path)) return this.checkDraft(path);
    const codes = this.shelf.classification();
    if (!codes.ok) return fail([codes.problem]);
    const file = await openPublishedFile(path, this.shelf);
    if (!file.ok) return fail([file.problem]);
    const { read, pack, remarks } = file.value;
    return ok({ report: runChecks(readContext(read, pack, codes.value)), remarks, document: read.document });
  }

  private async checkDraft(path: string): Promise<Result<CheckedFile, readonly Located[]>> {
    const draft = await readDraftFile(path);
    if (!draft.ok) return draft;
    const context = await this.contextAt(draft.value, path);
    if (!context.ok) return fail([context.problem]);
    return ok({ report: runChecks(context.value), document: context.value.document, remarks: [] });
  }

  /** What the checks see of a draft by itself, wherever it lies. */
  contextOf(draft: Draft): Result<CheckContext & { readonly draft: Draft }, Located> {
    const pack = this.shelf.open(draft.pack);
    if (!pack.ok) return pack;
    const codes = this.shelf.classification();
    if (!codes.ok) return codes;
    const document = buildDocument(draft, pack.value, codes.value);
    return ok(draftContext(draft, document, pack.value, codes.value));
  }

  /** The same, with what reviewers said beside its file, and the drafts of its units if it is a 汇总 and they lie there. */
  async contextAt(draft: Draft, path: string): Promise<Result<CheckContext, Located>> {
    const own = this.contextOf(draft);
    const context = own.ok ? ok({ ...own.value, reviewNotes: await reviewNotesBeside(path) }) : own;
    if (!context.ok || draft.units === undefined || draft.units.length === 0) return context;
    const { pack, codes } = context.value;
    const documents = unitDocuments(draft, await lookAtUnits(path, draft.units), pack, codes);
    return ok({ ...context.value, ...unitsContext(draft, documents, pack, codes) });
  }
}

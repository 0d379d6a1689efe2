import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { CheckContext } from '../shared/check/context.ts';
import { readContext } from '../shared/check/read-context.ts';
import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks, type CheckReport } from '../shared/check/run.ts';
import { buildDocument } from '../shared/document/build.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { readDraftFile } from './draft-file.ts';
import { openClassification, PackShelf } from './pack-files.ts';
import { openPublishedFile } from './published-file.ts';

/** What became of one file. */
export interface CheckedFile {
  readonly report: CheckReport;
  /** What in the file was not understood, one line each; never counted as passed. */
  readonly remarks: readonly string[];
}

/** Checks drafts and documents made elsewhere, keeping packs and the classification open between them. */
export class Checker {
  private readonly shelf = new PackShelf();
  private readonly classification = openClassification();

  /** Checks one file; never throws for anything a person can mend. */
  async check(path: string): Promise<Result<CheckedFile, readonly Located[]>> {
    if (!/\.(docx|docm|pdf|xlsx|xlsm)$/i.test(path)) return this.checkDraft(path);
    if (!this.classification.ok) return fail([this.classification.problem]);
    const file = await openPublishedFile(path, this.shelf);
    if (!file.ok) return fail([file.problem]);
    const { read, pack, remarks } = file.value;
    return ok({ report: runChecks(readContext(read, pack, this.classification.value)), remarks });
  }

  private async checkDraft(path: string): Promise<Result<CheckedFile, readonly Located[]>> {
    const draft = await readDraftFile(path);
    if (!draft.ok) return draft;
    const context = this.contextOf(draft.value);
    return context.ok ? ok({ report: runChecks(context.value), remarks: [] }) : fail([context.problem]);
  }

  /** What the checks see of a draft. */
  contextOf(draft: Draft): Result<CheckContext, Located> {
    const pack = this.shelf.open(draft.pack);
    if (!pack.ok) return pack;
    if (!this.classification.ok) return this.classification;
    const codes = this.classification.value;
    return ok(draftContext(draft, buildDocument(draft, pack.value, codes), pack.value, codes));
  }
}

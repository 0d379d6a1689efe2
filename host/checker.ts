import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { CheckContext } from '../shared/check/context.ts';
import { draftContext } from '../shared/check/draft-context.ts';
import { runChecks, type CheckReport } from '../shared/check/run.ts';
import { buildDocument } from '../shared/document/build.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { readDraftFile } from './draft-file.ts';
import { openClassification, PackShelf } from './pack-files.ts';

/** Checks drafts and documents made elsewhere, keeping packs and the classification open between them. */
export class Checker {
  private readonly shelf = new PackShelf();
  private readonly classification = openClassification();

  /** Checks one file; never throws for anything a person can mend. */
  async check(path: string): Promise<Result<CheckReport, readonly Located[]>> {
    const draft = await readDraftFile(path);
    if (!draft.ok) return draft;
    const context = this.contextOf(draft.value);
    return context.ok ? ok(runChecks(context.value)) : fail([context.problem]);
  }

  /** What the checks see of a draft. */
  contextOf(draft: Draft): Result<CheckContext, Located> {
    const pack = this.shelf.open(draft.pack);
    if (!pack.ok) return pack;
    if (!this.classification.ok) return this.classification;
    const codes = this.classification.value;
    return ok(draftContext(draft, buildDocument(draft, pack.value, codes), pack.value, codes));
  }

  /** Ends what goes on in the background. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}

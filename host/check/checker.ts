import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { CheckContext } from '../../shared/check/context.ts';
import { readContext } from '../../shared/check/read-context.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { CheckBasis } from '../../shared/ipc.ts';
import { readDraftFile } from '../draft/draft-file.ts';
import { PackShelf } from '../pack-files.ts';
import { openPublishedFile } from '../reading/published-file.ts';
import { isPublished } from '../reading/read-side.ts';
import { NO_PATHS, type BasisPaths } from './basis-paths.ts';
import { BasisReader, type ReadBasis } from './basis-reader.ts';
import { ContextMaker } from './context-for.ts';

/** What became of one file. */
export interface CheckedFile {
  readonly report: CheckReport;
  /** The document that was checked. */
  readonly document: BudgetDocument;
  /** What in the file was not understood, one line each; never counted as passed. */
  readonly remarks: readonly string[];
  /** What it was held against. */
  readonly basis: ReadBasis;
}

/** Checks drafts and documents made elsewhere, keeping packs and the classification open between them. */
export class Checker {
  private readonly contexts: ContextMaker;
  private readonly basis: BasisReader;

  constructor(private readonly shelf: PackShelf = new PackShelf()) {
    this.contexts = new ContextMaker(shelf);
    this.basis = new BasisReader(shelf.ownCodes);
  }

  /** Checks one file against these others; never throws for anything a person can mend. */
  async check(path: string, against: BasisPaths = NO_PATHS): Promise<Result<CheckedFile, readonly Located[]>> {
    const basis = await this.basis.read(against);
    const context = await (isPublished(path) ? this.published(path, basis.sides) : this.draft(path, basis.sides));
    if (!context.ok) return context;
    const { context: seen, remarks } = context.value;
    return ok({ report: runChecks(seen), document: seen.document, remarks, basis });
  }

  /** Checks a draft that lies in a file, or in none (null), against these others. */
  async report(
    draft: Draft,
    file: string | null,
    against: BasisPaths,
  ): Promise<Result<{ readonly report: CheckReport; readonly sides: CheckBasis }, Located>> {
    const { sides } = await this.basis.read(against);
    const context = await this.contexts.contextFor(draft, file, sides);
    return context.ok ? ok({ report: runChecks(context.value), sides }) : context;
  }

  private async draft(path: string, basis: CheckBasis): Promise<Seen> {
    const draft = await readDraftFile(path);
    if (!draft.ok) return draft;
    const context = await this.contexts.contextFor(draft.value, path, basis);
    return context.ok ? ok({ context: context.value, remarks: [] }) : fail([context.problem]);
  }

  private async published(path: string, basis: CheckBasis): Promise<Seen> {
    const codes = this.shelf.classification();
    if (!codes.ok) return fail([codes.problem]);
    const file = await openPublishedFile(path, this.shelf);
    if (!file.ok) return fail([file.problem]);
    const { read, pack, remarks } = file.value;
    const against = this.contexts.against(basis, this.contexts.shelfOf(path));
    if (!against.ok) return fail([against.problem]);
    return ok({ context: { ...readContext(read, pack, codes.value), ...against.value }, remarks });
  }
}

/** What the checks see of a file. */
type Seen = Result<{ readonly context: CheckContext; readonly remarks: readonly string[] }, readonly Located[]>;

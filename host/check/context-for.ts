import { dirname, resolve } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { BasisRole } from '../../shared/check/basis.ts';
import { draftContext, isAddedUp, type DraftContext, type DraftEvidence } from '../../shared/check/draft-context.ts';
import { unitDocuments, type UnitDocuments } from '../../shared/check/units-context.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Classification } from '../../shared/ledger/codes.ts';
import { draftProblems } from '../../shared/pack/draft-problems.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import type { CheckBasis, OtherSide } from '../../shared/ipc.ts';
import { lookAtUnits } from '../folder/linked-units.ts';
import { PackShelf } from '../pack-files.ts';
import { reviewNotesBeside } from '../review/review-notes-beside.ts';
import { NO_SIDES } from './basis-reader.ts';

/** Gathers what a draft is checked with: every door asks here, so that for one draft on one disk all say the same. */
export class ContextMaker {
  /** Its packs and its classification, a bureau's own one included, are those of the drafts. */
  constructor(readonly shelf: PackShelf = new PackShelf()) {}

  /**
   * What the checks see of a draft: its document, the drafts of its units beside the file it lies in (`path`; null for one
   * that was never saved), and the files it is held against.
   */
  async contextFor(
    draft: Draft,
    path: string | null,
    basis: CheckBasis = NO_SIDES,
  ): Promise<Result<DraftContext, Located>> {
    const shelf = this.shelfOf(path);
    const pack = packOf(draft, shelf);
    if (!pack.ok) return pack;
    const codes = shelf.classification();
    if (!codes.ok) return codes;
    const against = this.against(basis, shelf);
    if (!against.ok) return against;
    const document = buildDocument(draft, pack.value, codes.value);
    const units = await unitsOf(draft, path, pack.value, codes.value);
    const reviewNotes = path === null ? [] : await reviewNotesBeside(path);
    return ok({
      ...draftContext(draft, document, pack.value, codes.value, { units, ...against.value }),
      reviewNotes,
    });
  }

  /** The forms of a draft or document that lies at `path`, or nowhere yet. */
  shelfOf(path: string | null): PackShelf {
    return this.shelf.beside(path === null ? null : dirname(resolve(path)));
  }

  /** The documents of the files that something is held against, by the forms of what it is. */
  against(
    { approved, lastYear }: CheckBasis,
    shelf: PackShelf = this.shelf,
  ): Result<Pick<DraftEvidence, BasisRole>, Located> {
    const [one, other] = [this.documentOf(approved, shelf), this.documentOf(lastYear, shelf)];
    if (!one.ok) return one;
    return other.ok ? ok({ approved: one.value, lastYear: other.value }) : other;
  }

  /** The document of a draft or published file; undefined where there is none. */
  documentOf<Side extends OtherSide | null>(
    side: Side,
    shelf?: PackShelf,
  ): Result<Side extends null ? undefined : BudgetDocument, Located>;
  documentOf(side: OtherSide | null, shelf: PackShelf = this.shelf): Result<BudgetDocument | undefined, Located> {
    if (side === null) return ok(undefined);
    if (side.kind === 'document') return ok(side.document);
    const pack = packOf(side.draft, shelf);
    if (!pack.ok) return pack;
    const codes = shelf.classification();
    return codes.ok ? ok(buildDocument(side.draft, pack.value, codes.value)) : codes;
  }
}

/** The pack of a draft; a draft that chooses or fills in what its pack does not have is refused with the place. */
function packOf(draft: Draft, shelf: PackShelf): Result<Pack, Located> {
  const pack = shelf.open(draft.pack);
  if (!pack.ok) return pack;
  const [problem] = draftProblems(draft, pack.value);
  return problem === undefined ? pack : fail(problem);
}

/** The documents of a 汇总's units, as they lie beside its file now. */
async function unitsOf(
  draft: Draft,
  path: string | null,
  pack: Pack,
  codes: Classification,
): Promise<UnitDocuments | undefined> {
  if (!isAddedUp(draft)) return undefined;
  if (path === null) return fail(UNSAVED);
  return unitDocuments(draft, await lookAtUnits(path, draft.units ?? []), pack, codes);
}

/** Why the units of a draft without a file are not known. */
const UNSAVED = '部门草稿还没有保存，不知道到哪里找单位草稿';

import { ok, type Located, type Result } from '../../shared/base/result.ts';
import { draftContext } from '../../shared/check/draft-context.ts';
import { baselineCells } from '../../shared/check/table/baseline-cells.ts';
import { baselineFindings } from '../../shared/check/table/baseline.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { editionOf } from '../../shared/pack/edition.ts';
import { startDraft, type StartingDraft } from '../../shared/read/draft/start-draft.ts';
import type { Classification } from '../../shared/ledger/codes.ts';
import type { PublishedFile } from './published-file.ts';

/** A draft made from a published file, with all that keeps it from being taken for finished. */
export interface StartedDraft extends StartingDraft {
  /** Amounts of the published tables that the draft does not print yet. */
  readonly unreached: number;
}

/** Makes a draft from a published file: what is to be completed and the amounts to be reached stand in it. */
export function startedDraft(
  { read, pack, remarks }: PublishedFile,
  classification: Classification,
): Result<StartedDraft, Located> {
  const started = startDraft(read, pack, classification, remarks);
  if (!started.ok) return started;
  const document = buildDocument(started.value.draft, pack, classification);
  const baseline = baselineCells(read.document, read.amountUnits, document, editionOf(pack, read.edition));
  const draft = baseline.length === 0 ? started.value.draft : { ...started.value.draft, baseline: [...baseline] };
  const unreached = baselineFindings(draftContext(draft, document, pack, classification)).length;
  return ok({ draft, report: started.value.report, unreached });
}

import { z } from 'zod';
import { DraftSchema, type Draft } from '../../draft/schema.ts';
import { openItemsOf } from '../../draft/to-complete.ts';
import { StartReportSchema, type StartReport } from './report.ts';

/** What `start --json` prints (draft format, "Command line"). */
export const StartResultSchema = z.strictObject({
  format: z.literal('ysgk-start'),
  version: z.literal(1),
  file: z.string(),
  /** The draft that was written. */
  draft: z.string(),
  pack: z.string(),
  kind: DraftSchema.shape.kind,
  fiscalYear: z.number(),
  /** Nothing is open, and every amount of the published tables is in the draft's. */
  complete: z.boolean(),
  toComplete: DraftSchema.shape.toComplete.unwrap(),
  /** Amounts of the published tables, and how many of them the draft does not print yet. */
  baseline: z.strictObject({ cells: z.number(), unreached: z.number() }),
  taken: StartReportSchema.shape.taken,
  assumptions: StartReportSchema.shape.assumptions,
  leftover: StartReportSchema.shape.leftover,
  differences: StartReportSchema.shape.differences,
  /** What in the file was not understood, one line each. */
  notUnderstood: z.array(z.string()).readonly(),
});

/** What became of a published file. */
export type StartResult = z.infer<typeof StartResultSchema>;

/** What there is to say of a draft that was made from `file` and written to `out`. */
export function startResult(
  { file, out }: { readonly file: string; readonly out: string },
  started: { readonly draft: Draft; readonly report: StartReport; readonly unreached: number },
  notUnderstood: readonly string[],
): StartResult {
  const { draft, report, unreached } = started;
  const { taken, assumptions, leftover, differences } = report;
  return {
    format: 'ysgk-start',
    version: 1,
    file,
    draft: out,
    pack: draft.pack,
    kind: draft.kind,
    fiscalYear: draft.fiscalYear,
    complete: openItemsOf(draft).length === 0 && unreached === 0,
    toComplete: draft.toComplete ?? [],
    baseline: { cells: draft.baseline?.length ?? 0, unreached },
    taken,
    assumptions,
    leftover,
    differences,
    notUnderstood,
  };
}

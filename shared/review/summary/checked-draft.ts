import { z } from 'zod';

/** How many findings of one draft are told; all of them are counted. */
export const MOST_FINDINGS = 100;

/** One finding, in words. */
const listedFinding = z.strictObject({
  severity: z.enum(['error', 'warning', 'hint']),
  /** `R20`. */
  rule: z.string(),
  message: z.string(),
  fix: z.string(),
  /** What reviewers made of it, each with the name; not the office's own 不适用. */
  reviewed: z.string().optional(),
});

const count = z.int().nonnegative();

/** What the checks made of a draft, or why it could not be checked. */
const outcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    organization: z.string(),
    fiscalYear: z.int(),
    kind: z.enum(['department', 'unit']),
    verdict: z.enum(['publishable', 'must-fix']),
    errors: count,
    warnings: count,
    hints: count,
    waived: count,
    /** Rules that could not run; never counted as passed. */
    notRun: count,
    /** Totals of table 1 in fen; null where the form has no such table. */
    income: z.int().nullable(),
    expenditure: z.int().nullable(),
    /** The first of them, most serious first. */
    findings: z.array(listedFinding).max(MOST_FINDINGS),
  }),
  z.strictObject({ ok: z.literal(false), problem: z.string() }),
]);

/** One draft of a folder after it was checked. */
export const CheckedDraftSchema = z.strictObject({
  path: z.string().min(1).max(4096),
  /** The file's name. */
  name: z.string(),
  /** When the file was last written, ISO, as it was checked. */
  modifiedAt: z.iso.datetime(),
  /** The drafts of its units, as it names them, and when each was last written; null for one that was not there. */
  units: z.array(z.strictObject({ file: z.string(), modifiedAt: z.iso.datetime().nullable() })),
  outcome,
});

/** One draft of a folder after it was checked. */
export type CheckedDraft = z.infer<typeof CheckedDraftSchema>;
/** What the checks made of it. */
export type CheckOutcome = CheckedDraft['outcome'];
/** A finding as it is told. */
export type ListedFinding = z.infer<typeof listedFinding>;

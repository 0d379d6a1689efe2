import { z } from 'zod';

/** What a draft file holds, in a few facts: enough to tell one from another before it is replaced or brought back. */
export const DraftSummarySchema = z.strictObject({
  /** `broken-draft`: it says it is a draft, but does not open; `other`: it is none. */
  kind: z.enum(['draft', 'broken-draft', 'other']),
  organization: z.string(),
  fiscalYear: z.number().nullable(),
  /** Lines of 预算明细, and their sum in fen; null where it cannot be read. */
  lines: z.number().nullable(),
  total: z.number().nullable(),
  /** Why it does not open; empty when it does. */
  trouble: z.string(),
});

/** A draft file in a few facts. */
export type DraftSummary = z.infer<typeof DraftSummarySchema>;

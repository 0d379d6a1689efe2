import { z } from 'zod';
import { DraftSummarySchema } from './draft-summary.ts';

/** One state of a draft file that was overwritten. */
export const DraftVersionSchema = z.strictObject({
  /** Names it among the versions of its draft. */
  id: z.string().min(1).max(255),
  /** When it was set aside, as ISO time; the order of versions does not follow from it: a clock can be set back. */
  takenAt: z.string(),
  bytes: z.number(),
  summary: DraftSummarySchema,
});

/** One state of a draft file that was overwritten. */
export type DraftVersion = z.infer<typeof DraftVersionSchema>;

/** How many versions are asked for at once. */
export const VERSIONS_AT_ONCE = 30;

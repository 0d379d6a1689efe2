import { z } from 'zod';
import { DraftSchema } from './schema.ts';

/** How the draft of a unit stands to what its department's draft was made from. */
export const LinkedUnitSchema = z.strictObject({
  /** As the department's draft names it. */
  file: z.string(),
  name: z.string(),
  state: z.enum(['unchanged', 'changed', 'missing', 'unusable']),
  /** Why it is missing or cannot be used; empty otherwise. */
  trouble: z.string(),
  /** What lies there now; null where it is missing or cannot be used. */
  found: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), draft: DraftSchema }).nullable(),
});

/** How the draft of a unit stands to what its department's draft was made from. */
export type LinkedUnit = z.infer<typeof LinkedUnitSchema>;

/** What each state is called. */
export const UNIT_STATES = {
  unchanged: '未变',
  changed: '有变化',
  missing: '找不到',
  unusable: '打不开',
} as const satisfies Record<LinkedUnit['state'], string>;

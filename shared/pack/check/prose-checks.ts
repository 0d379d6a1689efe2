import { z } from 'zod';
import { COMMON } from './every-check.ts';

/** Checks of the prose, against itself and against the tables; each kind is a function in `shared/check/prose/`. */
export const PROSE_CHECKS = [
  /** 增加（减少）, 增长（下降） left over from a form. */
  z.strictObject({ ...COMMON, kind: z.literal('form-leftovers'), words: z.array(z.string().min(2)).min(1) }),
] as const;

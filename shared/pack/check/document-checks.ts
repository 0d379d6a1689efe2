import { z } from 'zod';
import { COMMON } from './every-check.ts';

/** Checks of the document as a whole and of its performance sheets; each kind is a function in `shared/check/document/`. */
export const DOCUMENT_CHECKS = [
  /** Words that stand where something still has to be written. */
  z.strictObject({ ...COMMON, kind: z.literal('placeholders'), patterns: z.array(z.string().min(1)).min(1) }),
] as const;

import { z } from 'zod';
import { FORMATS } from './render/writer.ts';

/** What several channels of the process boundary ask and answer alike. */

/** Expected trouble, in the user's words. */
export const located = z.strictObject({ place: z.string(), message: z.string() });

/** What an opened file looked like, so that a later save notices somebody else's change. */
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** A path a screen names. */
export const path = z.string().min(1).max(4096);

/** A file name without its ending. */
export const fileStem = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|]+$/);

/** The formats a file is written in. */
export const formats = z.array(z.enum(FORMATS)).min(1);

/** What became of an export. */
export const outcome = z.strictObject({
  written: z.array(z.string()),
  problems: z.array(z.string()),
  refused: z.boolean(),
  fonts: z.array(z.string()),
  missingCharacters: z.array(z.string()),
});

/** A result that may carry expected trouble. */
export const either = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), problems: z.array(located) }),
  ]);

import { z } from 'zod';

/**
 * A regular expression of a pack, compiled once when the pack is loaded. Texts come to it with white space removed and
 * brackets made full-width, so it need not provide for either.
 */
export const pattern = z
  .string()
  .min(1)
  .transform((source, context): RegExp => {
    try {
      return new RegExp(source, 'u');
    } catch {
      context.addIssue({ code: 'custom', message: `“${source}”不是正确的正则表达式` });
      return z.NEVER;
    }
  });

/** Patterns by what they are looked for as; null in a patch takes one away. */
export const patterns = z.record(z.string().min(1), pattern);

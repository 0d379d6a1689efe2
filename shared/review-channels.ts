import { z } from 'zod';
import { either, fileStem, fingerprint, formats, outcome, path } from './channel-shape.ts';
import { DraftSchema } from './draft/schema.ts';
import { ReviewSchema } from './review/round/review.ts';

/** The channels of reviewing: drafts and packages that are only read, review files, packages that are written. */

/** A review file as it stands on the disk. */
const reviewFile = z.strictObject({
  path: z.string(),
  /** Null where there is none yet. */
  fingerprint: fingerprint.nullable(),
});

/** What of an opinion that was kept becomes what, one sentence each. */
const arrival = z.strictObject({ reviewer: z.string(), round: z.int(), differences: z.array(z.string()) });

/** What a package was made of, for the person who made it. */
const packed = z.strictObject({
  path: z.string(),
  /** The beginning of its code, as people read it to each other. */
  code: z.string(),
});

/** The channels of reviewing, a part of `CHANNELS`. */
export const REVIEW_CHANNELS = {
  /** Opens a draft, a 上报包 or a 退回包 to be read and reviewed; a package that was tampered with is refused. */
  'review.open': {
    input: z.strictObject({ path }),
    output: either(
      z.strictObject({
        source: z.enum(['draft', 'submission', 'return']),
        path: z.string(),
        /** The name of the draft file, without its ending. */
        name: z.string(),
        draft: DraftSchema,
        review: ReviewSchema,
        file: reviewFile,
        code: z.string().nullable(),
        /** What does not agree, though the draft can be read; one sentence each. */
        remarks: z.array(z.string()),
        /** The draft of this name beside a package, and whether it is still what was submitted. */
        beside: z.strictObject({ path: z.string(), isUnchanged: z.boolean() }).nullable(),
      }),
    ),
  },
  /** 上报包 and 退回包 directly in a folder, by name. */
  'review.list': {
    input: z.strictObject({ path }),
    output: either(z.array(z.strictObject({ path: z.string(), name: z.string(), modifiedAt: z.string() }))),
  },
  /**
   * Puts a package that a browser page was handed into the folder of the door; `content` is the file in base64. Another
   * package of its name stays (`differs`) unless it is to be replaced.
   */
  'review.receive': {
    input: z.strictObject({
      name: z.string().max(255),
      content: z.string().max(24 * 1024 * 1024),
      replace: z.boolean(),
    }),
    output: either(z.strictObject({ status: z.enum(['received', 'differs']), path: z.string() })),
  },
  /** Saves a review file; one that changed since `expected` is not overwritten unless `force`. */
  'review.save': {
    input: z.strictObject({ path, review: ReviewSchema, expected: fingerprint.nullable(), force: z.boolean() }),
    output: either(
      z.discriminatedUnion('status', [
        z.strictObject({ status: z.literal('saved'), fingerprint }),
        z.strictObject({ status: z.literal('changed') }),
      ]),
    ),
  },
  /** The review file beside a draft file. */
  'review.beside': {
    input: z.strictObject({ path }),
    output: either(z.strictObject({ review: ReviewSchema.nullable(), file: reviewFile })),
  },
  /** 上报: makes a 上报包 of a draft file as it is saved, and begins a round in the review file beside it. */
  'review.submit': {
    input: z.strictObject({ path, folder: path }),
    output: either(
      packed.extend({ review: ReviewSchema, file: reviewFile, errors: z.int(), warnings: z.int() }).strict(),
    ),
  },
  /**
   * Takes what a 退回包 says into the review file beside the author's draft; the draft itself is not touched. What would
   * take the place of something that was received before is shown (`differs`) and taken only with `replace`.
   */
  'review.take': {
    input: z.strictObject({ package: path, draft: path, replace: z.boolean() }),
    output: either(
      z.discriminatedUnion('status', [
        z.strictObject({
          status: z.enum(['taken', 'nothing-new']),
          review: ReviewSchema,
          file: reviewFile,
          remarks: z.array(z.string()),
        }),
        z.strictObject({ status: z.literal('differs'), differences: z.array(arrival) }),
      ]),
    ),
  },
  /** What another reviewer says, out of his 退回包 or review file; nothing is written. */
  'review.read': {
    input: z.strictObject({ path }),
    output: either(z.strictObject({ name: z.string(), review: ReviewSchema, code: z.string().nullable() })),
  },
  /** Makes a 退回包 of what was reviewed (`path`) and its review. */
  'review.return': {
    input: z.strictObject({ path, review: ReviewSchema, folder: path }),
    output: either(packed),
  },
  /** Writes the 审核意见表. */
  'review.sheet': {
    input: z.strictObject({ draft: DraftSchema, review: ReviewSchema, folder: path, name: fileStem, formats }),
    output: outcome,
  },
} as const;

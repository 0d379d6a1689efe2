import { z } from 'zod';
import { either, fingerprint, path } from './channel-shape.ts';

/** The channels of 公开格式: which forms there are, and installing, exporting, removing and continuing them. */

/** A `.ysgk-pack` is at most 8 MB. */
const MOST_CONTENT = Math.ceil((8 * 1024 * 1024) / 3) * 4 + 4;

const form = z.strictObject({
  /** Null for a file that cannot be used. */
  id: z.string().nullable(),
  name: z.string(),
  years: z.strictObject({ from: z.number(), until: z.number() }).nullable(),
  status: z.enum(['official', 'example']).nullable(),
  sources: z.array(z.string()),
  /** The form it differs from. */
  extends: z.string().nullable(),
  origin: z.enum(['program', 'beside', 'data']),
  /** Its file; null for what comes with the program. */
  path: z.string().nullable(),
  sha256: fingerprint.nullable(),
  /** Another form of this id comes first: this one is not used. */
  hidden: z.boolean(),
  /** Why it cannot be used. */
  trouble: z.string().nullable(),
});

/** One form as the screen lists it. */
export type ListedForm = z.infer<typeof form>;

const installed = z.discriminatedUnion('status', [
  /** `same`: it was there already. */
  z.strictObject({ status: z.enum(['installed', 'same']), id: z.string(), name: z.string() }),
  /** Another form of this id is installed; asked before it is replaced. */
  z.strictObject({
    status: z.literal('differs'),
    id: z.string(),
    name: z.string(),
    kept: z.strictObject({ name: z.string(), sha256: fingerprint.nullable() }),
    sha256: fingerprint,
  }),
]);

/** The channels of 公开格式, a part of `CHANNELS`. */
export const FORM_CHANNELS = {
  'forms.list': { input: z.strictObject({}), output: z.array(form) },
  /** Installs a form into the data folder: a file by its path, or one a page was handed (`content` in base64). */
  'forms.install': {
    input: z.strictObject({
      file: z.union([
        z.strictObject({ path }),
        z.strictObject({ name: z.string().max(255), content: z.string().max(MOST_CONTENT) }),
      ]),
      replace: z.boolean(),
    }),
    output: either(installed),
  },
  /** Writes a form, with everything it extends, to one `.ysgk-pack`. */
  'forms.export': {
    input: z.strictObject({ id: z.string().max(64), path }),
    output: either(z.strictObject({ path: z.string() })),
  },
  /** Removes a file of a form from the data folder. */
  'forms.remove': { input: z.strictObject({ path }), output: either(z.strictObject({})) },
  /** Makes the form of another year in the data folder, which goes on from one that is there. */
  'forms.next': {
    input: z.strictObject({ id: z.string().max(64), year: z.int().min(1990).max(2999), draft: path.nullish() }),
    output: either(z.strictObject({ id: z.string(), name: z.string() })),
  },
} as const;

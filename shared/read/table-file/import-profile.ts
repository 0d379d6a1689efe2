import { z } from 'zod';
import { SOURCES } from '../../draft/source.ts';
import { COLUMN_MEANINGS } from './column-meaning.ts';
import { MAX_TABLE_COLUMNS } from './table-file.ts';

/** How one kind of spreadsheet was understood, under a name, so that it need not be told again next year. */

/** Most profiles that are kept. */
export const MAX_PROFILES = 50;

/** A heading as profiles compare it; longer ones are cut. */
export const MAX_HEADING = 200;

const heading = z.string().min(1).max(MAX_HEADING);

/** The name of a profile, one line. */
export const ProfileNameSchema = z
  .string()
  .min(1)
  .max(40)
  .regex(/^\S(?:.*\S)?$/u);

/** A remembered way to understand a spreadsheet. Units are not remembered: they are asked every time. */
export const ImportProfileSchema = z.strictObject({
  name: ProfileNameSchema,
  /** What the columns mean, by their headings. */
  columns: z
    .array(z.strictObject({ heading, meaning: z.enum(COLUMN_MEANINGS) }))
    .min(1)
    .max(MAX_TABLE_COLUMNS),
  /** What the table's own names of sources stand for. */
  sources: z.array(z.strictObject({ text: heading, source: z.enum(SOURCES) })).max(100),
});

/** A remembered way to understand a spreadsheet. */
export type ImportProfile = z.infer<typeof ImportProfileSchema>;

import { z } from 'zod';
import { DOCUMENT_CHECKS } from './check/document-checks.ts';
import { FactsSchema, PROSE_CHECKS } from './check/prose-checks.ts';
import { TABLE_CHECKS } from './check/table-checks.ts';
import { entryName } from './entry-name.ts';

/**
 * The checks of a pack (`checks.json`): entries of named kinds with their parameters. A rule may need several entries;
 * what a kind does stands in `shared/check/`, what it looks at stands here.
 */
export const ChecksSchema = z.strictObject({
  /** Which cells the figures of the prose stand for, by section. */
  facts: FactsSchema,
  checks: z.record(entryName, z.discriminatedUnion('kind', [...TABLE_CHECKS, ...PROSE_CHECKS, ...DOCUMENT_CHECKS])),
});

/** One check of a pack. */
export type CheckSpec = z.infer<typeof ChecksSchema>['checks'][string];
/** The kinds of checks there are. */
export type CheckKind = CheckSpec['kind'];
/** The parameters of one kind of check. */
export type SpecOf<Kind extends CheckKind> = Extract<CheckSpec, { readonly kind: Kind }>;
/** Which cell the words in front of a figure stand for, by section. */
export type Facts = z.infer<typeof FactsSchema>;

import { z } from 'zod';
import type { BudgetDocument } from './document.ts';

/**
 * A document that was made elsewhere, as it crosses from the system to the screens and back: texts only. What only our
 * own drafts know (exact sums, filters, sources) is not taken along.
 */

/** The most a document from elsewhere may hold; what reads files refuses larger ones with the place. */
const MOST = { characters: 2_000_000, entries: 60_000 } as const;

const text = z.string().max(MOST.characters);
const listOf = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(MOST.entries);
const texts = listOf(text);
const heading = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  id: text,
  text,
});
const paragraph = z.object({
  type: z.literal('paragraph'),
  id: text,
  role: z.enum(['body', 'closing']),
  runs: listOf(z.object({ kind: z.literal('text'), text })),
  overridden: z.boolean(),
});
const table = z.object({
  type: z.literal('table'),
  id: text,
  number: z.number(),
  caption: text,
  title: text,
  preparedBy: text,
  unit: text,
  orientation: z.enum(['portrait', 'landscape']),
  columns: listOf(z.object({ align: z.enum(['code', 'name', 'amount']), path: texts, width: z.number() })),
  scope: z.object({}),
  indexRow: texts,
  rows: listOf(
    z.object({
      role: z.enum(['total', 'organization', 'class', 'section', 'item', 'project', 'fixed']),
      cells: listOf(z.object({ text })),
      classCode: text.optional(),
    }),
  ),
  note: z.object({ id: text, text }).nullable(),
});
const field = z.object({ label: text, suffix: text, value: text });
const sheet = z.object({
  type: z.literal('sheet'),
  id: text,
  title: text,
  year: text,
  fields: listOf(field),
  fundsLabel: text,
  funds: listOf(field),
  goalLabel: text,
  goal: texts,
  header: texts,
  widths: listOf(z.number()),
  rows: listOf(texts),
  mergedColumns: z.number(),
});

/** A document of texts. */
export const DocumentSchema = z.object({
  title: text,
  cover: texts,
  organization: text,
  fiscalYear: z.number(),
  blocks: listOf(z.discriminatedUnion('type', [heading, paragraph, table, sheet])),
  gaps: z.tuple([]),
}) satisfies z.ZodType<BudgetDocument>;

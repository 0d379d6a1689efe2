import { z } from 'zod';
import { SOURCE_GROUPS, SOURCES, type SourceGroup } from '../draft/source.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import { entryName } from './entry-name.ts';

const groups = Object.keys(SOURCE_GROUPS) as readonly SourceGroup[];

/** A filter as a pack writes it: which ledger lines a row or column adds up. */
export const FilterSchema: z.ZodType<LedgerFilter> = z.strictObject({
  sources: z
    .array(z.enum([...SOURCES, ...groups], '不是已知的资金来源或来源组'))
    .min(1)
    .optional(),
  nature: z.enum(['basic', 'project']).optional(),
  spending: z.enum(['personnel', 'operating']).optional(),
  economic: z
    .array(z.string().regex(/^\d{3}(\d{2})?$/, '必须是 3 或 5 位经济科目'))
    .min(1)
    .optional(),
});

/** A measure's name; that the program or the pack has it is checked once the whole pack is read. */
export const MeasureSchema = entryName;

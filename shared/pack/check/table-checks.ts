import { z } from 'zod';
import { columnName, COMMON, tableId } from './every-check.ts';

/** Checks inside and between tables; each kind is a function in `shared/check/table/`. */
export const TABLE_CHECKS = [
  /** In every row of money one column is the sum of others. */
  z.strictObject({
    ...COMMON,
    kind: z.literal('row-sums'),
    table: tableId,
    total: columnName,
    parts: z.array(columnName).min(2),
  }),
] as const;

import { z } from 'zod';

/** What every check says: the number of its rule in the catalogue (`shared/check/rule.ts`) and how much a breach weighs. */
export const COMMON = {
  rule: z.number().int().min(1).max(53),
  severity: z.enum(['error', 'warning', 'hint']),
};

/** A table of the pack, by id. */
export const tableId = z.string().regex(/^t\d{2}$/, '必须是表的编号，例如 t05');

/** A column of a table, by its name in `tables/<id>.json`. */
export const columnName = z.string().min(1);

/** A cell, as `t02/total/fiscal`: table, row, column. */
export const cellName = z
  .string()
  .regex(/^t\d{2}\/[A-Za-z0-9][\w.-]*\/[A-Za-z][\w.-]*$/, '必须是“表/行/栏”，例如 t02/total/fiscal')
  .transform((text) => {
    const [table = '', row = '', column = ''] = text.split('/');
    return { table, row, column };
  });

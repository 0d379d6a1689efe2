import { z } from 'zod';
import { entryName } from '../entry-name.ts';

/** What every check says: the number of its rule in the catalogue (`shared/check/rule.ts`) and how much a breach weighs. */
export const COMMON = {
  rule: z.number().int().min(1).max(53),
  severity: z.enum(['error', 'warning', 'hint']),
};

/** A table of the pack, by id. */
export const tableId = entryName;

/** A column of a table, by its name in `tables/<id>.json`. */
export const columnName = z.string().min(1);

/** A cell, as `t02/total/fiscal`: table, row, column. */
export const cellName = z
  .string()
  .regex(/^[A-Za-z][\w.-]*\/[A-Za-z0-9][\w.-]*\/[A-Za-z][\w.-]*$/, '必须是“表/行/栏”，三项都用包里的编号')
  .transform((text) => {
    const [table = '', row = '', column = ''] = text.split('/');
    return { table, row, column };
  });

import { z } from 'zod';

/**
 * A name a pack gives to a row, column, block or entry. Such entries print in file order, and an object keeps it for
 * every name that is not a whole number.
 */
export const entryName = z.string().regex(/^[A-Za-z][\w.-]*$/, '名字要以字母开头，只用字母、数字、点和连字符');

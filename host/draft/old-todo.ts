import { z } from 'zod';
import type { Draft } from '../../shared/draft/schema.ts';
import { beginToComplete, tickItems } from '../../shared/draft/to-complete.ts';
import type { Remembered } from './draft-memory.ts';

/**
 * 待补 as it was kept before it became a part of the draft: in the data folder by the draft's path, and in recovery copies
 * beside the draft. It is only read any more, and goes into the draft it belongs to.
 */

/** A list as it was kept. */
export const OldTodoSchema = z
  .array(z.strictObject({ text: z.string().max(2000), pointer: z.string().max(300), done: z.boolean() }))
  .max(2000)
  .readonly();

/** A list as it was kept. */
export type OldTodo = z.infer<typeof OldTodoSchema>;

/** The lists of the data folder. */
export const OLD_TODO: Remembered<OldTodo> = {
  name: 'todo',
  field: 'lines',
  schema: OldTodoSchema,
  nothing: [],
  isNothing: (todo) => todo.length === 0,
  // As many lines as a list could have, each as long as it could be, at three bytes a character.
  maxBytes: 16 * 1024 * 1024,
};

/** The draft with the list taken over; as it is if it has one of its own, or there is none to take over. */
export function withOldTodo(draft: Draft, todo: OldTodo): Draft {
  if (todo.length === 0 || draft.toComplete !== undefined) return draft;
  const items = beginToComplete(todo.map(({ text, pointer }) => ({ text, place: pointer })));
  const done = new Set(items.flatMap(({ id }, index) => (todo[index]?.done === true ? [id] : [])));
  return tickItems(done, true)({ ...draft, toComplete: [...items] });
}

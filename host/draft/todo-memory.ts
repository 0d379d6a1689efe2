import { TodoSchema, type Todo } from '../../shared/draft/todo.ts';
import type { Remembered } from './draft-memory.ts';

/** What is still to be completed in each draft that was made from a published document. */
export const TODO_MEMORY: Remembered<Todo> = {
  name: 'todo',
  field: 'lines',
  schema: TodoSchema,
  nothing: [],
  isNothing: (todo) => todo.length === 0,
  // As many lines as a list may have, each as long as it may be, at three bytes a character.
  maxBytes: 16 * 1024 * 1024,
};

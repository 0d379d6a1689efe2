import { z } from 'zod';

/**
 * 待补: what a published document did not say, to be completed by a person over days. It stands beside a draft, never in
 * it: the draft format has no place for it.
 */

/** Lines a list has at most; a person who has more to complete begins from scratch. */
const MOST_LINES = 2000;
/** Characters of a line at most. */
const MOST_TEXT = 2000;

/** A line as the document gave rise to it. */
export const TodoNoteSchema = z.strictObject({
  text: z.string().max(100_000),
  /** JSON pointer of what is to be completed. */
  pointer: z.string().max(300),
});

/** What there is to complete, with what a person has ticked off. */
export const TodoSchema = z
  .array(TodoNoteSchema.extend({ text: z.string().max(MOST_TEXT), done: z.boolean() }).strict())
  .max(MOST_LINES)
  .readonly();

/** A line as the document gave rise to it. */
export type TodoNote = z.infer<typeof TodoNoteSchema>;
/** What there is to complete. */
export type Todo = z.infer<typeof TodoSchema>;

/** Begins a list; what is too long or too many is cut, and the cut is said. */
export function beginTodo(notes: readonly TodoNote[]): Todo {
  const kept = notes.length > MOST_LINES ? notes.slice(0, MOST_LINES - 1) : notes;
  const rest = notes.length - kept.length;
  const more: readonly TodoNote[] =
    rest === 0 ? [] : [{ text: `还有 ${String(rest)} 处没有列出，请对照公开件填写`, pointer: '/ledger' }];
  return [...kept, ...more].map(({ text, pointer }) => ({
    text: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text,
    pointer,
    done: false,
  }));
}

/** Ticks a line off, or takes the tick back. */
export function tick(todo: Todo, at: number, done: boolean): Todo {
  return todo.map((line, index) => (index === at ? { ...line, done } : line));
}

/** How many lines are still open. */
export function openLines(todo: Todo): number {
  return todo.filter(({ done }) => !done).length;
}

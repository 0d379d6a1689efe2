import type { Answer } from '../shared/ipc.ts';
import type { Located, Result } from '../shared/base/result.ts';

/** An answer that may carry expected trouble, as the channels have it. */
export type Either<Value> = { ok: true; value: Value } | { ok: false; problems: Located[] };

/** The answer that something went as asked. */
export function answer<Value>(value: Value): Either<Value> {
  return { ok: true, value };
}

/** The answer that it did not, and why. */
export function refuse(problems: readonly Located[]): { ok: false; problems: Located[] } {
  return { ok: false, problems: [...problems] };
}

/** A result as an answer. */
export function answerOf<Value>(result: Result<Value, readonly Located[] | Located>): Either<Value> {
  return result.ok ? answer(result.value) : refuse([result.problem].flat());
}

/** The outcome of an export that wrote nothing, and why. */
export function unwritten(...problems: string[]): Answer<'export.run'> {
  return { written: [], problems, refused: false, fonts: [], missingCharacters: [] };
}

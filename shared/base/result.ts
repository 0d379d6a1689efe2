/** Expected trouble is a value; a bug is a throw. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A result that worked. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A result that did not, with what is wrong. */
export function fail<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** One thing wrong with an input, in the user's words. */
export interface Located {
  /** Where it stands, e.g. `预算明细第 12 行`; empty when it concerns the whole file. */
  readonly place: string;
  /** What is wrong and what to do, e.g. `金额必须是整数分`. */
  readonly message: string;
}

/** Prints a located message as one line: `预算明细第 12 行：金额必须是整数分`; what a file holds cannot move the cursor. */
export function printLocated(located: Located): string {
  const line = located.place === '' ? located.message : `${located.place}：${located.message}`;
  return oneLine(line);
}

/** A text that may hold anything as one line of a terminal: no line breaks, nothing that moves the cursor. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, ' ').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

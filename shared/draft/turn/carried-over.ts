import type { Edit } from '../edit.ts';
import type { Draft } from '../schema.ts';
import { valueAt } from '../value-at.ts';
import { carriedLine, markEachLine, moveMarks } from './carried-line.ts';

/** A person has looked at what was carried over from last year and lets it stand. */
export function confirmCarriedOver(pointers: ReadonlySet<string>): Edit {
  return (draft) =>
    draft.carriedOver === undefined
      ? draft
      : withMarks(
          draft,
          markEachLine(draft.carriedOver, draft.ledger).filter((pointer) => !pointers.has(pointer)),
        );
}

/**
 * Marks of texts that an edit has changed go: who writes a text anew has confirmed it. Marks of lines follow their lines.
 * An edit that sets marks itself knows what they are about.
 */
export function settleCarriedOver(before: Draft, after: Draft): Draft {
  const { carriedOver } = after;
  if (before.carriedOver !== carriedOver || carriedOver === undefined) return after;
  const marks = before.ledger === after.ledger ? carriedOver : moveMarks(carriedOver, before.ledger, after.ledger);
  return withMarks(
    after,
    marks.filter(
      (pointer) => carriedLine(pointer) !== undefined || valueAt(before, pointer) === valueAt(after, pointer),
    ),
  );
}

function withMarks(draft: Draft, marks: readonly string[]): Draft {
  const { carriedOver, ...rest } = draft;
  if (carriedOver?.length === marks.length && marks.every((pointer, index) => pointer === carriedOver[index]))
    return draft;
  return marks.length === 0 ? rest : { ...rest, carriedOver: [...marks] };
}

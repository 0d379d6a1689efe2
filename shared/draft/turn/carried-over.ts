import type { Edit } from '../edit.ts';
import type { Draft } from '../schema.ts';
import { valueAt } from '../value-at.ts';

/** A person has looked at what was carried over from last year and lets it stand. */
export function confirmCarriedOver(pointers: ReadonlySet<string>): Edit {
  return (draft) => without(draft, (pointer) => pointers.has(pointer));
}

/**
 * Marks of texts that an edit has changed go: who writes a text anew has confirmed it. An edit that sets marks itself
 * knows what they are about.
 */
export function settleCarriedOver(before: Draft, after: Draft): Draft {
  if (before.carriedOver !== after.carriedOver || after.carriedOver === undefined) return after;
  return without(after, (pointer) => valueAt(before, pointer) !== valueAt(after, pointer));
}

function without(draft: Draft, gone: (pointer: string) => boolean): Draft {
  const { carriedOver, ...rest } = draft;
  if (carriedOver === undefined) return draft;
  const left = carriedOver.filter((pointer) => !gone(pointer));
  if (left.length === carriedOver.length) return draft;
  return left.length === 0 ? rest : { ...rest, carriedOver: left };
}

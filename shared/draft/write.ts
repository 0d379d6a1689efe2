import type { Draft } from './schema.ts';
import { carriedLine } from './turn/carried-line.ts';

/** The text of a draft file: UTF-8 JSON, one space of indent, a final newline; parsing it gives an equal draft. */
export function writeDraft(draft: Draft): string {
  return `${JSON.stringify(draftFile(draft), null, 1)}\n`;
}

/** The draft as its file has it: in the oldest version that can say all of it, so that older programs open it too. */
export function draftFile(draft: Draft): object {
  const version = usesVersion2(draft) ? 2 : 1;
  return draft.version === version ? draft : { ...draft, version };
}

function usesVersion2({ toComplete, baseline, confirmed, carriedOver = [] }: Draft): boolean {
  return (
    [toComplete, baseline, confirmed].some((field) => field !== undefined) ||
    carriedOver.some((pointer) => carriedLine(pointer) !== undefined)
  );
}

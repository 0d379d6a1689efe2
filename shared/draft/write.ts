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

function usesVersion2({
  settings,
  fields,
  projects,
  toComplete,
  baseline,
  confirmed,
  uses,
  carriedOver = [],
}: Draft): boolean {
  return (
    [settings, fields, toComplete, baseline, confirmed].some((field) => field !== undefined) ||
    projects.some((project) => project.fields !== undefined) ||
    // Version 1 says by 类 only what money is for.
    Object.keys(uses).some((code) => /\d{7}$/u.test(code)) ||
    carriedOver.some((pointer) => carriedLine(pointer) !== undefined)
  );
}

/** Larger files are no drafts: 5,000 ledger lines with all texts stay under 2 MB. */
export const MAX_DRAFT_BYTES = 20 * 1024 * 1024;

/** How large the file of a draft is. */
export function draftBytes(draft: Draft): number {
  const text = writeDraft(draft);
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair is two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

import type { Draft } from './schema.ts';

/** The text of a draft file: UTF-8 JSON, one space of indent, a final newline; parsing it gives an equal draft. */
export function writeDraft(draft: Draft): string {
  return `${JSON.stringify(draft, null, 1)}\n`;
}

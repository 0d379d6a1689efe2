import { markEachLine } from '../turn/carried-line.ts';

/**
 * Version 2 marks the lines of 预算明细 that were taken from last year one by one; version 1 had one mark for all of them.
 * What else is new may be missing.
 */
export function toVersion2(draft: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { carriedOver, ledger } = draft;
  // What is not as version 1 has it is for the schema to refuse, with its place.
  if (!Array.isArray(carriedOver) || !Array.isArray(ledger)) return { ...draft };
  if (!carriedOver.every((pointer) => typeof pointer === 'string')) return { ...draft };
  return { ...draft, carriedOver: [...markEachLine(carriedOver, ledger)] };
}

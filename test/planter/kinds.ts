/** Every kind of error that is planted. Fixed before the rules were tuned: a rule that misses one is mended, not this list. */
import { DOCUMENT_KINDS } from './document-kinds.ts';
import type { Kind } from './kind.ts';
import { PROSE_KINDS } from './prose-kinds.ts';
import { TABLE_KINDS } from './table-kinds.ts';

/** The kinds, by name. */
export const KINDS = { ...TABLE_KINDS, ...PROSE_KINDS, ...DOCUMENT_KINDS } as const satisfies Record<string, Kind>;

/** The name of a kind. */
export type KindName = keyof typeof KINDS;

/** All names, in the order of the report. */
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

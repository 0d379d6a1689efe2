import type { Fen } from '../../base/money/fen.ts';
import type { Source } from '../../draft/source.ts';

/** One amount of a table with all its codes, before it is put into the ledgers. */
export interface ReadLine {
  /** Row of the block, from 1. */
  readonly row: number;
  readonly function: string;
  readonly economic: string | undefined;
  readonly source: Source;
  /** By name; undefined for basic expenditure. */
  readonly project: string | undefined;
  readonly current: Fen | null;
  readonly prior: Fen | null;
  readonly note: string | undefined;
}

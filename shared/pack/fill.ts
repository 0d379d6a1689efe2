import type { Sentence } from './slot.ts';

/** The values of the slots every sentence may use. */
export interface CommonValues {
  readonly org: string;
  readonly year: string;
  readonly priorYear: string;
  /** 部门 or 单位. */
  readonly kind: string;
}

/** Fills a sentence that uses common slots only, as titles and notes do; the loader has refused any other slot. */
export function fillCommon(sentence: Sentence, values: CommonValues): string {
  return sentence.pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      const value =
        piece.kind === 'slot'
          ? (values as Readonly<Record<string, string | undefined>> & CommonValues)[piece.name]
          : undefined;
      if (value === undefined) throw new Error(`a slot that needs the ledger stands in a title: ${sentence.source}`);
      return value;
    })
    .join('');
}

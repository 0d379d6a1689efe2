import type { OwnPiece, Sentence } from './slot.ts';

/** The values of the slots every sentence may use. */
export interface CommonValues {
  readonly org: string;
  readonly year: string;
  readonly priorYear: string;
  /** 部门 or 单位. */
  readonly kind: string;
  /** What the pack's own fields say; where no draft is at hand they say nothing. */
  readonly own?: (piece: OwnPiece) => string;
}

/** Fills a sentence without figures of the ledger, as titles and notes are; the loader has refused any other slot. */
export function fillCommon(sentence: Sentence, values: CommonValues): string {
  const { own: _own, ...common } = values;
  return sentence.pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      if (piece.kind === 'own') return values.own?.(piece) ?? '';
      const value = piece.kind === 'slot' ? common[piece.name as keyof typeof common] : undefined;
      if (value === undefined) throw new Error(`a slot that needs the ledger stands in a title: ${sentence.source}`);
      return value;
    })
    .join('');
}

/** What a reading thread is given. */
export interface ReadTask {
  /** A published document, or a spreadsheet whose cells are wanted. */
  readonly kind: 'document' | 'table';
  readonly bytes: Uint8Array;
  /** File name, for saying that it promises something else than the content. */
  readonly name: string;
}

/** Given instead of a file: load what the first PDF would otherwise wait for. */
export const WARM_UP = 'warm-up';

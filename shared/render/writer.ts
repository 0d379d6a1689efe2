/** How every writer is called and what it promises. */

/** What a writer is told besides the document and its theme. */
export interface WriteOptions {
  /** Print the 草稿 mark on every page: something is missing and the document is not final. */
  readonly draftMark: boolean;
}

/** The export formats besides JSON, by file name ending. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'json'] as const;

/** An export format. */
export type Format = (typeof FORMATS)[number];

/** One text of the document that a written file must hold: used by the writers' own proof reading. */
export interface LostText {
  /** Id of the block whose text is lost, e.g. `t05`. */
  readonly block: string;
  /** Row within the table's body, if it is a cell. */
  readonly row?: number;
  readonly column?: number;
  readonly text: string;
}

/** The blocks of the exported document that the oracle expects; fields as in the draft format, "The document". */

/** A heading. */
export interface ExpectedHeading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** A paragraph. */
export interface ExpectedParagraph {
  readonly type: 'paragraph';
  readonly id: string;
  readonly text: string;
}

/** A table. */
export interface ExpectedTable {
  readonly type: 'table';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly preparedBy: string;
  readonly unit: string;
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

/** A performance sheet. */
export interface ExpectedSheet {
  readonly type: 'sheet';
  readonly id: string;
  readonly title: string;
  readonly year: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly funds: readonly (readonly [string, string])[];
  readonly goal: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Any block. */
export type ExpectedBlock = ExpectedHeading | ExpectedParagraph | ExpectedTable | ExpectedSheet;

/** The whole document. */
export interface ExpectedDocument {
  readonly format: 'ysgk-document';
  readonly version: 1;
  readonly title: string;
  readonly blocks: readonly ExpectedBlock[];
}

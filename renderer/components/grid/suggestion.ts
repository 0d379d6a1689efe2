/** One entry of a type-ahead list. */
export interface Suggestion {
  /** What is put into the cell. */
  readonly value: string;
  readonly label: string;
  /** Said behind the label, e.g. that a name is not sure. */
  readonly mark?: string;
  /** It does something besides filling the cell, so it is taken only when it is chosen, never when the cell is left. */
  readonly explicit?: boolean;
}

import type { Fen } from '../base/money/fen.ts';
import type { ValueSource } from '../ledger/filter.ts';

/** A piece of a paragraph: plain words, a value that knows its source, a text a person typed, or the mark of one still to be written. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  /** A typed text as it prints; `pointer` is its place in the draft. Only screens tell it from words. */
  | { readonly kind: 'typed'; readonly text: string; readonly pointer: string; readonly label: string }
  | { readonly kind: 'value'; readonly text: string; readonly source: ValueSource; readonly exact?: Fen }
  /** A typed text that is missing; `pointer` is the place in the draft where it belongs. */
  | { readonly kind: 'missing'; readonly text: string; readonly pointer: string; readonly label: string };

/** A heading: level 1 第N部分, 2 一、, 3 （一）. The text carries its number. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly text: string;
  /** A person wrote it in place of the form's. */
  readonly overridden?: true;
}

/** How a paragraph stands on the page. */
export type ParagraphRole = 'body' | 'closing';

/** A paragraph of prose. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  /** The id of the draft format, e.g. `s2.income.general.own`. */
  readonly id: string;
  readonly role: ParagraphRole;
  readonly runs: readonly Run[];
  /** A person wrote this text in place of the generated one. */
  readonly overridden: boolean;
  /** It says what a classified project does not publish, and cannot be rewritten. */
  readonly withheld?: true;
}

/** The words of a paragraph. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

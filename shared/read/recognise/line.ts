import type { FlowGrid, FlowLine } from '../flow.ts';
import { folded, withoutWideSpace } from '../../base/fold.ts';

/** A line of text with its form for comparison. */
export interface TextLine extends FlowLine {
  readonly folded: string;
}

/** What recognising works on: lines and grids, the furniture of pages and the words inside grids that belong above or below taken apart. */
export type Item = TextLine | FlowGrid;

/** A line of the flow with its folded text. */
export function textLine(line: FlowLine): TextLine {
  return { ...line, text: withoutWideSpace(line.text), folded: folded(line.text) };
}

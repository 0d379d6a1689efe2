import { clipOf, type Clip } from '../../components/grid/clip.ts';

/** Indicators as a spreadsheet is handed them: every cell stays the words it is, only weights are numbers. */
export function clipRows(rows: readonly (readonly string[])[]): Clip {
  return clipOf(rows.map((row) => row.map((text) => ({ text, figure: /^\d+(\.\d+)?$/.test(text) }))));
}

import type { FlowGrid } from '../flow.ts';
import { folded } from '../../base/fold.ts';
import { GridView } from './grid-view.ts';

/** Words in the header of the indicators of a performance sheet, whatever the form. */
const LEVEL_1 = /^一级指标(?:名称)?$/u;
const LEVEL_2 = /^二级指标(?:名称)?$/u;

/** The row that heads the indicators of a performance sheet; −1 where there is none. */
export function indicatorHeader(view: GridView): number {
  return Array.from({ length: view.rows }, (_, row) => row).findIndex((row) => {
    const words = view.across(row).map((cell) => folded(cell.text));
    return words.some((word) => LEVEL_1.test(word)) && words.some((word) => LEVEL_2.test(word));
  });
}

/** Whether a grid is a performance sheet or its indicators. */
export function hasIndicators(grid: FlowGrid): boolean {
  return indicatorHeader(new GridView(grid)) >= 0;
}

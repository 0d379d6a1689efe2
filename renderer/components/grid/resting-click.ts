/**
 * A click on the cell that is selected already selects it, as in Excel. The grid library begins editing then, unless the
 * cell cannot be edited: for the one question it asks about that click, the cell says so. Typing, F2 and a double click
 * edit as ever.
 */
let isResting = false;

/** The click that is on its way to the grid leaves its cell selected. */
export function restClick(): void {
  isResting = true;
}

/** Whether the click the grid asks about leaves its cell selected; it asks once. */
export function takeRestingClick(): boolean {
  const was = isResting;
  isResting = false;
  return was;
}

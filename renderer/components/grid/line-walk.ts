import type { KeyboardEvent } from 'react';
import type { GridRange } from './grid-range.ts';

/** As in Excel: Enter after Tab goes to the next row's cell under the one where the line was begun. */
export class LineWalk {
  /** The column in which Tab began to walk along a row. */
  private start: number | null = null;
  /** Where Enter leads, once the cursor has come to a lower row. */
  private goal: { readonly below: number; readonly left: number } | null = null;

  /** A key goes to the grid while the cursor is at a range. */
  press({ key, shiftKey }: KeyboardEvent, at: GridRange): void {
    this.goal = null;
    if (key === 'Tab' && !shiftKey) this.start ??= at.left;
    else if (key === 'Enter' && this.start !== null) {
      this.goal = { below: at.top, left: this.start };
      this.start = null;
    } else if (/^(Arrow|Page|Home|End|Escape)/.test(key)) this.end();
  }

  /** The cursor was put somewhere else. */
  end(): void {
    this.start = null;
  }

  /** The column the cursor belongs in now that it is in this row; null where it may stay. */
  columnIn(row: number): number | null {
    if (this.goal === null || row <= this.goal.below) return null;
    const { left } = this.goal;
    this.goal = null;
    return left;
  }
}

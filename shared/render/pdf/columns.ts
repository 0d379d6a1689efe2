/** What a column asks for. */
export interface ColumnNeed {
  /** Share of the width it is given when there is enough. */
  readonly weight: number;
  /** Width below which a number or a word of it would be cut, in em. */
  readonly least: number;
  /** Width at which its texts stand on one line, as far as that is sensible, in em; at least `least`. */
  readonly wish: number;
}

/** The widths found, and the type size that made them possible, in points. */
export interface ColumnFit {
  readonly size: number;
  readonly padX: number;
  readonly widths: readonly number[];
}

/** Smallest type that is still tried before words are cut, in points. */
const SMALLEST = 4;

/**
 * Shares a width out to columns: by weight where every column then has what it wishes for, else as near to the wishes
 * as the width allows, but nobody gets less than needed. Where the needs do not fit, the type is
 * made smaller by half a point at a time; at the smallest size the needs are cut evenly, and long words break.
 */
export function fitColumns(needs: readonly ColumnNeed[], width: number, size: number): ColumnFit {
  for (let tried = size; ; tried -= 0.5) {
    const at = Math.max(SMALLEST, tried);
    const padX = at * 0.3;
    const least = needs.map((need) => need.least * at + 2 * padX + 0.1);
    const needed = sum(least);
    if (needed <= width)
      return { size: at, padX, widths: shareOut(needs, floors(needs, least, at, padX, width), width) };
    if (at === SMALLEST) return { size: at, padX, widths: least.map((one) => (one * width) / needed) };
  }
}

/** What each column gets before weights count: its wish, or a common share of the way from its need to its wish. */
function floors(
  needs: readonly ColumnNeed[],
  least: readonly number[],
  size: number,
  padX: number,
  width: number,
): readonly number[] {
  const wishes = needs.map((need) => need.wish * size + 2 * padX + 0.1);
  const [need, wish] = [sum(least), sum(wishes)];
  const part = wish <= need ? 0 : Math.min(1, (width - need) / (wish - need));
  return least.map((one, index) => one + Math.max(0, (wishes[index] ?? one) - one) * part);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function shareOut(needs: readonly ColumnNeed[], least: readonly number[], width: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((total, index) => total + (least[index] ?? 0), 0);
    const weights = needs.reduce((total, need, index) => (fixed.has(index) ? total : total + need.weight), 0);
    const unit = weights === 0 ? 0 : (width - taken) / weights;
    const tight = needs.findIndex(
      (need, index) => !fixed.has(index) && need.weight * unit < (least[index] ?? 0) - 0.001,
    );
    if (tight === -1) return needs.map((need, index) => (fixed.has(index) ? (least[index] ?? 0) : need.weight * unit));
    fixed.add(tight);
  }
}

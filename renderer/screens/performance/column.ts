import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import type { SheetSpec } from '../../../shared/pack/sheet-spec.ts';

/** What a column of the indicator grid holds. */
export type ColumnKey = keyof Indicator;

/** A column of the indicator grid, in the order and with the header of the printed sheet. */
export interface Column {
  readonly key: ColumnKey;
  readonly header: string;
  /** Relative width on the screen. */
  readonly width: number;
}

/** Widths by what has to be read: a 三级指标 is a sentence, a weight two digits. */
const WIDTHS = {
  level1: 66,
  level2: 72,
  name: 112,
  target: 68,
  basis: 66,
  lastYear: 56,
  weight: 42,
  scoring: 66,
  evidence: 58,
} as const satisfies Record<ColumnKey, number>;

/** The columns of a sheet as the pack prints them. */
export function columnsOf(spec: SheetSpec): readonly Column[] {
  return Object.entries(spec.columns).flatMap(([key, { header }]) =>
    isColumn(key) ? [{ key, header, width: WIDTHS[key] }] : [],
  );
}

function isColumn(key: string): key is ColumnKey {
  return Object.hasOwn(WIDTHS, key);
}

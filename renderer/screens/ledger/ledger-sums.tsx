import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import type { Fen } from '../../../shared/base/money/fen.ts';
import { writeAmount } from '../../../shared/base/money/typed-amount.ts';
import type { GridRange } from '../../components/grid/grid-range.ts';
import type { Unit } from '../../workspace.ts';
import { hasLine, type LedgerRow } from './row.ts';

/** The sums under the grid: of the rows in sight and of the selection, both years and the difference. */
export function LedgerSums({
  rows,
  range,
  filtered,
  unfinished,
  held,
  unit,
}: {
  readonly rows: readonly LedgerRow[];
  readonly range: GridRange | null;
  readonly filtered: boolean;
  /** Rows that are no lines yet. */
  readonly unfinished: number;
  /** Lines with a cell that was not taken over. */
  readonly held: number;
  readonly unit: Unit;
}) {
  const shown = rows.filter(hasLine);
  const selected = range === null ? [] : rows.slice(range.top, range.bottom + 1).filter(hasLine);
  return (
    <div className="ledger-sums" role="status" aria-label="合计">
      <SumLine name={filtered ? '筛选出' : '全部'} rows={shown} unit={unit} />
      <SumLine name="所选" rows={selected} unit={unit} />
      {held === 0 ? null : <div className="negative">有 {held} 行的格子填错了，合计和印出的仍是原来的数</div>}
      {unfinished === 0 ? null : <div className="negative">还有 {unfinished} 行没有填完，未计入合计，也不会印出</div>}
    </div>
  );
}

function SumLine({
  name,
  rows,
  unit,
}: {
  readonly name: string;
  readonly rows: readonly LedgerRow[];
  readonly unit: Unit;
}) {
  const current = rows.reduce((sum, row) => sum + (row.current?.amount ?? 0), 0);
  const prior = rows.reduce((sum, row) => sum + (row.prior?.amount ?? 0), 0);
  return (
    <div className="sum-line">
      <span>
        {name} {rows.length} 行
      </span>
      <Sum name="本年" value={current} unit={unit} />
      <Sum name="上年" value={prior} unit={unit} />
      <Sum name="增减" value={current - prior} unit={unit} />
    </div>
  );
}

function Sum({ name, value, unit }: { readonly name: string; readonly value: Fen; readonly unit: Unit }) {
  return (
    <span>
      <span className="soft">{name} </span>
      <span className={value < 0 ? 'amount negative' : 'amount'}>{writeAmount(value, unit, true)}</span>
      <span className="soft"> {UNIT_NAMES[unit]}</span>
    </span>
  );
}

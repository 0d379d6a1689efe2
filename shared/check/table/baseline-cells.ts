import { FEN_PER_UNIT, UNIT_NAMES } from '../../base/money/unit.ts';
import type { AmountUnit } from '../../base/money/unit.ts';
import type { BudgetDocument } from '../../document/document.ts';
import type { BaselineCell } from '../../draft/schema.ts';
import type { Pack } from '../../pack/pack.ts';
import { figuresOf } from '../document-tables.ts';
import { rowName } from './place-name.ts';
import { TableFigures } from './table-figures.ts';

/** What one unit of the last printed digit is worth, in fen. */
export function stepOf({ unit, decimals }: Pick<BaselineCell, 'unit' | 'decimals'>): number {
  return FEN_PER_UNIT[unit] / 10 ** decimals;
}

/**
 * The amounts that the tables of a published document print, each with its row's words. `built` is the document of the
 * draft that was made from it: its columns count, for it is its cells that have to reach them.
 */
export function baselineCells(
  published: BudgetDocument,
  units: ReadonlyMap<string, AmountUnit>,
  built: BudgetDocument,
  pack: Pack,
): readonly BaselineCell[] {
  return published.blocks.flatMap((block): readonly BaselineCell[] => {
    const spec = block.type === 'table' ? pack.tables.get(block.id) : undefined;
    const own = figuresOf({ document: built, pack }, block.id);
    if (block.type !== 'table' || spec === undefined || own === undefined) return [];
    const unit = units.get(block.id);
    const figures = new TableFigures(
      unit === undefined ? block : { ...block, unit: UNIT_NAMES[unit] },
      spec,
      pack.manifest,
    );
    return figures.moneyColumns.flatMap(({ name, index, part }) => {
      const column = own.column(name);
      // A difference follows from the two years, which have to be reached themselves.
      if (column === undefined || part === 'difference') return [];
      return block.rows.flatMap((_, row): readonly BaselineCell[] => {
        const printed = figures.amountAt(row, index);
        const precision =
          printed === undefined || printed.text.trim() === '' ? undefined : precisionOf(figures.unit, printed.step);
        if (printed === undefined || precision === undefined) return [];
        return [
          { block: block.id, row, column, amount: printed.printed, ...precision, label: rowName(figures, row, index) },
        ];
      });
    });
  });
}

/** How an amount of this step is kept; undefined for one that is coarser than the unit, or finer than a fen. */
function precisionOf(unit: AmountUnit, step: number): Pick<BaselineCell, 'unit' | 'decimals'> | undefined {
  const kept = { unit: unit === 'yuan' ? 'yuan' : 'wan', decimals: 0 } as const;
  const decimals = Math.round(Math.log10(FEN_PER_UNIT[kept.unit] / step));
  return decimals >= 0 && step >= 1 && stepOf({ ...kept, decimals }) === step ? { ...kept, decimals } : undefined;
}

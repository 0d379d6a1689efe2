import type { TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import type { TableBlock } from '../../../shared/table/block.ts';

/**
 * In what amounts are typed into an official table and pasted over it: in what it prints, as its head says 单位：元. Only a
 * table in 万元 leaves it to the unit that is chosen for the screens.
 */
export function typedUnit({ columns }: Pick<TableBlock, 'columns'>, chosen: TypedUnit): TypedUnit {
  const printed = columns.find(({ style }) => style !== undefined)?.style?.unit ?? 'wan';
  return printed === 'wan' ? chosen : printed;
}

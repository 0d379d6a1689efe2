import type { KeyboardEvent } from 'react';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import type { CellPlace, CellRange, GridSize } from '../../components/table/cell-place.ts';
import { clampCell, moveCell } from '../../components/table/cell-place.ts';
import type { ColumnKey } from './column.ts';
import { clearCells, duplicateRow, fillDown, insertRows, moveRow, nextRow, removeRow } from './indicator-rows.ts';

/** Changes the rows of the sheet; `label` names the field, for undo. */
export type ChangeRows = (label: string, change: (rows: readonly Indicator[]) => readonly Indicator[]) => void;

/**
 * What the cell with the cursor is: `selected` as a whole, so that typing replaces it; being typed over, so that an arrow
 * is done with it; or being edited after F2 or a double click, so that arrows move the caret.
 */
export type CellMode = 'selected' | 'typing' | 'editing';

/** What a key is pressed over. */
export interface KeyContext {
  readonly place: CellPlace;
  /** The selected cells, the one with the cursor among them. */
  readonly range: CellRange;
  readonly size: GridSize;
  readonly mode: CellMode;
  readonly rows: readonly Indicator[];
  readonly keys: readonly ColumnKey[];
  readonly go: (place: CellPlace) => void;
  readonly extendTo: (place: CellPlace) => void;
  readonly edit: () => void;
  readonly restore: () => void;
  readonly change: ChangeRows;
}

/** Does what a key does in the grid; false leaves it to the field. */
export function pressKey(event: KeyboardEvent, context: KeyContext): boolean {
  const name = keyName(event);
  const { place, range, size, mode, go, extendTo, change, keys } = context;
  const row = context.rows[place.row];
  switch (name) {
    case 'Enter':
      if (place.row === size.rows - 1 && row !== undefined && row.name !== '') {
        change('add-indicator', (old) => insertRows(old, place.row + 1, [nextRow(row)]));
      }
      go({ ...place, row: place.row + 1 });
      return true;
    case 'Shift+Enter':
      go({ ...place, row: place.row - 1 });
      return true;
    case 'F2':
      context.edit();
      return true;
    case 'Escape':
      context.restore();
      return true;
    case 'Alt+ArrowUp':
    case 'Alt+ArrowDown': {
      const by = name === 'Alt+ArrowUp' ? -1 : 1;
      change('move-indicator', (old) => moveRow(old, place.row, by));
      go(clampCell({ ...place, row: place.row + by }, size));
      return true;
    }
    case 'Alt+Insert':
      change('add-indicator', (old) => insertRows(old, place.row + 1, [nextRow(row)]));
      go({ ...place, row: place.row + 1 });
      return true;
    case 'Alt+Delete':
      change('remove-indicator', (old) => removeRow(old, place.row));
      go({ ...place, row: Math.min(place.row, size.rows - 2) });
      return true;
    case 'Ctrl+d':
      change('fill-indicator', (old) => fillDown(old, range, keys));
      return true;
    case 'Ctrl+Shift+d':
      change('duplicate-indicator', (old) => duplicateRow(old, place.row));
      go({ ...place, row: place.row + 1 });
      return true;
    default:
      return mode !== 'editing' && walk(event, name, { place, range, size, mode, go, extendTo, change, keys });
  }
}

/** Moving, extending and emptying: only while the field does not keep the keys to itself. */
function walk(
  event: KeyboardEvent,
  name: string,
  { place, range, size, mode, go, extendTo, change, keys }: Omit<KeyContext, 'rows' | 'edit' | 'restore'>,
): boolean {
  const isSelected = mode === 'selected';
  if (event.altKey) return false;
  if (isSelected && (name === 'Delete' || name === 'Backspace')) {
    change('clear-indicators', (old) => clearCells(old, range, keys));
    return true;
  }
  if (isSelected && name === 'Ctrl+a') {
    go({ row: 0, column: 0 });
    extendTo({ row: size.rows - 1, column: size.columns - 1 });
    return true;
  }
  // Typed text has a beginning and an end of its own.
  const isArrow = event.key.startsWith('Arrow');
  if (!isSelected && (!isArrow || event.shiftKey || event.ctrlKey)) return false;
  const control = event.ctrlKey || event.metaKey;
  const to = moveCell(place, event.key, control, size);
  if (to === undefined) return false;
  if (event.shiftKey) extendTo(to);
  else go(to);
  return true;
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}
